import { useEffect, useRef, useState } from 'react';
import { ok } from '#shared/kernel/result.ts';
import { useCommand, useDesk, useOffice, useUser } from '../../../app/hooks.ts';
import { printPapers, toPrints, type PaperMedium } from '../../../paper/print-papers.ts';
import { useSheet } from '../../../paper/use-sheet.ts';
import { paperFrame } from '#shared/cases/paper-frame.ts';
import { savedDraft } from '../act-case.ts';
import { readyForSeal, reviewAct } from '#shared/acts/review-act.ts';
import type { PaperToPrint } from './issued-papers.ts';
import { printBatch, type BatchOutcome, type BatchSteps } from './print-batch.ts';

export interface BatchOrder {
  readonly place: string;
  readonly medium: PaperMedium;
}

/** A batch on its way or at its end. */
export interface BatchRun {
  /** Papers gone through, of all; null while none is printed. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly outcome: (BatchOutcome & { readonly of: number }) | null;
  readonly start: (batch: readonly PaperToPrint[], order: BatchOrder) => Promise<void>;
  /** It was told to stop and is at its last paper. */
  readonly isStopping: boolean;
  /** Ends the batch after the paper that is being printed. */
  readonly stop: () => void;
}

/** Prints a batch to files; who leaves the screen ends it. */
export function useBatch(): BatchRun {
  const stepsFor = useSteps();
  const [progress, setProgress] = useState<BatchRun['progress']>(null);
  const [outcome, setOutcome] = useState<BatchRun['outcome']>(null);
  const running = useRef<AbortController>(null);
  const [isStopping, setStopping] = useState(false);
  const stop = () => {
    running.current?.abort();
    setStopping(true);
  };
  useEffect(() => () => running.current?.abort(), []);

  const start: BatchRun['start'] = async (batch, order) => {
    const { signal } = (running.current = new AbortController());
    const of = batch.length;
    setOutcome(null);
    setStopping(false);
    setProgress({ done: 0, of });
    const ended = await printBatch(batch, stepsFor(order), (done) => {
      setProgress({ done, of });
      return !signal.aborted;
    });
    setProgress(null);
    setOutcome({ ...ended, of });
  };
  return { progress, outcome, isStopping, start, stop };
}

function useSteps(): (order: BatchOrder) => BatchSteps {
  const { ask } = useDesk();
  const state = useOffice();
  const author = useUser();
  const { paper: settings } = useSheet();
  const command = useCommand();
  return (order) => ({
    review: (paper) => {
      const fields = savedDraft(paper.definition, paper.trail);
      if (!fields.ok) return fields;
      const review = reviewAct(paper.definition, fields.value, paperFrame(paper, state, author));
      const ready = readyForSeal(review);
      return ready.ok ? ok(review) : ready;
    },
    write: ({ languages }, { papers }) => {
      const models = languages.map((language) => papers[language]);
      return printPapers(ask, models, { ...order, paper: settings });
    },
    record: (paper, written) => {
      const prints = toPrints(written, paper.printedAs, 1);
      return command.run({ do: 'recordPrints', case: paper.case.id, prints }, () => undefined);
    },
  });
}
