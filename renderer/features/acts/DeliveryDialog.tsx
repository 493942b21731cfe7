import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActFields } from '#shared/acts/field.ts';
import type { Case } from '#shared/cases/case.ts';
import type { Command } from '#shared/cases/commands.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Fact } from '#shared/law/types.ts';
import { useCommand, useDesk, useOffice, useToday, useUser } from '../../app/hooks.ts';
import { TermCard } from '../../legal/TermCard.tsx';
import { deliveryProofs, type DeliveryProof } from '#shared/cases/service/payloads.ts';
import { capitalised } from '#shared/kernel/capitalised.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { signerOf } from '#shared/cases/paper-frame.ts';
import { AskDialog } from '../../legal/AskDialog.tsx';
import styles from './acts.module.css';
import type { DeskPaper } from './desk-paper.ts';
import { byWeight, expectedTerms } from './expected-terms.ts';

interface Props {
  paper: DeskPaper;
  fields: ActFields;
  onClose: () => void;
}

/** Proven delivery: the day from which the addressee's term runs, with the term shown before it is recorded. */
export function DeliveryDialog({ paper, fields, onClose }: Props) {
  const { t } = useTranslation('act-screens');
  const today = useToday();
  const toast = useToast();
  const command = useCommand();
  const [on, setOn] = useState<PlainDate | null>(today);
  const [proof, setProof] = useState<Proof>({ proof: 'signed-copy', number: '', receivedBy: '' });
  const state = useOffice();
  const author = useUser();
  const by = signerOf(paper.trail, state, author).role;
  const facts = useMemo(
    () => (on === null ? [] : paper.deliveryFacts(fields, { on, by })),
    [paper, fields, on, by],
  );

  const record = ([next, ...rest]: readonly Command[]): void => {
    if (next) {
      void command.run(next, () => record(rest));
      return;
    }
    toast(t('delivery.done'));
    onClose();
  };
  return (
    <AskDialog
      title={t('delivery.title')}
      lead={t('delivery.lead')}
      confirm={t('delivery.confirm')}
      isComplete={on !== null}
      width="wide"
      {...{ command, onClose }}
      onConfirm={() =>
        on !== null && record([...paper.commands.deliver(fields, { on, by }), proved(paper, proof, on)])
      }
    >
      <Columns>
        <DateField label={t('delivery.date')} value={on} onValueChange={setOn} today={today} />
        <ProofFields value={proof} onValueChange={setProof} />
      </Columns>
      <Expected given={paper.case} facts={facts} today={today} />
    </AskDialog>
  );
}

/** What proves the delivery, as it is being typed. */
interface Proof {
  readonly proof: DeliveryProof;
  readonly number: string;
  readonly receivedBy: string;
}

function proved({ case: { id }, printedAs }: DeskPaper, typed: Proof, on: PlainDate): Command {
  const [number, receivedBy] = [typed.number.trim(), typed.receivedBy.trim()];
  const said = { ...(number !== '' && { number }), ...(receivedBy !== '' && { receivedBy }) };
  return { do: 'proveDelivery', case: id, paper: printedAs, on, proof: typed.proof, ...said };
}

function ProofFields({ value, onValueChange }: { value: Proof; onValueChange: (proof: Proof) => void }) {
  const { t } = useTranslation('act-screens');
  return (
    <>
      <SelectField
        label={t('delivery.proof')}
        value={value.proof}
        choices={deliveryProofs.map((proof) => ({ value: proof, label: capitalised(t(`proof.${proof}`)) }))}
        onValueChange={(proof) => onValueChange({ ...value, proof })}
      />
      {(['number', 'receivedBy'] as const).map((part) => (
        <TextField
          key={part}
          label={t(`delivery.${part}`)}
          optional
          maxLength={200}
          value={value[part]}
          onValueChange={(typed) => onValueChange({ ...value, [part]: typed })}
        />
      ))}
    </>
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
