import { everyLeaf, type OpenShelf } from './holdings.ts';
import { isAuthentic } from './leaf.ts';
import { fillShelf, type Copies } from './mending.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { missingRuns } from './runs.ts';
import { emptySentinel } from './sealed-record.ts';

/** Which of the records from 1 to `count` lie whole on the shelf: index n − 1 for record n. Nothing is parsed or kept. */
export async function inspectShelf({ shelf, sealer }: OpenShelf, count: number): Promise<boolean[]> {
  const whole = Array.from({ length: count }, () => false);
  for await (const leaves of everyLeaf(shelf, 1)) {
    const good = await Promise.all(leaves.map((leaf) => isAuthentic(sealer, leaf)));
    for (const [at, { first, last }] of leaves.entries()) if (good[at]) whole.fill(true, first - 1, last);
  }
  return whole.slice(0, count);
}

export interface Mended {
  /** Records brought from the vault. */
  readonly brought: number;
  /** The first record that is in neither copy; undefined when all are there. */
  readonly lost: number | undefined;
}

/** Brings back from the vault what the inspection did not find whole. */
export async function mendShelf(copies: Copies, whole: readonly boolean[]): Promise<Mended> {
  const records = whole.map((good): readonly JournalEvent[] | undefined => (good ? [] : undefined));
  const { brought } = await fillShelf(
    copies,
    { records, from: emptySentinel },
    { source: copies.vault, to: records.length },
  );
  const [lost] = missingRuns((no) => records[no - 1] !== undefined, records.length);
  return { brought, lost: lost?.first };
}
