import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingPacks } from '#shared/cases/offered-packs.ts';
import type { OfferedPack } from '#shared/cases/regional.ts';
import { useOffice } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { dateText } from '../../ui/date-text.ts';
import { Badge } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PackDialog } from './PackDialog.tsx';
import styles from './law.module.css';

/** Packs that came from the region and wait for the head's decision. */
export function OfferedPacks() {
  const { t } = useTranslation('law-tab');
  const waiting = waitingPacks(useOffice());
  const [open, setOpen] = useState<{ offered: OfferedPack } | null>(null);
  const nameOf = ({ by, on }: OfferedPack) => t('offered.from', { name: by.name, date: dateText(on) });
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('offered.title')} aside={<Badge tone="accent">{waiting.length}</Badge>}>
      <ul aria-label={t('offered.title')}>
        {waiting.map((offered) => (
          <li key={offered.event} className={styles.file}>
            <span>{nameOf(offered)}</span>
            <Button
              onClick={() => setOpen({ offered })}
              aria-label={t('import.openNamed', { name: nameOf(offered) })}
            >
              {t('import.open')}
            </Button>
          </li>
        ))}
      </ul>
      {open && <PackDialog source={open} name={nameOf(open.offered)} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
