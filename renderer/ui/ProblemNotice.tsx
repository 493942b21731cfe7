import type { Problem } from '#shared/kernel/result.ts';
import { Notice, type Tone } from './Notice.tsx';
import { useProblemSentence } from './use-problem-sentence.ts';

/** What is no fault: not to be had here, or to be looked at by a person first; everything else is told as one. */
const calmer: Partial<Record<Problem['code'], Tone>> = {
  DEMO_NOT_HERE: 'info',
  SIGNATURE_PROGRAM_UNKNOWN: 'warn',
};

/** What was refused, said where it was asked for. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const problemSentence = useProblemSentence();
  return (
    <Notice tone={calmer[problem.code] ?? 'danger'} live>
      <p>{problemSentence(problem)}</p>
    </Notice>
  );
}
