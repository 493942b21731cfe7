import { faultOf } from '#shared/health/log.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { Vault } from '../vault.ts';
import type { Backups } from './backups.ts';

/** Looked at this often, in milliseconds; nothing is done unless nothing was saved since the last look. */
const every = 60_000;

export interface Schedule {
  /** Resolves when what was under way is finished. */
  stop(): Promise<void>;
}

/** Makes backups and drills when they are due and the desk is at rest. */
export function startSchedule(given: {
  vault: Promise<Result<Vault>>;
  backups: Pick<Backups, 'tick'>;
  diagnostics: Pick<Diagnostics, 'record'>;
}): Schedule {
  let seen = -1;
  let working: Promise<unknown> = Promise.resolve();

  async function look(): Promise<void> {
    const vault = await given.vault;
    const status = vault.ok ? vault.value.status() : vault;
    if (!status.ok) return;
    const isAtRest = status.value.count === seen;
    seen = status.value.count;
    if (isAtRest) await given.backups.tick();
  }

  const timer = setInterval(() => {
    working = look().catch((error: unknown) => {
      given.diagnostics.record('backup.failed', { error: faultOf(error) });
    });
  }, every).unref();

  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}
