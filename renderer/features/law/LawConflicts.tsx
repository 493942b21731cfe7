import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '#shared/journal/decisions.ts';
import type { EventId } from '#shared/journal/ids.ts';
import { useOffice } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Badge } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './law.module.css';
import { LawEvent } from './LawEvent.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';

/** Two decisions about the law taken at two workstations: both are shown, a person says which one stands. */
export function LawConflicts() {
  const { t } = useTranslation('cases');
  const { conflicts } = useOffice();
  const ofLaw = conflicts.filter(({ type }) => type.startsWith('law.'));
  if (ofLaw.length === 0) return null;
  return (
    <Panel title={t('conflict.title')} aside={<Badge tone="warn">{ofLaw.length}</Badge>}>
      <p className={styles.quiet}>{t('conflict.lead')}</p>
      {ofLaw.map((conflict) => (
        <Sides key={conflict.between.join(' ')} conflict={conflict} />
      ))}
    </Panel>
  );
}

function Sides({ conflict: { between } }: { conflict: Conflict }) {
  const { t } = useTranslation('cases');
  const { history } = useOffice();
  const [chosen, setChosen] = useState<EventId | null>(null);
  const events = history.filter(({ id }) => between.includes(id));
  return (
    <ul>
      {events.map((event, index) => (
        <li key={event.id} className={styles.line}>
          <LawEvent event={event} />
          {index === 0 && <Badge>{t('conflict.stands')}</Badge>}
          <Button onClick={() => setChosen(event.id)}>{t('conflict.choose')}</Button>
        </li>
      ))}
      {chosen !== null && (
        <ReasonDialog
          title={t('conflict.title')}
          confirm={t('conflict.settle')}
          command={(reason) => ({ do: 'settleConflict', between, chosen, reason })}
          onClose={() => setChosen(null)}
        />
      )}
    </ul>
  );
}
