import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '#shared/kernel/read-json.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { createGuardedFile } from './guarded-file.ts';

/** Guesses at a passphrase are made to wait, longer each time; nothing is ever erased for them. */
export interface UnlockAttempts {
  /** Counts an attempt before it is made, so that ending the program hides none. Refuses KEYS_WAIT with `seconds`. */
  begin(): Promise<Result<void>>;
  /** The attempt opened the desk: the count starts again. */
  succeeded(): Promise<void>;
}

export interface AttemptsOptions {
  readonly dataFolder: string;
  /** Milliseconds since some moment of this run; no clock of the PC can move it. */
  readonly elapsed: () => number;
}

const Count = z.strictObject({ attempts: z.int().min(0).max(1_000_000) });

/** Slips of the finger cost nothing. */
const freeAttempts = 3;
const firstWaitMs = 5_000;
const longestWaitMs = 300_000;
/** What a damaged file stands for: damaging it must not pay. */
const attemptsAfterDamage = 6;

/** How long the next attempt waits after so many in vain, in milliseconds. */
export function waitAfter(attempts: number): number {
  if (attempts < freeAttempts) return 0;
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempts - freeAttempts, 20));
}

/**
 * The count stands in the data folder, the wait in this run's own time: a restart begins it anew, and a clock set
 * forwards or back changes nothing.
 */
export function createUnlockAttempts({ dataFolder, elapsed }: AttemptsOptions): UnlockAttempts {
  const file = createGuardedFile({
    path: join(dataFolder, 'unlock-attempts'),
    parse: (text) => {
      const parsed = Count.safeParse(readJson(text));
      return parsed.success ? parsed.data : undefined;
    },
    print: (count: z.infer<typeof Count>) => `${JSON.stringify(count)}\n`,
    damaged: 'KEYS_DAMAGED',
  });
  const counted = (async () => {
    const loaded = await file.load();
    if (!loaded.ok || loaded.value.state === 'lost') return attemptsAfterDamage;
    return loaded.value.state === 'whole' ? loaded.value.value.attempts : 0;
  })();
  let attempts: number | undefined;
  let waitingSince = elapsed();

  // A disk that takes no byte must not shut out who knows the passphrase: this run remembers the count all the same.
  const keep = async (count: number): Promise<void> => {
    attempts = count;
    await file.save({ attempts: count });
  };
  return {
    async begin() {
      attempts ??= await counted;
      const left = waitingSince + waitAfter(attempts) - elapsed();
      if (left > 0) return refuse({ code: 'KEYS_WAIT', details: { seconds: Math.ceil(left / 1_000) } });
      waitingSince = elapsed();
      await keep(attempts + 1);
      return ok(undefined);
    },
    succeeded: () => keep(0),
  };
}
