import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';
import { beginWithRecords, beginWithSummaries, type Beginning } from './begin.ts';
import { openDexieShelf } from './dexie-shelf.ts';
import type { Writer } from './journal-memory.ts';
import { createJournalStore, type JournalStore } from './journal-store.ts';
import type { Copies } from './mending.ts';
import { nameOf } from './name-of.ts';
import { inSilence, type TellProgress } from './opening-progress.ts';
import { PassingShelf } from './passing-shelf.ts';
import { readingProblem } from './reading-problem.ts';
import { readShelfAlone, reconcile, type BackupCopy, type Help } from './reconcile.ts';
import { sealerOf, type StoreKeys } from './sealed-record.ts';
import type { Shelf } from './shelf.ts';
import { Summaries } from './summaries.ts';
import { Troubles } from './troubles.ts';
import { createBackupReader, createVaultClient } from './vault-client.ts';

export interface OpenJournal {
  readonly ask: Ask;
  readonly keys: StoreKeys;
  readonly writer: Writer;
  /** Milliseconds of the PC clock. */
  readonly now: () => number;
  /** Where the sealed leaves lie; IndexedDB unless a test says otherwise. */
  readonly openShelf?: (store: string) => Promise<Result<Shelf>>;
  /** Milliseconds a call to the shell may take before its outcome counts as unknown. */
  readonly patience?: number;
  /** Told how far it has come, where opening is not a matter of a moment. */
  readonly tell?: TellProgress;
  /** How many records the backup holds that the shell has laid out: it gives what neither copy has. */
  readonly backup?: number;
}

/**
 * Opens the unlocked desk's journal: compares the two copies, rebuilds what is behind, folds. Where a newer release
 * wrote one of them, it is left alone: the other is read, and nothing is written anywhere. Refuses STORE_NEWER where a
 * record itself is of a newer release.
 */
export async function openJournal(given: OpenJournal): Promise<Result<JournalStore>> {
  const { ask, keys, writer, now, openShelf = openDexieShelf, tell = inSilence } = given;
  const opened = await openShelf(keys.store);
  const shelf = orPassing(opened);
  if (!shelf.ok) return shelf;
  const claimed = await claimedOn(shelf.value);
  if (!claimed.ok) return claimed;
  const sealer = sealerOf(keys);
  const troubles = new Troubles(ask);
  const vault = createVaultClient(ask, given.patience);
  const parts = { shelf: shelf.value, vault, sealer, writer, now, troubles };
  // Whatever is wrong with the summaries or on their way, the journal itself is asked.
  const summaries = new Summaries(sealer);
  const short = await beginWithSummaries(parts, summaries).catch((error: unknown) => {
    troubles.meet({ code: 'SUMMARIES_UNREADABLE', details: { reason: nameOf(error) } });
    return undefined;
  });
  if (short) return ok(createJournalStore({ ...parts, summaries }, short, { claimed: claimed.value }));
  const backup = given.backup === undefined ? undefined : lent(ask, given.backup, given.patience);
  const begun = await beginTheLongWay(parts, { tell, backup }).catch(refused);
  if (begun.ok) {
    const { beginning, blocked } = begun.value;
    const standing = { claimed: claimed.value, blocked: opened.ok ? blocked : opened.problem };
    return ok(createJournalStore({ ...parts, summaries: new Summaries(sealer) }, beginning, standing));
  }
  shelf.value.close();
  return begun;
}

interface Begun {
  readonly beginning: Beginning;
  /** Why nothing may be written, where only one copy could be read. */
  readonly blocked?: Problem;
}

async function beginTheLongWay(copies: Copies, help: Help): Promise<Result<Begun>> {
  const found = await reconcile(copies, help);
  if (found.ok) return ok({ beginning: await beginWithRecords(copies, found.value, help.tell) });
  const alone = found.problem.code === 'VAULT_NEWER' ? await readShelfAlone(copies, help) : undefined;
  if (!alone) return found;
  const beginning = await beginWithRecords(copies, alone, help.tell);
  return ok({ beginning, blocked: { code: 'VAULT_NEWER_READING' } });
}

function orPassing(opened: Result<Shelf>): Result<Shelf> {
  const isNewer = !opened.ok && opened.problem.code === 'STORE_NEWER';
  return isNewer ? ok(new PassingShelf()) : opened;
}

async function claimedOn(shelf: Shelf): Promise<Result<number | undefined>> {
  const claimed = await shelf.claimed().then(ok, refused);
  if (!claimed.ok) shelf.close();
  return claimed;
}

function refused(error: unknown): Result<never> {
  return refuse(readingProblem(error));
}

function lent(ask: Ask, records: number, patience: number | undefined): BackupCopy {
  return { source: createBackupReader(ask, patience), records };
}
