import { ahead } from './ahead.ts';
import { isAuthentic, recordsOf, type Leaf } from './leaf.ts';
import { advance, type SealedRecord, type Sealer, type Sentinel } from './sealed-record.ts';
import type { Shelf } from './shelf.ts';

/** A shelf and what opens it. */
export interface OpenShelf {
  readonly shelf: Shelf;
  readonly sealer: Sealer;
}

/** Which records are there: true at index n − 1 for record n. */
export type Presence = boolean[];

/** What lies whole on the shelf. Its events are not kept: a journal may be larger than the memory of a PC. */
export interface Holdings {
  readonly whole: Presence;
  /** Number of the last record of the last page. */
  readonly pagedTo: number;
}

const leavesAtOnce = 100;

/**
 * Unseals everything on the shelf, in portions; nothing is parsed or kept.
 * @param tell told of the number of the last record met
 */
export async function readHoldings(
  { shelf, sealer }: OpenShelf,
  tell: (done: number) => void,
): Promise<Holdings> {
  const whole: Presence = [];
  let pagedTo = 0;
  for await (const leaves of everyLeaf(shelf, 1)) {
    const good = await Promise.all(leaves.map((leaf) => isAuthentic(sealer, leaf)));
    for (const [at, { first, last }] of leaves.entries()) {
      for (let no = first; no <= last && good[at]; no += 1) whole[no - 1] = true;
      if (last > first) pagedTo = last;
    }
    tell(leaves.at(-1)?.last ?? 0);
  }
  return { whole, pagedTo };
}

/**
 * The sentinel of what lies on the shelf, counted on record by record from one already known.
 * @param tell told of the number of the last record counted
 */
export async function addUp(
  { shelf, sealer }: OpenShelf,
  from: Sentinel,
  tell: (done: number) => void,
): Promise<Sentinel> {
  let sum = from;
  for await (const leaves of everyLeaf(shelf, from.count + 1)) {
    for (const leaf of leaves) {
      sum = advance(sum, (await recordsOf(sealer, leaf)) ?? []);
      tell(sum.count);
    }
  }
  return sum;
}

/** Sealed records from `no` on: those of a page, or a run of single ones; undefined when record `no` does not open. */
export async function recordsFrom(
  { shelf, sealer }: OpenShelf,
  no: number,
): Promise<SealedRecord[] | undefined> {
  const holding = await shelf.holding(no);
  if (!holding || holding.last < no) return undefined;
  const isPage = holding.last > holding.first;
  const leaves = isPage ? [holding] : singlesOf(await shelf.read(no, leavesAtOnce));
  const opened = await Promise.all(leaves.map((leaf) => recordsOf(sealer, leaf)));
  const records = opened.flatMap((each) => each ?? []).filter((record) => record.no >= no);
  const consecutive = records.filter((record, at) => record.no === no + at);
  return consecutive.length > 0 ? consecutive : undefined;
}

/** Up to the first page. */
function singlesOf(leaves: readonly Leaf[]): readonly Leaf[] {
  const page = leaves.findIndex(({ first, last }) => last > first);
  return page < 0 ? leaves : leaves.slice(0, page);
}

/** Leaves from record `from` on, in portions, the next of them always under way. */
export function everyLeaf(shelf: Pick<Shelf, 'read'>, from: number): AsyncGenerator<Leaf[]> {
  return ahead(portionsOf(shelf, from));
}

async function* portionsOf(shelf: Pick<Shelf, 'read'>, from: number): AsyncGenerator<Leaf[]> {
  let leaves = await shelf.read(from, leavesAtOnce);
  while (leaves.length > 0) {
    yield leaves;
    leaves = await shelf.read((leaves.at(-1)?.first ?? 0) + 1, leavesAtOnce);
  }
}
