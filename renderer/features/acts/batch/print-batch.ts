import type { CaseRefusal } from '#shared/cases/commands.ts';
import type { Problem, Result } from '#shared/kernel/result.ts';
import type { PrintedPaper } from '../../../paper/print-papers.ts';
import type { DeskPaper } from '../desk-paper.ts';
import type { ActReview } from '#shared/acts/review-act.ts';
import type { PaperToPrint } from './issued-papers.ts';

/** What a batch does with one paper. */
export interface BatchSteps {
  /** The paper composed and checked, as before any print. */
  readonly review: (paper: DeskPaper) => Result<ActReview>;
  /** Makes its files and writes them. */
  readonly write: (each: PaperToPrint, review: ActReview) => Promise<Result<readonly PrintedPaper[]>>;
  /** Records in the journal what was written. */
  readonly record: (paper: DeskPaper, written: readonly PrintedPaper[]) => Promise<CaseRefusal | null>;
}

/** A paper that is left out, and why. */
export interface HeldBack {
  readonly paper: DeskPaper;
  readonly problem: Problem;
}

export interface BatchOutcome {
  /** Papers written and recorded. */
  readonly printed: number;
  readonly held: readonly HeldBack[];
  /** What no other paper of the batch would have escaped, such as a stick taken out. */
  readonly stoppedBy: CaseRefusal | null;
}

/**
 * Prints papers one after another, each recorded before the next begins, so that a batch may end at any paper and nothing
 * is printed that the journal does not know. A paper with a fault of its own is left out; a fault of the place, of the
 * printer or of the journal ends the batch.
 * @param go called after every paper with how many were gone through; false ends the batch
 */
export async function printBatch(
  batch: readonly PaperToPrint[],
  steps: BatchSteps,
  go: (done: number) => boolean,
): Promise<BatchOutcome> {
  let printed = 0;
  const held: HeldBack[] = [];
  for (const [index, each] of batch.entries()) {
    const review = steps.review(each.paper);
    if (review.ok) {
      const stoppedBy = await printOne(each, review.value, steps);
      if (stoppedBy) return { printed, held, stoppedBy };
      printed += 1;
    } else held.push({ paper: each.paper, problem: review.problem });
    if (!go(index + 1)) break;
  }
  return { printed, held, stoppedBy: null };
}

async function printOne(each: PaperToPrint, review: ActReview, { write, record }: BatchSteps) {
  const written = await write(each, review);
  return written.ok ? record(each.paper, written.value) : written.problem;
}
