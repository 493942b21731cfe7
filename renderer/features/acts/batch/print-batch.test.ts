import { describe, expect, it } from 'vitest';
import { ok, refuse } from '#shared/kernel/result.ts';
import type { DeskPaper } from '../desk-paper.ts';
import type { ActReview } from '#shared/acts/review-act.ts';
import { printBatch, type BatchSteps } from './print-batch.ts';

const paperNo = (number: string) => ({ trail: { issued: { number } } }) as unknown as DeskPaper;
const numberOf = ({ trail }: DeskPaper) => trail.issued?.number ?? '';
const batch = ['1', '2', '3'].map((number) => ({ paper: paperNo(number), languages: ['kk'] as const }));

/** Steps that do everything but what they are told to refuse, and remember what they did. */
function desk(refused: Partial<Record<keyof BatchSteps, string>> = {}) {
  const did: string[] = [];
  const steps: BatchSteps = {
    review: (paper) =>
      refused.review === numberOf(paper) ? refuse({ code: 'ACT_INCOMPLETE' }) : ok({} as ActReview),
    write: ({ paper }) => {
      did.push(`write ${numberOf(paper)}`);
      return Promise.resolve(refused.write === numberOf(paper) ? refuse({ code: 'DISK_FULL' }) : ok([]));
    },
    record: (paper) => {
      did.push(`record ${numberOf(paper)}`);
      return Promise.resolve(refused.record === numberOf(paper) ? { code: 'DISK_FULL' } : null);
    },
  };
  return { steps, did };
}

describe('a batch of papers', () => {
  it('records each paper before the next is printed', async () => {
    const { steps, did } = desk();
    const heard: number[] = [];
    const outcome = await printBatch(batch, steps, (done) => heard.push(done) > 0);
    expect(outcome).toEqual({ printed: 3, held: [], stoppedBy: null });
    expect(did).toEqual(['write 1', 'record 1', 'write 2', 'record 2', 'write 3', 'record 3']);
    expect(heard).toEqual([1, 2, 3]);
  });

  it('ends after the paper at which it is stopped, and what is printed is recorded', async () => {
    const { steps, did } = desk();
    expect(await printBatch(batch, steps, (done) => done < 2)).toMatchObject({ printed: 2 });
    expect(did).toEqual(['write 1', 'record 1', 'write 2', 'record 2']);
  });

  it('leaves out a paper with a fault of its own, and prints the rest', async () => {
    const { steps, did } = desk({ review: '2' });
    const { printed, held, stoppedBy } = await printBatch(batch, steps, () => true);
    expect({ printed, stoppedBy }).toEqual({ printed: 2, stoppedBy: null });
    expect(held).toEqual([{ paper: batch[1]?.paper, problem: { code: 'ACT_INCOMPLETE' } }]);
    expect(did).not.toContain('write 2');
  });

  it.each(['write', 'record'] as const)('ends where it cannot %s, and says why', async (step) => {
    const { steps, did } = desk({ [step]: '2' });
    const outcome = await printBatch(batch, steps, () => true);
    expect(outcome).toEqual({ printed: 1, held: [], stoppedBy: { code: 'DISK_FULL' } });
    expect(did.at(-1)).toBe(`${step} 2`);
  });
});
