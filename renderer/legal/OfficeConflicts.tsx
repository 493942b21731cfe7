import { useId, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { officeBaseOf } from '#shared/cases/conflict-base.ts';
import type { Conflict } from '#shared/journal/decisions.ts';
import type { EventId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { useCommand, useDevice, useOffice } from '../app/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Row, Stack } from '../ui/Layout.tsx';
import { Badge } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AskDialog } from './AskDialog.tsx';
import styles from './legal.module.css';

interface DecisionProps {
  event: JournalEvent;
  /** The decisions that contradict each other, this one among them. */
  among: readonly JournalEvent[];
}

interface Props {
  /** Which conflicts are shown here, by the type of their events. */
  of: (type: string) => boolean;
  /** One decision in words: what, by whom and when. */
  Decision: ComponentType<DecisionProps>;
}

/**
 * Decisions about the office taken apart at two workstations: what both had before them, this workstation's and the
 * colleague's. A person says which one stands.
 */
export function OfficeConflicts({ of, Decision }: Props) {
  const { t } = useTranslation('cases');
  const shown = useOffice().conflicts.filter(({ type }) => of(type));
  if (shown.length === 0) return null;
  return (
    <Panel title={t('conflict.title')} aside={<Badge tone="warn">{shown.length}</Badge>}>
      <Stack>
        <p className={styles.quiet}>{t('conflict.lead')}</p>
        {shown.map((conflict) => (
          <Sides key={conflict.between.join(' ')} {...{ conflict, Decision }} />
        ))}
      </Stack>
    </Panel>
  );
}

function Sides({ conflict, Decision }: { conflict: Conflict } & Pick<Props, 'Decision'>) {
  const { t } = useTranslation('cases');
  const { history } = useOffice();
  const [chosen, setChosen] = useState<EventId | null>(null);
  const titleId = useId();
  const { type, between } = conflict;
  const { device } = useDevice();
  const events = history.filter(({ id }) => between.includes(id));
  const base = officeBaseOf(conflict, history);
  const among = base ? [base, ...events] : events;
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.conflict}>
        {t(`conflict.of.${type}`)}
      </h3>
      <ul>
        {base && (
          <li className={styles.side}>
            <Decision event={base} among={among} />
            <Badge>{t('conflict.base')}</Badge>
          </li>
        )}
        {events.map((event, index) => (
          <li key={event.id} className={styles.side}>
            <div id={`${titleId}${index}`}>
              <Decision event={event} among={among} />
            </div>
            <Row>
              <Badge tone="accent">{t(event.device === device ? 'conflict.mine' : 'conflict.theirs')}</Badge>
              {index === 0 && <Badge>{t('conflict.stands')}</Badge>}
            </Row>
            <Button aria-describedby={`${titleId}${index}`} onClick={() => setChosen(event.id)}>
              {t('conflict.choose')}
            </Button>
          </li>
        ))}
      </ul>
      {chosen !== null && <Settle {...{ conflict, chosen }} onClose={() => setChosen(null)} />}
    </section>
  );
}

interface SettleProps {
  conflict: Conflict;
  chosen: EventId;
  onClose: () => void;
}

function Settle({ conflict: { type, between }, chosen, onClose }: SettleProps) {
  const { t } = useTranslation('cases');
  const command = useCommand();
  const [typed, setTyped] = useState('');
  const reason = typed.trim();
  return (
    <AskDialog
      title={t(`conflict.of.${type}`)}
      confirm={t('conflict.settle')}
      isComplete={reason !== ''}
      {...{ command, onClose }}
      onConfirm={() => void command.run({ do: 'settleConflict', between, chosen, reason }, onClose)}
    >
      <TextField label={t('conflict.reason')} value={typed} onValueChange={setTyped} />
    </AskDialog>
  );
}
