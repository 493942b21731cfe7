import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { addUp, readHoldings, type Holdings } from './holdings.ts';
import { compareStories, fillShelf, fillVault, type Copies } from './mending.ts';
import { missingRuns } from './runs.ts';
import { emptySentinel, type Sentinel } from './sealed-record.ts';
import type { VaultState } from './vault-client.ts';

/** What start-up found when it compared the two copies. No moves on an ordinary morning. */
export interface Recovery {
  /** Records the store holds in the end. */
  readonly records: number;
  /** Records brought from the vault into IndexedDB: it was behind, emptied or damaged. */
  readonly toShelf: number;
  /** Records brought from IndexedDB into the vault: it was behind, missing or damaged. */
  readonly toVault: number;
}

export interface Reconciled {
  /** The events of each record, in the order of the records. */
  readonly records: readonly (readonly JournalEvent[])[];
  readonly sentinel: Sentinel;
  readonly recovery: Recovery;
  /** Number of the first record behind the last page. */
  readonly unpagedFrom: number;
}

interface Found {
  readonly records: Holdings['records'];
  readonly sentinel: Sentinel | undefined;
  readonly vault: VaultState;
}

/**
 * Compares the two copies by count and chained hash and lets each give the other what it lacks: an emptied IndexedDB is
 * never a first run, a smaller set is never accepted. Refuses VAULT_DAMAGED when the copies tell different
 * stories, and STORE_DAMAGED when a record is in neither; what is there is then left as it is.
 */
export async function reconcile(copies: Copies): Promise<Result<Reconciled>> {
  const vault = await copies.vault.state();
  if (!vault.ok) return vault;
  const sentinel = await copies.shelf.sentinel();
  const { records, pagedTo } = await readHoldings(copies);
  if (isSame(vault.value, sentinel) && isWhole(records, sentinel.count)) {
    const recovery = { records: records.length, toShelf: 0, toVault: 0 };
    return ok({ records, sentinel, recovery, unpagedFrom: pagedTo + 1 });
  }
  return mend(copies, { records, sentinel, vault: vault.value });
}

async function mend(copies: Copies, found: Found): Promise<Result<Reconciled>> {
  const { records, sentinel } = found;
  const known = sentinel && isWhole(records, sentinel.count) ? sentinel : emptySentinel;
  const { whole, total, inVault } = extent(found);
  const story = await compareStories(copies, records, whole);
  if (!story.ok) return story;
  const toShelf = await fillShelf(copies, records, inVault);
  if (!isWhole(records, total)) {
    const lost = missingRuns((no) => records[no - 1] !== undefined, total)[0]?.first ?? total;
    return refuse({ code: 'STORE_DAMAGED', details: { lost } });
  }
  const sum = await addUp(copies, known);
  const kept = total > whole ? await fillVault(copies, whole, total) : ok(headOf(found, sum));
  if (!kept.ok) return kept;
  if (kept.value.head !== sum.head) return refuse({ code: 'VAULT_DAMAGED', details: { whole } });
  await copies.shelf.append([], sum);
  const recovery = { records: total, toShelf, toVault: total - whole };
  return ok({ records, sentinel: sum, recovery, unpagedFrom: total + 1 });
}

/** How far the vault is whole, how far anything in it was met, and how many records there must be in the end. */
function extent({ vault, sentinel, records }: Found): { whole: number; inVault: number; total: number } {
  const whole = vault.kind === 'whole' ? vault.sentinel.count : vault.count;
  const inVault = vault.kind === 'whole' ? whole : vault.last;
  return { whole, inVault, total: Math.max(inVault, sentinel?.count ?? 0, records.length) };
}

/** A damaged vault names no head; it is repaired, and answers with one, at the next append. */
function headOf({ vault }: Found, sum: Sentinel): Sentinel {
  return vault.kind === 'whole' ? vault.sentinel : sum;
}

export function isSame(vault: VaultState, sentinel: Sentinel | undefined): sentinel is Sentinel {
  if (vault.kind !== 'whole' || !sentinel) return false;
  return vault.sentinel.count === sentinel.count && vault.sentinel.head === sentinel.head;
}

function isWhole(records: Holdings['records'], count: number): records is (readonly JournalEvent[])[] {
  return records.length === count && missingRuns((no) => records[no - 1] !== undefined, count).length === 0;
}
