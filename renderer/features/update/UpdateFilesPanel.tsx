import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateExtension } from '#shared/envelope/release/release.ts';
import { usePlaceFiles, usePlaces } from '../../app/hooks.ts';
import { PlaceField } from '../../paper/PlaceField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import styles from './update.module.css';
import { FromServer } from './FromServer.tsx';
import { UpdateDialog } from './UpdateDialog.tsx';

/** Update files that lie in Documents or on a stick. */
export function UpdateFilesPanel({ onChosen }: { onChosen: () => Promise<void> }) {
  const { t } = useTranslation('update');
  const places = usePlaces();
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const place = chosen ?? places.first;
  const [turn, setTurn] = useState(0);
  const { names, problem } = usePlaceFiles(place, updateExtension, turn);
  return (
    <Panel title={t('files.title')}>
      <Stack>
        <p className={styles.quiet}>{t('files.lead')}</p>
        <PlaceField {...{ places, place }} purpose="read" onPlaceChange={setChosen} />
        {problem && <ProblemNotice problem={problem} />}
        {names.length === 0 ? (
          <p className={styles.quiet}>{t('files.none')}</p>
        ) : (
          <ul aria-label={t('files.list')}>
            {names.map((name) => (
              <li key={name} className={styles.file}>
                <span>{name}</span>
                <Button onClick={() => setOpen(name)} aria-label={t('files.openNamed', { name })}>
                  {t('files.open')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {place !== null && <FromServer place={place} onBrought={() => setTurn(turn + 1)} />}
      </Stack>
      {open !== null && place !== null && (
        <UpdateDialog {...{ place, onChosen }} name={open} onClose={() => setOpen(null)} />
      )}
    </Panel>
  );
}
