import { applyEvents, emptyOffice } from '#shared/cases/office-state.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import type { SubjectId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { ahead } from './ahead.ts';
import { Hand } from './hand.ts';
import { everyLeaf } from './holdings.ts';
import { JournalMemory } from './journal-memory.ts';
import { openLeaf, type Leaf } from './leaf.ts';
import { RecordIndex } from './record-index.ts';
import { Unreadable } from './record-reader.ts';
import type { Sealer } from './sealed-record.ts';
import type { Shelf } from './shelf.ts';

/** Told how much of it is done, and of how much. */
type Tell = (done: number, of: number) => void;

/** Leaves that can be gone through in order, and what opens them. */
interface Readable {
  readonly shelf: Pick<Shelf, 'read'>;
  readonly sealer: Sealer;
}

/** What lies on the shelf, without its events: where each of them lies, and where the streams end. */
export interface Surveyed {
  readonly index: RecordIndex;
  readonly memory: JournalMemory;
}

/** Leaves whose events are in memory at once; as many more are being opened meanwhile. */
const leavesAtOnce = 4;
/** Events folded together: each time costs a copy of the list of cases. */
const foldedTogether = 4_000;
/** Events of begun cases that are held at once: some 100 MB of them. */
const eventsInHand = 25_000;

/** Goes through records 1 to `count` and keeps no event. @throws {Unreadable} */
export async function surveyShelf(from: Readable, count: number, tell: Tell): Promise<Surveyed> {
  const surveyed = { index: new RecordIndex(), memory: new JournalMemory() };
  for await (const [no, events] of recordsWhere(from, () => true)) {
    surveyed.index.add(no, events);
    surveyed.memory.add(events);
    tell(no, count);
  }
  return surveyed;
}

/**
 * Everything the journal on the shelf comes to. However long it is, no more than `holds` events are in memory beside the
 * folded cases; where cases are so entangled that this is too little, the shelf is gone through again for the rest.
 * @throws {Unreadable}
 */
export async function foldShelf(
  from: Readable,
  { index, memory }: Surveyed,
  { tell, holds = eventsInHand }: { readonly tell: Tell; readonly holds?: number },
): Promise<OfficeState> {
  let [state, folded] = [emptyOffice, 0];
  let left: ReadonlySet<SubjectId> = new Set(index.subjects());
  let given: JournalEvent[] = [];
  const fold = () => {
    state = applyEvents(state, given, () => []);
    tell((folded += given.length), memory.count);
    given = [];
  };
  while (left.size > 0) {
    const hand = new Hand(index, left, holds);
    for await (const [no, events] of recordsWhere(from, anyOf(index, left))) {
      given.push(...hand.take(no, events));
      if (given.length >= foldedTogether) fold();
    }
    left = hand.aside;
  }
  fold();
  return inOrderOf(index, state);
}

/** Cases stand as their first entries do, and not as they were finished. */
function inOrderOf(index: RecordIndex, state: OfficeState): OfficeState {
  const cases: OfficeState['cases'] = new Map(
    index.subjects().flatMap((id) => {
      const found = state.cases.get(id);
      return found ? [[id, found]] : [];
    }),
  );
  return { ...state, cases };
}

/** Whether a leaf holds a record of one of the subjects; asked leaf by leaf, in order. */
function anyOf(index: RecordIndex, subjects: ReadonlySet<SubjectId>): (leaf: Leaf) => boolean {
  const wanted = new Set<number>();
  for (const subject of subjects) for (const no of index.recordsOf(subject)) wanted.add(no);
  return ({ first, last }) => {
    for (let no = first; no <= last; no += 1) if (wanted.has(no)) return true;
    return false;
  };
}

async function* recordsWhere(
  from: Readable,
  isWanted: (leaf: Leaf) => boolean,
): AsyncGenerator<readonly [no: number, events: readonly JournalEvent[]]> {
  for await (const opened of ahead(openedLeaves(from, isWanted)))
    for (const { first, records } of opened)
      for (const [offset, events] of records.entries()) yield [first + offset, events];
}

interface OpenedLeaf {
  readonly first: number;
  readonly records: readonly (readonly JournalEvent[])[];
}

async function* openedLeaves(
  { shelf, sealer }: Readable,
  isWanted: (leaf: Leaf) => boolean,
): AsyncGenerator<OpenedLeaf[]> {
  for await (const leaves of everyLeaf(shelf, 1)) {
    const wanted = leaves.filter(isWanted);
    for (let at = 0; at < wanted.length; at += leavesAtOnce)
      yield Promise.all(wanted.slice(at, at + leavesAtOnce).map((leaf) => opened(sealer, leaf)));
  }
}

async function opened(sealer: Sealer, leaf: Leaf): Promise<OpenedLeaf> {
  const records = await openLeaf(sealer, leaf);
  if (!records) throw new Unreadable(leaf.first);
  return { first: leaf.first, records };
}
