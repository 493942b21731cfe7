import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActDefinition } from '#shared/acts/act.ts';
import type { ActFields } from '#shared/acts/field.ts';
import type { Case } from '#shared/cases/case.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Fact } from '#shared/law/types.ts';
import { useCommand, useDesk, useOffice, useToday, useUser } from '../../app/hooks.ts';
import { TermCard } from '../../legal/TermCard.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { deliveryFacts, signerOf } from './act-case.ts';
import { ActDialog } from './ActDialog.tsx';
import styles from './acts.module.css';
import { byWeight, expectedTerms } from './expected-terms.ts';

interface Props {
  given: Case;
  act: ActDefinition;
  fields: ActFields;
  onClose: () => void;
}

/** Proven delivery: the day from which the addressee's term runs, with the term shown before it is recorded. */
export function DeliveryDialog({ given, act, fields, onClose }: Props) {
  const { t } = useTranslation('act-screens');
  const today = useToday();
  const toast = useToast();
  const command = useCommand();
  const [on, setOn] = useState<PlainDate | null>(today);
  const facts = useDeliveryFacts({ given, act, fields }, on);

  const record = (remaining: readonly Fact[]): void => {
    const [fact, ...rest] = remaining;
    if (fact) {
      void command.run({ do: 'recordFact', case: given.id, fact }, () => record(rest));
      return;
    }
    toast(t('delivery.done'));
    onClose();
  };
  return (
    <ActDialog
      title={t('delivery.title')}
      lead={t('delivery.lead')}
      confirm={t('delivery.confirm')}
      state={on === null ? 'blocked' : 'ready'}
      width="wide"
      {...{ command, onClose }}
      onConfirm={() => record(facts)}
    >
      <Columns>
        <DateField label={t('delivery.date')} value={on} onValueChange={setOn} today={today} />
      </Columns>
      <Expected given={given} facts={facts} today={today} />
    </ActDialog>
  );
}

function useDeliveryFacts(
  { given, act, fields }: Pick<Props, 'given' | 'act' | 'fields'>,
  on: PlainDate | null,
) {
  const state = useOffice();
  const author = useUser();
  const by = signerOf(given, state, author).role;
  return useMemo(
    () => (on === null ? [] : deliveryFacts(given, { act, fields }, { on, by })),
    [given, act, fields, on, by],
  );
}

function Expected({ given, facts, today }: { given: Case; facts: readonly Fact[]; today: PlainDate }) {
  const { t } = useTranslation('act-screens');
  const { law } = useDesk();
  const terms = useMemo(() => byWeight(expectedTerms(given, facts, law)), [given, facts, law]);
  return (
    <Panel title={t('delivery.expected')} padding="flush">
      {terms.length === 0 && <p className={styles.note}>{t('delivery.noTerm')}</p>}
      {terms.map((term, index) => (
        <TermCard key={term.spec} term={term} today={today} opened={index === 0 ? 'open' : 'closed'} />
      ))}
    </Panel>
  );
}
