import { ok, type Result } from '#shared/kernel/result.ts';
import type { TaskQueue } from '#shared/kernel/task-queue.ts';
import type { BothCopies } from './both-copies.ts';
import type { OpenShelf } from './holdings.ts';
import { leavesOf, openAll } from './leaf.ts';
import { nameOf } from './name-of.ts';

interface Parts extends OpenShelf {
  readonly both: BothCopies;
  readonly queue: TaskQueue;
}

/** Single records beyond this are put into pages. */
const longTail = 1_000;
const pageRecords = 500;

/** The single records behind the last page: a day's saves, put into pages between two others when they have become many. */
export class LongTail {
  readonly #parts: Parts;
  #unpagedFrom: number;

  constructor(parts: Parts, unpagedFrom: number) {
    this.#parts = parts;
    this.#unpagedFrom = unpagedFrom;
  }

  /** Number of the first record behind the last page. */
  get unpagedFrom(): number {
    return this.#unpagedFrom;
  }

  /** A page at a time, each in its turn: whoever saves meanwhile waits for one page at most. */
  page(): void {
    if (!this.#isLong()) return;
    void this.#parts.queue.add(async () => {
      if (this.#isLong() && (await this.#pageOnce()).ok) this.page();
    });
  }

  #isLong(): boolean {
    const { both } = this.#parts;
    return !both.blocked && both.sentinel.count - this.#unpagedFrom >= longTail;
  }

  async #pageOnce(): Promise<Result<null>> {
    const { shelf, sealer, both } = this.#parts;
    try {
      const singles = await shelf.read(this.#unpagedFrom, pageRecords);
      if (singles.length === 0) return both.block('STORE_DAMAGED');
      const records = singles.map(({ first, bytes }) => ({ no: first, bytes }));
      const opened = (await openAll(sealer, records)).filter((single) => single !== undefined);
      // A tail that does not open stays as it is; whoever asks for it has it mended.
      const leaves = opened.length === records.length ? await leavesOf(sealer, opened) : [];
      await shelf.replace(leaves.filter(({ first, last }) => last > first));
      this.#unpagedFrom += records.length;
      return ok(null);
    } catch (error) {
      return both.block(nameOf(error));
    }
  }
}
