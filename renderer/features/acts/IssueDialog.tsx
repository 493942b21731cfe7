import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import { isCompared, type ActReview, type Comparison } from '#shared/acts/review-act.ts';
import { isOfTheLaw, permissionToIssue } from '#shared/acts/may-issue.ts';
import type { OfficeState, User } from '#shared/cases/case.ts';
import { actingUser } from '#shared/cases/people.ts';
import { fewNumbers, nextNumber, registerFor, type NextNumber } from '#shared/cases/numbers/next-number.ts';
import type { UserId } from '#shared/journal/ids.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Role } from '#shared/law/types.ts';
import { useCommand, useDesk, useDevice, useOffice, useToday, useUser } from '../../app/hooks.ts';
import { CheckField } from '../../ui/ChoiceFields.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Details } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { formerSignersOf, signerOf, signersOf } from '#shared/cases/paper-frame.ts';
import { AskDialog } from '../../legal/AskDialog.tsx';
import styles from './acts.module.css';
import { Disagreements } from './ChecksRail.tsx';
import type { DeskPaper } from './desk-paper.ts';

interface Props {
  paper: DeskPaper;
  review: ActReview;
  onClose: () => void;
}

/** Number, date and signature: with them a draft becomes a paper of the office, if the law does not refuse it. */
export function IssueDialog({ paper, review, onClose }: Props) {
  const { t } = useTranslation('act-screens');
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const state = useOffice();
  const author = useUser();
  const device = useDevice();
  const { loadedLaw } = useDesk();
  const command = useCommand();
  const ofToday = isOfTheLaw(paper.definition, { law: loadedLaw, on: today });
  const [on, setOn] = useState<PlainDate | null>(ofToday ? today : null);
  const [signer, setSigner] = useState(() => signerOf(paper.trail, state, author).id);
  const [own, setOwn] = useState('');
  const [comparison, setComparison] = useState<Comparison>('not-compared');
  const next = useMemo((): Result<NextNumber> => {
    if (!ofToday) return ok({ number: own.trim() });
    const register = registerFor(paper.printedAs.kind === 'act' ? 'act' : 'letter', state);
    return nextNumber(state, { device: device.device, register, on: on ?? today });
  }, [ofToday, own, paper, state, device, on, today]);
  const permission = (role: Role) =>
    permissionToIssue(paper.definition, role, { law: loadedLaw, on: on ?? today });
  const signers = signersAsked({ state, ofToday })
    .map((user) => actingUser(state, user, on ?? today))
    .filter(({ role }) => permission(role) !== 'no');
  const chosen = signers.find(({ id }) => id === signer);

  const issued = whole({ number: next.ok ? next.value.number : '', on, signer: chosen?.id });
  const issue = () => {
    if (!issued) return;
    void command.run(paper.commands.issue({ ...issued, compared: comparison }), () => {
      toast(t('issue.done'));
      onClose();
    });
  };
  return (
    <AskDialog
      title={t('issue.title')}
      lead={t('issue.lead')}
      confirm={t('issue.confirm')}
      isComplete={issued !== undefined && isCompared(review, comparison)}
      {...{ command, onClose }}
      onConfirm={issue}
    >
      {ofToday ? <GivenNumber next={next} /> : <OwnNumber value={own} onValueChange={setOwn} />}
      <Columns>
        <DateField label={t('issue.date')} value={on} onValueChange={setOn} today={today} />
        <SelectField
          label={t('issue.signer')}
          value={chosen?.id ?? null}
          hint={chosen && permission(chosen.role) === 'within-delegation' ? t('issue.delegated') : undefined}
          choices={signers.map(({ id, name, post }) => ({
            value: id,
            label: `${name[language]}, ${post[language]}`,
          }))}
          onValueChange={setSigner}
        />
      </Columns>
      <Doubts
        act={paper.definition}
        doubts={review.doubts}
        comparison={comparison}
        onCompared={setComparison}
      />
    </AskDialog>
  );
}

interface DoubtsProps {
  act: PaperDefinition;
  doubts: ActReview['doubts'];
  comparison: Comparison;
  onCompared: (comparison: Comparison) => void;
}

/** What the two languages say doubtfully, to be compared by who gives the number. */
function Doubts({ act, doubts, comparison, onCompared }: DoubtsProps) {
  const { t } = useTranslation('act-screens');
  if (doubts.length === 0) return null;
  return (
    <Notice tone="warn" title={t('checks.doubts')}>
      <Disagreements act={act} disagreements={doubts} lead={t('checks.doubtsLead')} />
      <CheckField
        label={t('issue.compared')}
        checked={comparison === 'compared'}
        onCheckedChange={(checked) => onCompared(checked ? 'compared' : 'not-compared')}
      />
    </Notice>
  );
}

interface Asked {
  readonly number: string;
  readonly on: PlainDate | null;
  readonly signer: UserId | undefined;
}

/** What the journal is told, once everything is given. */
const whole = ({ number, on, signer }: Asked) =>
  number === '' || on === null || signer === undefined ? undefined : { number, on, signer };

/** The number that an act of an old file already bears. */
function OwnNumber(field: { value: string; onValueChange: (value: string) => void }) {
  const { t } = useTranslation('act-screens');
  return (
    <TextField label={t('issue.formerNumber')} hint={t('issue.formerHint')} maxLength={100} {...field} />
  );
}

/** The number the workstation gives next, and a word when few are left; or why it gives none, and what to do. */
function GivenNumber({ next }: { next: Result<NextNumber> }) {
  const { t } = useTranslation('act-screens');
  if (!next.ok) return <ProblemNotice problem={next.problem} />;
  const { number, left } = next.value;
  return (
    <>
      <Details
        rows={[
          { name: t('issue.number'), value: <strong className={styles.number}>{number}</strong> },
          { name: '', value: <span className={styles.caption}>{t('issue.numberHint')}</span> },
        ]}
      />
      {left !== undefined && left <= fewNumbers && (
        <Notice tone="warn">
          <p>{t('issue.fewLeft', { count: left })}</p>
        </Notice>
      )}
    </>
  );
}

/** For a paper of an old file also who has left the office since. */
function signersAsked({ state, ofToday }: { state: OfficeState; ofToday: boolean }): User[] {
  return ofToday ? signersOf(state) : formerSignersOf(state);
}
