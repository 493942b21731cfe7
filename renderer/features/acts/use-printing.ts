import { useState } from 'react';
import { blankProblem } from '#shared/cases/paper/paper-deciders.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useCommand, useDesk, useOffice, type CommandRun } from '../../app/hooks.ts';
import { printOnPaper } from '../../paper/print-on-paper.ts';
import { printPapers, toPrints, type PrintedPaper } from '../../paper/print-papers.ts';
import { useSheet } from '../../paper/use-sheet.ts';
import type { DeskPaper } from './desk-paper.ts';
import type { FileOrder, SheetOrder } from './print-order.ts';
import { readyForSeal, type ActReview } from '#shared/acts/review-act.ts';

export interface Printing {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly command: CommandRun;
  /** Makes both files, writes them, and records each with the hash of what was written. */
  readonly write: (order: FileOrder, done: (papers: readonly PrintedPaper[]) => void) => Promise<void>;
  /** Opens the print dialog of the system over one paper; `closed` is called when it is closed again. */
  readonly open: (order: SheetOrder, closed: () => void) => Promise<void>;
  /** Records what came out of the printer, as the person says. */
  readonly record: (order: SheetOrder, done: () => void) => Promise<void>;
}

/** Prints a paper that is ready for it, and records what was printed. */
export function usePrinting(what: { paper: DeskPaper; review: ActReview }): Printing {
  const { paper, review } = what;
  const { papers } = review;
  const { ask } = useDesk();
  const state = useOffice();
  const sheet = useSheet();
  const command = useCommand();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const laidOut = ({ blank }: Pick<FileOrder, 'blank'>) => ({ ...sheet.paper, blank });
  const recordAll = async (prints: ReturnType<typeof toPrints>, done: () => void): Promise<void> => {
    await command.run({ do: 'recordPrints', case: paper.case.id, prints }, done);
  };

  const write: Printing['write'] = async (order, done) => {
    setBusy(true);
    const ready = readyForSeal(review);
    const toFiles = { place: order.place, medium: order.medium, paper: laidOut(order) };
    const written = ready.ok ? await printPapers(ask, [papers.kk, papers.ru], toFiles) : ready;
    setBusy(false);
    setProblem(written.ok ? null : written.problem);
    if (!written.ok) return;
    await recordAll(toPrints(written.value, paper.printedAs, order.copies), () => done(written.value));
  };

  const open: Printing['open'] = async (order, closed) => {
    setBusy(true);
    const ready = readyForSeal(review);
    const noBlank = blankProblem(order.blanks, state) ?? (ready.ok ? undefined : ready.problem);
    const setup = { ...sheet, paper: laidOut(order) };
    const printed = noBlank ? null : await printOnPaper(papers[order.language], setup);
    setBusy(false);
    setProblem(noBlank ?? (printed?.ok === false ? printed.problem : null));
    if (printed?.ok) closed();
  };

  const record: Printing['record'] = ({ language, copies, blanks }, done) => {
    const print = { paper: paper.printedAs, language, medium: 'paper', copies };
    return recordAll([{ ...print, ...(blanks.length > 0 && { blanks: [...blanks] }) }], done);
  };
  return { busy, problem, command, write, open, record };
}
