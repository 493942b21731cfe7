import type { Problem } from '#shared/kernel/result.ts';
import { Notice } from './Notice.tsx';
import { useProblemSentence } from './use-problem-sentence.ts';

/** What was refused, said where it was asked for. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const problemSentence = useProblemSentence();
  return (
    <Notice tone="danger" live>
      <p>{problemSentence(problem)}</p>
    </Notice>
  );
}
