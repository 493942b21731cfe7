import { useState } from 'react';
import type { Problem } from '#shared/kernel/result.ts';
import { useCommand, useDesk, type CommandRun } from '../../app/hooks.ts';
import { printPapers, toPrints, type PrintedPaper } from '../../legal/print-papers.ts';
import type { DeskPaper } from './desk-paper.ts';
import type { PrintOrder } from './print-order.ts';
import { readyForSeal, type ActReview } from './review-act.ts';

interface Printing {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly command: CommandRun;
  readonly print: (order: PrintOrder, done: (papers: readonly PrintedPaper[]) => void) => Promise<void>;
}

/** Prints, writes, then records each paper with the hash of what was written. */
export function usePrinting(what: { paper: DeskPaper; review: ActReview }): Printing {
  const { paper, review } = what;
  const { ask } = useDesk();
  const command = useCommand();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const print: Printing['print'] = async ({ place, copies }, done) => {
    setBusy(true);
    const ready = readyForSeal(review);
    const printed = ready.ok ? await printPapers(ask, [review.papers.kk, review.papers.ru], place) : ready;
    setBusy(false);
    setProblem(printed.ok ? null : printed.problem);
    if (!printed.ok) return;
    const prints = toPrints(printed.value, paper.printedAs, copies);
    void command.run({ do: 'recordPrints', case: paper.case.id, prints }, () => done(printed.value));
  };
  return { busy, problem, command, print };
}
