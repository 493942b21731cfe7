import { z } from 'zod';
import { ListedSlice, PagedSlice, type Slice } from '#shared/bundle/slice.ts';
import type { SyncNotes } from './parts.ts';
import type { TakePlan } from './take.ts';

const Held = z.array(z.union([PagedSlice, ListedSlice]));

/** Characters of JSON that are held at most: what is beyond comes again with its stick. */
const maxHeld = 32 * 1024 * 1024;

/**
 * Slices whose predecessors lie on a stick that has not come yet. They are held, sealed, as they were brought, with
 * their signed heads; every later taking tries them again.
 */
export class Gaps {
  readonly #notes: SyncNotes;
  #slices: readonly Slice[] | undefined;

  constructor(notes: SyncNotes) {
    this.#notes = notes;
  }

  /** What cannot be read was never held: the stick still has it. */
  async held(): Promise<readonly Slice[]> {
    if (this.#slices) return this.#slices;
    const kept = await this.#notes.load();
    const read = Held.safeParse(kept.ok ? kept.value : undefined);
    this.#slices = read.success ? read.data : [];
    return this.#slices;
  }

  /** After a taking: holds those of the slices tried for which an earlier one is still lacking, and lets go the rest. */
  async keep(tried: readonly Slice[], plan: TakePlan): Promise<void> {
    const before = await this.held();
    const lacking = new Set(
      plan.slices.flatMap(({ problem, slice }) =>
        problem?.code === 'BUNDLE_GAP' && slice ? [slice.proof.jws] : [],
      ),
    );
    const once = new Map(tried.map((slice) => [`${slice.from} ${slice.proof}`, unpacked(slice)]));
    let size = 0;
    const held = [...once.values()].filter((slice) => {
      if (!lacking.has(slice.proof)) return false;
      size += JSON.stringify(slice).length;
      return size <= maxHeld;
    });
    this.#slices = held;
    if (held.length > 0 || before.length > 0) await this.#notes.save(held);
  }
}

/** Notes are kept as JSON, which holds no bytes. */
function unpacked(slice: Slice): Slice {
  return 'events' in slice
    ? slice
    : { ...slice, pages: slice.pages.map(({ events, lines }) => ({ events, lines })) };
}
