import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { packExtension } from '#shared/envelope/signed-pack.ts';
import { usePlaceFiles, usePlaces } from '../../app/hooks.ts';
import { PlaceField } from '../../paper/PlaceField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import styles from './law.module.css';
import { PackDialog } from './PackDialog.tsx';

/** Packs of the law that lie in Documents or on a stick. */
export function PackPanel() {
  const { t } = useTranslation('law-tab');
  const places = usePlaces();
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<{ place: string; name: string } | null>(null);
  const place = chosen ?? places.places[0]?.token ?? null;
  const { names, problem } = usePlaceFiles(place, packExtension);
  return (
    <Panel title={t('import.title')}>
      <Stack>
        <p className={styles.quiet}>{t('import.lead')}</p>
        <PlaceField {...{ places, place }} purpose="read" onPlaceChange={setChosen} />
        {problem && <ProblemNotice problem={problem} />}
        {names.length === 0 ? (
          <p className={styles.quiet}>{t('import.none')}</p>
        ) : (
          <ul aria-label={t('import.files')}>
            {names.map((name) => (
              <li key={name} className={styles.file}>
                <span>{name}</span>
                <Button
                  onClick={() => place !== null && setOpen({ place, name })}
                  aria-label={t('import.openNamed', { name })}
                >
                  {t('import.open')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Stack>
      {open && <PackDialog source={open} name={open.name} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
