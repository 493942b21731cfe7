import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import { baseOf } from '#shared/cases/conflict-base.ts';
import { contestedNumber, openConflicts, type OpenConflict } from '#shared/cases/conflicts.ts';
import { ownSentences, type OwnSentence } from '#shared/cases/rival-papers.ts';
import type { EventId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { useCommand, useDevice, useHistories, useOffice } from '../../app/hooks.ts';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Badge } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './case-page.module.css';
import { useConflictTitle } from './use-conflict-title.ts';
import { HistoryLine } from './History.tsx';

/**
 * Decisions taken on one version of the case by two people: what both had before them, this workstation's and the
 * colleague's. A person says which one stands.
 */
export function Conflicts({ about }: { about: Case }) {
  const { t } = useTranslation('cases');
  const conflicts = openConflicts(useOffice()).filter(({ subjects }) => subjects.includes(about.id));
  if (conflicts.length === 0) return null;
  return (
    <Panel title={t('conflict.title')} aside={<Badge tone="warn">{conflicts.length}</Badge>}>
      <Stack>
        <p className={styles.quiet}>{t('conflict.lead')}</p>
        {conflicts.map((open) => (
          <Settlement key={open.conflict.between.join(' ')} open={open} />
        ))}
      </Stack>
    </Panel>
  );
}

function Settlement({ open: { conflict, subjects } }: { open: OpenConflict }) {
  const { t } = useTranslation('cases');
  const command = useCommand();
  const conflictTitle = useConflictTitle();
  const [chosen, setChosen] = useState<EventId | null>(null);
  const [reason, setReason] = useState('');
  const histories = useHistories(subjects) ?? [];
  const events = histories.filter(({ id }) => conflict.between.includes(id));
  const office = useOffice();
  const sentences = ownSentences(events, office);
  /** Two papers under one number both stand, and had nothing before them. */
  const isChange = contestedNumber(conflict) === undefined;
  const base = isChange ? baseOf(conflict, histories) : undefined;
  const settle = () => {
    if (chosen === null || reason.trim() === '') return;
    void command.run({ do: 'settleConflict', between: conflict.between, chosen, reason: reason.trim() }, () =>
      setChosen(null),
    );
  };
  return (
    <Form onSubmit={settle} aria-label={conflictTitle(conflict, events)}>
      <Stack gap="tight">
        <h3 className={styles.factName}>{conflictTitle(conflict, events)}</h3>
        <ul>
          {base && <HistoryLine event={base} aside={<Badge>{t('conflict.base')}</Badge>} />}
          {events.map((event, index) => (
            <Side
              key={event.id}
              event={event}
              sentences={sentences.get(event.id) ?? []}
              stands={isChange && index === 0}
              chosen={chosen === event.id}
              onChoose={() => setChosen(event.id)}
            />
          ))}
        </ul>
        <TextField label={t('conflict.reason')} value={reason} onValueChange={setReason} />
        <RefusalNotice command={command} />
        <Row>
          <Button
            type="submit"
            look="primary"
            disabled={command.busy || chosen === null || reason.trim() === ''}
          >
            {t('conflict.settle')}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}

interface SideProps {
  event: JournalEvent;
  /** What only this version of a paper says. */
  sentences: readonly OwnSentence[];
  /** The first in the journal's order counts until somebody decides. */
  stands: boolean;
  chosen: boolean;
  onChoose: () => void;
}

function Side({ event, sentences, stands, chosen, onChoose }: SideProps) {
  const { t } = useTranslation('cases');
  const describedBy = useId();
  const { device } = useDevice();
  return (
    <HistoryLine
      event={event}
      id={describedBy}
      sentences={sentences}
      aside={
        <div className={styles.side}>
          <Badge tone="accent">{t(event.device === device ? 'conflict.mine' : 'conflict.theirs')}</Badge>
          {stands && <Badge>{t('conflict.stands')}</Badge>}
          <label className={styles.choice}>
            <input type="radio" checked={chosen} onChange={onChoose} aria-describedby={describedBy} />
            {t('conflict.choose')}
          </label>
        </div>
      }
    />
  );
}
