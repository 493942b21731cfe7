import type { OfficeState } from '#shared/cases/case.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { foldShelf, surveyShelf } from './fold-shelf.ts';
import { leafOf } from './leaf.ts';
import type { RecordSource } from './mending.ts';
import { readingProblem } from './reading-problem.ts';
import { Unreadable } from './record-reader.ts';
import { NewerRecord, sealerOf, type StoreKeys } from './sealed-record.ts';
import type { Shelf } from './shelf.ts';

/** What a backup came to when its records were opened and folded, beside the office that is running. */
export interface TriedOut {
  readonly backup: Counts;
  readonly office: Counts;
  /** Cases that the backup has and the office has not, or with fewer entries: of one history there are none. */
  readonly beyond: number;
}

export interface Counts {
  readonly cases: number;
  /** Acts issued. */
  readonly acts: number;
}

/**
 * Opens every record of a backup laid out with the keys of the unlocked desk, folds it and puts it beside the office.
 * Nothing of it is kept. Refuses BACKUP_DAMAGED where one does not open or the backup ends before its count, STORE_NEWER
 * where a newer release wrote it.
 * @param records how many records it is to hold
 */
export async function tryOut(
  source: RecordSource,
  { keys, records, office }: { keys: StoreKeys; records: number; office: () => OfficeState },
): Promise<Result<TriedOut>> {
  const from = { shelf: shelfOf(source, records), sealer: sealerOf(keys) };
  const silent = () => undefined;
  try {
    const surveyed = await surveyShelf(from, records, silent);
    const backup = await foldShelf(from, surveyed, { tell: silent });
    return ok(compared(backup, office()));
  } catch (error) {
    if (error instanceof Unreadable) return refuse({ code: 'BACKUP_DAMAGED' });
    if (error instanceof NewerRecord) return refuse(readingProblem(error));
    throw error;
  }
}

/** @throws {Unreadable} where the source ends before `records`, or cannot read on */
function shelfOf(source: RecordSource, records: number): Pick<Shelf, 'read'> {
  return {
    async read(from, limit) {
      if (from > records) return [];
      const read = await source.read(from, Math.min(records, from + limit - 1));
      if (!read.ok || read.value.length === 0) throw new Unreadable(from);
      return read.value.map(leafOf);
    },
  };
}

function compared(backup: OfficeState, office: OfficeState): TriedOut {
  const beyond = [...backup.cases.values()].filter(
    ({ id, entries }) => entries > (office.cases.get(id)?.entries ?? 0),
  );
  return { backup: countsOf(backup), office: countsOf(office), beyond: beyond.length };
}

function countsOf({ cases }: OfficeState): Counts {
  const acts = [...cases.values()].filter(({ issued }) => issued !== undefined);
  return { cases: cases.size, acts: acts.length };
}
