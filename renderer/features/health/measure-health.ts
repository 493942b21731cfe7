import type { BackupEvidence, CopiesEvidence, HealthEvidence } from '#shared/health/evidence.ts';
import type { ClockDoubt } from '#shared/cases/clock-doubt.ts';
import type { BackupStatus } from '#shared/ipc/schemas.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Ask } from '../../bridge/desk.ts';
import type { Session } from '../../session/session.ts';
import type { JournalStore } from '../../store/journal-store.ts';
import type { Sync } from '../../sync/sync.ts';

/** Lines of the log that are looked at, and given to support. */
const logLines = 300;

/** Everything a measuring looks at. */
export interface Measured {
  readonly ask: Ask;
  readonly journal: JournalStore;
  readonly session: Session;
  readonly sync: Sync;
  readonly isSearchReady: boolean;
  readonly doubts: readonly ClockDoubt[];
  /** Years whose working calendar is loaded. */
  readonly years: ReadonlySet<string>;
}

/** Looks at this workstation once. Refuses as the shell does where it cannot answer. */
export async function measureHealth(desk: Measured): Promise<Result<HealthEvidence>> {
  const { ask, journal } = desk;
  const [program, disk, log, backup, update, copies, storage] = await Promise.all([
    ask('shell.info', {}),
    ask('health.measure', {}),
    ask('log.read', { most: logLines }),
    ask('backup.status', {}).then(noneInDemo),
    ask('update.status', {}).then(noneInDemo),
    copiesOf(journal),
    storageOf(navigator.storage),
  ]);
  if (!program.ok) return program;
  if (!disk.ok) return disk;
  if (!log.ok) return log;
  if (!backup.ok) return backup;
  if (!update.ok) return update;
  return ok({
    ...windowOf(desk),
    program: program.value,
    copies,
    update: update.value,
    storage,
    disk: disk.value,
    backup: backup.value && backupsAt(backup.value),
    log: log.value.entries,
  });
}

/** The demo office has no backups and takes no updates: there is nothing to be well or ill. */
function noneInDemo<Answer>(answer: Result<Answer>): Result<Answer | null> {
  return !answer.ok && answer.problem.code === 'DEMO_NOT_HERE' ? ok(null) : answer;
}

function backupsAt({ chosen, last, drilled, failed, rhythm }: BackupStatus): BackupEvidence {
  return {
    ...{ last, drilled, failed, rhythm },
    isPresent: chosen.isPresent,
    isHere: chosen.kind === 'documents',
  };
}

async function copiesOf(journal: JournalStore): Promise<CopiesEvidence> {
  const { toShelf, toVault, fromBackup } = journal.recovery();
  const mended = toShelf + toVault + fromBackup;
  const compared = await journal.compare();
  if (!compared.ok) return { shelf: 0, vault: 0, areEqual: false, mended, problem: compared.problem.code };
  return { ...compared.value, mended, problem: journal.blocked()?.code ?? null };
}

async function storageOf(storage: StorageManager): Promise<HealthEvidence['storage']> {
  const [isPersisted, { usage = 0 }] = await Promise.all([storage.persisted(), storage.estimate()]);
  return { isPersisted, usedBytes: usage };
}

/** What the window knows without asking anybody. */
function windowOf({ journal, session, sync, isSearchReady, doubts, years }: Measured) {
  const now = new Date();
  const { link, lastReceipt, waiting, setAside, files, lease } = sync.status();
  const holders = session.holders();
  const year = now.getFullYear();
  return {
    nowMs: now.getTime(),
    troubles: journal.troubles().map(({ code }) => code),
    holdings: { cases: journal.state().cases.size, entries: journal.count() },
    clock: { doubts, serverAt: lastReceipt?.at ?? null },
    keys: {
      holders: holders.length,
      temporary: holders.filter(({ temporary }) => temporary).length,
      isPaperCurrent: session.isPaperCurrent(),
    },
    region: {
      isEnrolled: link.kind !== 'not-enrolled',
      isByStick: link.kind === 'by-stick',
      lastReceipt: lastReceipt?.at ?? null,
      waiting,
      setAside: setAside.length + files.filter(({ state }) => state === 'refused').length,
      lease,
      failing: link.kind === 'failing' ? { code: link.problem.code, failures: link.failures } : null,
    },
    isSearchReady,
    calendar: {
      ...{ year, month: now.getMonth() + 1 },
      ...{ isThis: years.has(String(year)), isNext: years.has(String(year + 1)) },
    },
  };
}
