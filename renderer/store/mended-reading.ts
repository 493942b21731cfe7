import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { TaskQueue } from '#shared/kernel/task-queue.ts';
import type { BothCopies } from './both-copies.ts';
import { inspectShelf, mendShelf } from './inspection.ts';
import type { Copies } from './mending.ts';
import type { Recovery } from './reconcile.ts';
import { readingProblem } from './reading-problem.ts';
import { Unreadable } from './record-reader.ts';
import type { Summaries } from './summaries.ts';
import type { Troubles } from './troubles.ts';

interface Parts extends Copies {
  readonly both: BothCopies;
  readonly queue: TaskQueue;
  readonly summaries: Summaries;
  readonly troubles: Troubles;
  /** Told when something was brought back. */
  readonly onMended: () => void;
}

interface Start {
  readonly recovery: Recovery;
  /** Whether every record was read already. */
  readonly isVerified: boolean;
}

/** Reads from the shelf; what does not open there is brought back from the vault first. */
export class MendedReading {
  readonly #parts: Parts;
  #recovery: Recovery;
  #isInspected: boolean;

  constructor(parts: Parts, { recovery, isVerified }: Start) {
    this.#parts = parts;
    this.#recovery = recovery;
    this.#isInspected = isVerified;
  }

  /** What start-up compared and rebuilt, and what was brought back since. */
  get recovery(): Recovery {
    return this.#recovery;
  }

  /** For whoever has the writer's turn: mending is done within it. Refuses STORE_BLOCKED and STORE_UNAVAILABLE. */
  read<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
    return this.#read(work, (mend) => mend());
  }

  /** For whoever reads beside the writer: mending waits for its turn. Refuses as `read` does. */
  readAside<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
    return this.#read(work, (mend) => this.#parts.queue.add(mend));
  }

  /** Looks once whether every record on the shelf is whole, and brings back what is not. */
  async inspect(): Promise<void> {
    if (this.#isInspected) return;
    this.#isInspected = true;
    const { both, queue, troubles } = this.#parts;
    const seen = await this.read(() => inspectShelf(this.#parts, both.sentinel.count));
    if (seen.ok && !seen.value.every(Boolean)) await queue.add(() => this.#mend(seen.value));
    // A desk that is locked meanwhile closes the shelf under the inspection: nothing is wrong, the next opening inspects.
    else if (!seen.ok && !both.blocked) troubles.meet(seen.problem);
  }

  async #read<Value>(
    work: () => Promise<Value>,
    inTurn: (mend: () => Promise<void>) => Promise<void>,
  ): Promise<Result<Value>> {
    const { both } = this.#parts;
    try {
      return ok(await work());
    } catch (error) {
      if (!(error instanceof Unreadable)) return refuse(readingProblem(error));
    }
    await inTurn(async () => this.#mend(await inspectShelf(this.#parts, both.sentinel.count)));
    return both.blocked ? refuse(both.blocked) : ok(await work());
  }

  async #mend(whole: readonly boolean[]): Promise<void> {
    const { both, summaries, onMended } = this.#parts;
    const { brought, lost } = await mendShelf(this.#parts, whole);
    this.#recovery = { ...this.#recovery, toShelf: this.#recovery.toShelf + brought };
    if (lost === undefined) onMended();
    else {
      await summaries.discard();
      both.block('STORE_DAMAGED');
    }
  }
}
