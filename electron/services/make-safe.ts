import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Backups } from './backup/backups.ts';
import { freeName } from './free-name.ts';
import { attempt, errnoOf } from './os-problem.ts';

/** What a new engine or a new version is about to open, and what would bring it back: sealed, all of it. */
const sealedNames = [
  'vault',
  'keys',
  'keys.previous',
  join('chromium', 'Default', 'IndexedDB'),
  join('electron', 'Partitions', 'desk', 'IndexedDB'),
];

export interface SafetyOptions {
  readonly dataFolder: string;
  readonly backups: Pick<Backups, 'run'>;
  /** Name of the copy within the data folder, where no backup can be made in the chosen place. */
  readonly aside: string;
}

/** Makes sure that there is a way back before something changes the data: a full backup, else a copy beside them. */
export async function makeSafe({ dataFolder, backups, aside }: SafetyOptions): Promise<Result<void>> {
  const made = await backups.run();
  if (made.ok || made.problem.code === 'BACKUP_NOTHING_YET') return ok(undefined);
  return attempt(() => copyAside(dataFolder, aside));
}

/** As it lies, damaged or not. A copy cut short is made again: whoever asked notes only a finished one. */
async function copyAside(dataFolder: string, name: string): Promise<void> {
  const aside = await freeName(join(dataFolder, name));
  try {
    for (const each of sealedNames)
      await cp(join(dataFolder, each), join(aside, each), { recursive: true }).catch((error: unknown) => {
        if (errnoOf(error) !== 'ENOENT') throw error;
      });
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}
