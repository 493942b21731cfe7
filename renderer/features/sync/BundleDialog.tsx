import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/kernel/result.ts';
import { useSyncStatus } from '../../app/hooks.ts';
import type { Touched } from '../../sync/brake.ts';
import type { TakenParts } from '../../sync/stick-parts.ts';
import type { BundleReport } from '../../sync/stick.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/ChoiceFields.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { momentText } from '../../ui/moment-text.ts';
import { Badge, Notice } from '../../ui/Notice.tsx';
import { Details } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Table } from '../../ui/Table.tsx';
import { useProblemSentence } from '../../ui/use-problem-sentence.ts';
import { deviceName } from './outbox-rows.ts';
import styles from './sync.module.css';
import { useBundle, type OpenedBundle } from './use-bundle.ts';

interface Props {
  place: string;
  name: string;
  onClose: () => void;
}

/** What a bundle would bring, and after a word of consent what it brought. */
export function BundleDialog({ place, name, onClose }: Props) {
  const { t } = useTranslation('sync');
  const bundle = useBundle(place, name);
  const { answer, step, take } = bundle;
  const [agreed, setAgreed] = useState(false);
  const many = manyOf(bundle);
  const isTaken = step === 'taken';
  const mayTake = step === 'looking' && answer?.ok === true && (agreed || many === null);
  const submit = () => {
    if (mayTake) void take();
    if (isTaken) onClose();
  };
  return (
    <Dialog
      open
      title={isTaken ? t('bundle.taken') : t('bundle.title')}
      description={name}
      width="wide"
      onClose={onClose}
      onSubmit={submit}
      actions={<Buttons step={step} mayTake={mayTake} onClose={onClose} />}
    >
      {many && (
        <Notice tone="warn" title={t('bundle.many', { ...many })}>
          <CheckField label={t('bundle.agree')} checked={agreed} onCheckedChange={setAgreed} />
        </Notice>
      )}
      {answer && <Answer answer={answer} taken={isTaken ? 'taken' : 'looked-at'} />}
    </Dialog>
  );
}

/** How many cases a bundle that was only looked into would touch, when a person must say yes to it. */
function manyOf({ answer, step }: OpenedBundle): Touched | null {
  return answer?.ok && step === 'looking' ? answer.value.many : null;
}

interface ButtonsProps {
  step: OpenedBundle['step'];
  mayTake: boolean;
  onClose: () => void;
}

function Buttons({ step, mayTake, onClose }: ButtonsProps) {
  const { t } = useTranslation(['sync', 'ui']);
  return (
    <>
      <Button onClick={onClose}>{step === 'taken' ? t('ui:dialog.close') : t('ui:action.cancel')}</Button>
      {step !== 'taken' && (
        <Button look="primary" type="submit" disabled={!mayTake}>
          {step === 'taking' ? t('bundle.taking') : t('bundle.take')}
        </Button>
      )}
    </>
  );
}

function Answer({ answer, taken }: { answer: Result<BundleReport>; taken: 'taken' | 'looked-at' }) {
  return answer.ok ? (
    <Report report={answer.value} taken={taken} />
  ) : (
    <ProblemNotice problem={answer.problem} />
  );
}

function Report({ report, taken }: { report: BundleReport; taken: 'taken' | 'looked-at' }) {
  const { t } = useTranslation('sync');
  const problemSentence = useProblemSentence();
  const { from, madeAt, added, refused, parts } = report;
  return (
    <>
      {taken === 'taken' && (
        <Notice tone="good" live>
          <p>{t('bundle.takenEvents', { events: added })}</p>
        </Notice>
      )}
      {taken === 'looked-at' && added === 0 && (
        <Notice tone="info">
          <p>{t('bundle.nothing')}</p>
        </Notice>
      )}
      <Details
        rows={[
          { name: t('bundle.from'), value: from.kind === 'server' ? t('bundle.server') : from.name },
          { name: t('bundle.madeAt'), value: momentText(madeAt) },
          { name: t('bundle.added'), value: added },
        ]}
      />
      {parts && <Parts parts={parts} />}
      <Journals report={report} />
      {refused.map(({ part, problem }) => (
        <Notice key={part} tone="danger" title={t('bundle.part', { part })}>
          <p>{problemSentence(problem)}</p>
        </Notice>
      ))}
    </>
  );
}

/** What came of attached files, and what must still come from elsewhere. */
function Parts({ parts: { files, lacking, damaged } }: { parts: TakenParts }) {
  const { t } = useTranslation('sync');
  return (
    <Notice tone={lacking + damaged > 0 ? 'warn' : 'good'}>
      <p>{t('bundle.files', { files })}</p>
      {lacking > 0 && <p>{t('bundle.filesLacking', { lacking })}</p>}
      {damaged > 0 && <p>{t('bundle.filesDamaged')}</p>}
    </Notice>
  );
}

const tones = { new: 'good', known: 'plain', refused: 'danger' } as const;

function Journals({ report: { slices } }: { report: BundleReport }) {
  const { t } = useTranslation('sync');
  const problemSentence = useProblemSentence();
  const { devices } = useSyncStatus();
  if (slices.length === 0) return null;
  return (
    <Table label={t('bundle.journals')} columns={[t('bundle.device'), t('bundle.outcome')]}>
      {slices.map(({ stream, events, outcome, problem }, index) => (
        <tr key={`${stream} ${index}`}>
          <td>{deviceName(stream, devices) ?? t('bundle.unknownDevice')}</td>
          <td>
            <Badge tone={tones[outcome]}>{t(`bundle.outcomes.${outcome}`, { events })}</Badge>
            {problem && <div className={styles.reason}>{problemSentence(problem)}</div>}
          </td>
        </tr>
      ))}
    </Table>
  );
}
