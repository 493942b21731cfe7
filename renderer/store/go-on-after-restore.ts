import type { Result } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';
import type { JournalStore } from './journal-store.ts';

/** As far as two desks mended from one backup leap apart. */
const leapLimit = 1 << 20;

/**
 * Before anything else is written on data that came from a backup, whole or in part, the journal goes on under a new
 * incarnation. Asked again after a power cut it begins one more, which costs a number and forks nothing.
 */
export async function goOnAfterRestore(ask: Ask, journal: JournalStore): Promise<Result<unknown>> {
  if (journal.recovery().fromBackup > 0) {
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    return journal.beginIncarnation(1 + (random % leapLimit));
  }
  const pending = await ask('backup.leap', {});
  if (!pending.ok || pending.value.leap === null) return pending;
  const begun = await journal.beginIncarnation(pending.value.leap);
  return begun.ok ? ask('backup.settle', {}) : begun;
}
