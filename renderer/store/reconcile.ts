import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { addUp, readHoldings, type OpenShelf, type Presence } from './holdings.ts';
import {
  compareStories,
  fillShelf,
  fillVault,
  type Copies,
  type Filled,
  type RecordSource,
} from './mending.ts';
import type { TellProgress } from './opening-progress.ts';
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
  /** Records neither copy had any more, taken from a backup. */
  readonly fromBackup: number;
}

export interface Reconciled {
  readonly sentinel: Sentinel;
  readonly recovery: Recovery;
  /** Number of the first record behind the last page. */
  readonly unpagedFrom: number;
}

interface Found {
  /** Which records lie whole on the shelf. */
  readonly onShelf: Presence;
  readonly sentinel: Sentinel | undefined;
  readonly vault: VaultState;
}

/** A backup laid out, whole up to its last record: the third copy, where both of the desk's own lack something. */
export interface BackupCopy {
  readonly source: RecordSource;
  readonly records: number;
}

export interface Help {
  readonly tell: TellProgress;
  readonly backup: BackupCopy | undefined;
}

/**
 * Compares the two copies by count and chained hash and lets each give the other what it lacks: an emptied IndexedDB is
 * never a first run, a smaller set is never accepted. What is in neither is taken from the backup, where one is given;
 * what is newer than the backup stays. Refuses STORE_PARTED when the copies tell different stories, BACKUP_OTHER_STORY
 * when the backup does, and STORE_DAMAGED when a record is in none; what is there is then left as it is.
 */
export async function reconcile(copies: Copies, help: Help): Promise<Result<Reconciled>> {
  const vault = await copies.vault.state();
  if (!vault.ok) return vault;
  const sentinel = await copies.shelf.sentinel();
  const of = sentinel?.count ?? 0;
  const held = await readHoldings(copies, (done) => help.tell({ step: 'read', done, of }));
  if (isSame(vault.value, sentinel) && isWhole(held.whole, sentinel.count)) {
    const recovery = { records: sentinel.count, toShelf: 0, toVault: 0, fromBackup: 0 };
    return ok({ sentinel, recovery, unpagedFrom: held.pagedTo + 1 });
  }
  return mend(copies, { onShelf: held.whole, sentinel, vault: vault.value }, help);
}

/**
 * What the shelf holds, where the vault is not for this release to read: nothing is compared and nothing mended. Undefined
 * where it is empty or not whole by itself.
 */
export async function readShelfAlone(
  copies: OpenShelf,
  { tell }: Pick<Help, 'tell'>,
): Promise<Reconciled | undefined> {
  const sentinel = await copies.shelf.sentinel();
  const of = sentinel?.count ?? 0;
  const { whole, pagedTo } = await readHoldings(copies, (done) => tell({ step: 'read', done, of }));
  if (!sentinel || of === 0 || !isWhole(whole, of)) return undefined;
  const recovery = { records: of, toShelf: 0, toVault: 0, fromBackup: 0 };
  return { sentinel, recovery, unpagedFrom: pagedTo + 1 };
}

async function mend(copies: Copies, found: Found, help: Help): Promise<Result<Reconciled>> {
  const { onShelf, sentinel } = found;
  const filled = await fillGaps(copies, found, help);
  if (!filled.ok) return filled;
  const total = Math.max(extent(found).inVault, sentinel?.count ?? 0, onShelf.length);
  if (!isWhole(onShelf, total)) {
    const lost = missingRuns((no) => onShelf[no - 1] === true, total)[0]?.first ?? total;
    return refuse({ code: 'STORE_DAMAGED', details: { lost } });
  }
  const { sum: known, ...brought } = filled.value;
  const sum = await addUp(copies, known, (done) => help.tell({ step: 'check', done, of: total }));
  const evened = await evenVault(copies, found, { sum, help });
  if (!evened.ok) return evened;
  await copies.shelf.append([], sum);
  const recovery = { records: total, ...brought, ...evened.value };
  return ok({ sentinel: sum, recovery, unpagedFrom: total + 1 });
}

/** What was brought, and the sum of the shelf's records from the first on, as far as it is known by then. */
type Gaps = Pick<Recovery, 'toShelf' | 'fromBackup'> & { readonly sum: Sentinel };

/** Brings what the shelf lacks from the vault, and what both lack from the backup. `onShelf` is filled in place. */
async function fillGaps(copies: Copies, found: Found, help: Help): Promise<Result<Gaps>> {
  const { onShelf, sentinel } = found;
  const { whole, inVault } = extent(found);
  const story = await compareStories(copies, onShelf, { source: copies.vault, to: whole });
  if (!story.ok) return story;
  const from = sentinel && isWhole(onShelf, sentinel.count) ? sentinel : emptySentinel;
  const tell = (done: number, of: number) => help.tell({ step: 'toShelf', done, of });
  const known = { whole: onShelf, from };
  const { brought, sum } = await fillShelf(copies, known, { source: copies.vault, to: inVault, tell });
  const lent = await fillFromBackup(copies, { whole: onShelf, from: sum }, help);
  return lent.ok ? ok({ toShelf: brought, fromBackup: lent.value.brought, sum: lent.value.sum }) : lent;
}

/** Brings into the vault what the shelf, which is whole now, has beyond it. The two must then name one head. */
async function evenVault(
  copies: Copies,
  found: Found,
  { sum, help }: { sum: Sentinel; help: Help },
): Promise<Result<Pick<Recovery, 'toVault'>>> {
  const { sentinel, vault } = found;
  const { whole } = extent(found);
  const parted: Result<never> = refuse({ code: 'STORE_PARTED', details: { whole } });
  // Every record may be whole and yet be of a history that was left; where the vault cannot say so, the shelf's sum does.
  if (vault.kind === 'damaged' && sentinel?.count === sum.count && sentinel.head !== sum.head) return parted;
  const tell = (done: number, of: number) => help.tell({ step: 'toVault', done, of });
  const kept =
    sum.count > whole
      ? await fillVault(copies, { from: whole, to: sum.count, tell })
      : ok(headOf(found, sum));
  if (!kept.ok) return kept;
  return kept.value.head === sum.head ? ok({ toVault: sum.count - whole }) : parted;
}

/** What neither copy has and the backup does. */
async function fillFromBackup(
  copies: Copies,
  known: { whole: Presence; from: Sentinel },
  { backup, tell }: Help,
): Promise<Result<Filled>> {
  if (!backup) return ok({ brought: 0, sum: known.from });
  const { source, records: to } = backup;
  const story = await compareStories(copies, known.whole, { source, to });
  if (!story.ok)
    return story.problem.code === 'STORE_PARTED' ? refuse({ code: 'BACKUP_OTHER_STORY' }) : story;
  const telling = (done: number, of: number) => tell({ step: 'fromBackup', done, of });
  return ok(await fillShelf(copies, known, { source, to, tell: telling }));
}

/** How far the vault is whole, and how far anything in it was met. */
function extent({ vault }: Found): { whole: number; inVault: number } {
  if (vault.kind === 'whole') return { whole: vault.sentinel.count, inVault: vault.sentinel.count };
  return { whole: vault.count, inVault: vault.last };
}

/** A damaged vault names no head; it is repaired, and answers with one, at the next append. */
function headOf({ vault }: Found, sum: Sentinel): Sentinel {
  return vault.kind === 'whole' ? vault.sentinel : sum;
}

export function isSame(vault: VaultState, sentinel: Sentinel | undefined): sentinel is Sentinel {
  if (vault.kind !== 'whole' || !sentinel) return false;
  return vault.sentinel.count === sentinel.count && vault.sentinel.head === sentinel.head;
}

function isWhole(onShelf: Presence, count: number): boolean {
  return onShelf.length === count && missingRuns((no) => onShelf[no - 1] === true, count).length === 0;
}
