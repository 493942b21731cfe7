import type { Result } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';
import type { JournalStore } from './journal-store.ts';

/**
 * Before anything else is written on data that came from a backup, the journal goes on under a new incarnation. Asked
 * again after a power cut it begins one more, which costs a number and forks nothing.
 */
export async function goOnAfterRestore(ask: Ask, journal: JournalStore): Promise<Result<unknown>> {
  const pending = await ask('backup.leap', {});
  if (!pending.ok || pending.value.leap === null) return pending;
  const begun = await journal.beginIncarnation(pending.value.leap);
  return begun.ok ? ask('backup.settle', {}) : begun;
}
