import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { OpenShelf } from './holdings.ts';
import { openLeaf } from './leaf.ts';

/** A record that should lie on the shelf does not, or does not open. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly no: number;

  constructor(no: number) {
    super();
    this.no = no;
  }
}

const leavesAtOnce = 50;

/** Reads records back from the shelf; what was met lately is kept in memory until it is let go. */
export class RecordReader {
  readonly #from: OpenShelf;
  readonly #kept = new Map<number, readonly JournalEvent[]>();

  constructor(from: OpenShelf) {
    this.#from = from;
  }

  keep(no: number, events: readonly JournalEvent[]): void {
    this.#kept.set(no, events);
  }

  /** Forgets what the shelf can be asked for again. */
  letGo(): void {
    this.#kept.clear();
  }

  /** @throws {Unreadable} */
  async read(records: readonly number[]): Promise<JournalEvent[]> {
    await this.#fetch([...new Set(records)].filter((no) => !this.#kept.has(no)).sort((a, b) => a - b));
    return records.flatMap((no) => this.#kept.get(no) ?? []);
  }

  /** The events of one record after another, from `no` on. @throws {Unreadable} */
  async *readOn(no: number, to: number): AsyncGenerator<readonly JournalEvent[]> {
    let next = no;
    while (next <= to) {
      const kept = this.#kept.get(next);
      if (kept) {
        yield kept;
        next += 1;
        continue;
      }
      for (const events of await this.#leafWith(next)) {
        yield events;
        next += 1;
      }
    }
  }

  async #fetch(lacking: readonly number[]): Promise<void> {
    for (let at = 0; at < lacking.length;) {
      const found = [];
      while (at < lacking.length && found.length < leavesAtOnce) {
        const no = lacking[at] ?? 0;
        const leaf = await this.#from.shelf.holding(no);
        if (!leaf || leaf.last < no) throw new Unreadable(no);
        const wanted = lacking.slice(at, lacking.findLastIndex((each) => each <= leaf.last) + 1);
        found.push({ leaf, wanted });
        at += wanted.length;
      }
      await Promise.all(
        found.map(async ({ leaf, wanted }) => {
          const opened = await openLeaf(this.#from.sealer, leaf);
          if (!opened) throw new Unreadable(leaf.first);
          for (const no of wanted) this.#kept.set(no, opened[no - leaf.first] ?? []);
        }),
      );
    }
  }

  /** From record `no` to the end of the leaf that holds it. */
  async #leafWith(no: number): Promise<(readonly JournalEvent[])[]> {
    const leaf = await this.#from.shelf.holding(no);
    const opened = leaf && leaf.last >= no ? await openLeaf(this.#from.sealer, leaf) : undefined;
    if (!leaf || !opened) throw new Unreadable(no);
    return opened.slice(no - leaf.first);
  }
}
