import { useTranslation } from 'react-i18next';
import type { CaseRefusal } from '#shared/cases/commands.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { useGo } from '../../../app/hooks.ts';
import { ProblemList } from '../../../legal/ProblemList.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useProblemSentence } from '../../../ui/use-problem-sentence.ts';
import type { HeldBack } from './print-batch.ts';
import type { BatchRun } from './use-batch.ts';

/** What came of a batch: how many were written, which were left out and why, and what ended it before its time. */
export function BatchEnd({ outcome }: { outcome: NonNullable<BatchRun['outcome']> }) {
  const { t } = useTranslation('print-batch');
  const { printed, of, held, stoppedBy } = outcome;
  return (
    <>
      <Notice tone={printed === of ? 'good' : 'info'} live>
        <p>{t(printed === of ? 'all' : 'some', { printed, of })}</p>
      </Notice>
      {stoppedBy && <Fault of={stoppedBy} />}
      {held.length > 0 && (
        <Notice tone="warn" title={t('held')}>
          <ul>
            {held.map((each) => (
              <HeldPaper key={each.paper.trail.issued?.number} {...each} />
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function Fault({ of: refusal }: { of: CaseRefusal }) {
  return isLegalRefusal(refusal) ? (
    <ProblemList problems={refusal.problems} live />
  ) : (
    <ProblemNotice problem={refusal} />
  );
}

function HeldPaper({ paper: { trail, case: given }, problem }: HeldBack) {
  const { t } = useTranslation('print-batch');
  const problemSentence = useProblemSentence();
  const go = useGo();
  return (
    <li>
      <p>{problemSentence(problem)}</p>
      <Button look="link" onClick={() => go({ screen: 'case', caseId: given.id })}>
        {t('open', { number: trail.issued?.number })}
      </Button>
    </li>
  );
}
