import { Dexie, type EntityTable } from 'dexie';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { seal } from '../session/sealing.ts';
import { nameOf } from './name-of.ts';
import { decode, encode, sealerOf, unsealBy, type Bytes, type StoreKeys } from './sealed-record.ts';
import { inTime } from './time-limit.ts';

interface Note {
  name: string;
  bytes: Bytes;
}

/** Never changed after a release that wrote it; a new shape gets a new version in Dexie's own way. */
export const notesShape = { version: 1, stores: { notes: 'name' } } as const;

class NotesDatabase extends Dexie {
  declare readonly notes: EntityTable<Note, 'name'>;

  constructor(store: string) {
    super(`notes-${store}`, { chromeTransactionDurability: 'strict' });
    this.version(notesShape.version).stores(notesShape.stores);
  }
}

/**
 * One sealed value beside the journal: something that can be asked for again when it is lost, so it lies in the window's
 * own storage alone and in no vault. What does not open, or was never written, is undefined.
 */
export interface SealedNotes {
  load(): Promise<Result<unknown>>;
  save(value: unknown): Promise<Result<null>>;
  forget(): Promise<Result<null>>;
}

export function openSealedNotes(keys: StoreKeys, name: string): SealedNotes {
  const { store, dataKey } = keys;
  const sealer = sealerOf(keys);
  const about = `note ${name} of ${store}`;
  return {
    load: () =>
      withNotes(store, async ({ notes }) => {
        const note = await notes.get(name);
        const opened = note && (await unsealBy(sealer, note.bytes, about));
        return opened && decode(opened.plain);
      }),
    async save(value) {
      const bytes = await seal(dataKey, encode(value), about);
      return withNotes(store, async ({ notes }) => {
        await notes.put({ name, bytes });
        return null;
      });
    },
    forget: () =>
      withNotes(store, async ({ notes }) => {
        await notes.delete(name);
        return null;
      }),
  };
}

/** The names of every note of a store, its own and those of other people. */
export const namesOfSealedNotes = ({ store }: Pick<StoreKeys, 'store'>): Promise<Result<string[]>> =>
  withNotes(store, async ({ notes }) => notes.toCollection().primaryKeys());

/** Opened for each use, so that no lock of the desk has to wait for it. Refuses STORE_UNAVAILABLE. */
async function withNotes<Value>(
  store: string,
  work: (database: NotesDatabase) => Promise<Value>,
): Promise<Result<Value>> {
  const database = new NotesDatabase(store);
  try {
    return ok(await inTime(database.open().then(() => work(database))));
  } catch (error) {
    return refuse({ code: 'STORE_UNAVAILABLE', details: { reason: nameOf(error) } });
  } finally {
    database.close();
  }
}
