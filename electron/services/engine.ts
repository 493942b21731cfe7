import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import type { Backups } from './backup/backups.ts';
import { replaceFile } from './atomic-file.ts';
import { makeSafe } from './make-safe.ts';
import { attempt, errnoOf } from './os-problem.ts';

/**
 * The engine behind the window keeps IndexedDB in a form of its own and changes it with its major versions: to open the
 * data with another major is a migration nobody but the engine can undo. The last major of each shell is stamped here.
 */
const stampName = 'engines.json';
const Stamps = z.partialRecord(z.enum(['chromium', 'electron']), z.int().positive());
type Stamps = z.infer<typeof Stamps>;

/** `known`: an engine of this major had the data last. `new`: one that never had them. `older`: one that must not. */
export type EngineVerdict = 'known' | 'new' | 'older';

/** @param stamp the major that had the data last; undefined where none is known */
export function judgeEngine(stamp: number | undefined, running: number): EngineVerdict {
  if (stamp === running) return 'known';
  return stamp !== undefined && stamp > running ? 'older' : 'new';
}

/** The major of "HeadlessChrome/156.0.7000.1" or "156.0.7000.1"; undefined where there is none. */
export function majorOf(version: string): number | undefined {
  const digits = /^(?:[^/]*\/)?(\d+)(?:\.|$)/.exec(version)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export interface EngineEntry {
  readonly dataFolder: string;
  readonly shell: keyof Stamps;
  /** As the engine calls itself. */
  readonly version: string;
  readonly backups: Pick<Backups, 'run'>;
}

/**
 * Lets an engine at the data before its window opens. One that is new to them waits until all is backed up: to the
 * chosen place, or, where that cannot be, as a copy within the data folder. Refuses ENGINE_OLDER with nothing changed,
 * and what the disk says when no copy can be made.
 */
export async function admitEngine({
  dataFolder,
  shell,
  version,
  backups,
}: EngineEntry): Promise<Result<void>> {
  const running = majorOf(version);
  // An engine that does not say which it is cannot be judged; it is stamped by none and keeps nobody from the cases.
  if (running === undefined) return ok(undefined);
  const stamps = await readStamps(dataFolder);
  const known = stamps[shell];
  const verdict = judgeEngine(known, running);
  if (verdict === 'known') return ok(undefined);
  if (verdict === 'older' && known !== undefined)
    return refuse({ code: 'ENGINE_OLDER', details: { known, running } });
  const safe = await makeSafe({ dataFolder, backups, aside: 'before-engine' });
  if (!safe.ok) return safe;
  return attempt(() =>
    replaceFile(join(dataFolder, stampName), JSON.stringify({ ...stamps, [shell]: running })),
  );
}

/** A stamp that cannot be read is none: the price is a backup. */
async function readStamps(dataFolder: string): Promise<Stamps> {
  try {
    return Stamps.safeParse(readJson(await readFile(join(dataFolder, stampName), 'utf8'))).data ?? {};
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return {};
    throw error;
  }
}
