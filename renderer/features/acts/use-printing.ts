import { useState } from 'react';
import type { ActDefinition } from '#shared/acts/act.ts';
import type { Case } from '#shared/cases/case.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useCommand, useDesk, type CommandRun } from '../../app/hooks.ts';
import { printPapers, type PrintedPaper } from '../../legal/print-papers.ts';
import type { PrintOrder } from './print-order.ts';
import { readyForSeal, type ActReview } from './review-act.ts';

interface Printing {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly command: CommandRun;
  readonly print: (order: PrintOrder, done: (papers: readonly PrintedPaper[]) => void) => Promise<void>;
}

/** Prints, writes, then records each paper with the hash of what was written. */
export function usePrinting(what: { given: Case; act: ActDefinition; review: ActReview }): Printing {
  const { given, act, review } = what;
  const { ask } = useDesk();
  const command = useCommand();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const record = (papers: readonly PrintedPaper[], copies: number, done: () => void): void => {
    const [paper, ...rest] = papers;
    if (!paper) {
      done();
      return;
    }
    const { language, sha256, fileName } = paper;
    const print = { case: given.id, act: act.id, language, copies, sha256, fileName };
    void command.run({ do: 'recordPrint', ...print }, () => record(rest, copies, done));
  };
  const print: Printing['print'] = async ({ place, copies }, done) => {
    setBusy(true);
    const ready = readyForSeal(review);
    const printed = ready.ok ? await printPapers(ask, [review.papers.kk, review.papers.ru], place) : ready;
    setBusy(false);
    setProblem(printed.ok ? null : printed.problem);
    if (printed.ok) record(printed.value, copies, () => done(printed.value));
  };
  return { busy, problem, command, print };
}
