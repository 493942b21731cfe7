import type { Problem } from '#shared/kernel/result.ts';
import { Notice, type Tone } from './Notice.tsx';
import { useProblemSentence } from './use-problem-sentence.ts';

/** What is not a fault at all, only not to be had here; everything else is told as one. */
const calmer: Partial<Record<Problem['code'], Tone>> = { DEMO_NOT_HERE: 'info' };

/** What was refused, said where it was asked for. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const problemSentence = useProblemSentence();
  return (
    <Notice tone={calmer[problem.code] ?? 'danger'} live>
      <p>{problemSentence(problem)}</p>
    </Notice>
  );
}
