import { randomUUID } from 'node:crypto';
import { access, constants, open, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ProblemCode } from '#shared/errors/codes.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { createFolder } from './create-folder.ts';
import { errnoOf } from './os-problem.ts';

/** What the choice depends on, passed in so that each platform's answer can be tested on any. */
export interface FolderWorld {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Value of `--data`, when given. */
  readonly asked?: string | undefined;
}

/** `%LOCALAPPDATA%`, not the roaming folder: a profile copied between computers would fork the journal. */
function localFolder({ platform, home, environment }: FolderWorld): string {
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'ProsecutorDesk');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'prosecutor-desk');
  const base = environment['XDG_DATA_HOME'];
  return join(
    base !== undefined && isAbsolute(base) ? base : join(home, '.local', 'share'),
    'prosecutor-desk',
  );
}

/** `--data`, else the environment's PROSECUTOR_DESK_DATA, else the platform's local folder. */
export function chooseDataFolder(world: FolderWorld): string {
  const asked = world.asked ?? world.environment['PROSECUTOR_DESK_DATA'];
  return asked === undefined || asked === '' ? localFolder(world) : resolve(asked);
}

const creating: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EROFS: 'FOLDER_READ_ONLY',
};
const writing: Readonly<Record<string, ProblemCode>> = {
  ...creating,
  EACCES: 'FOLDER_READ_ONLY',
  EPERM: 'FOLDER_READ_ONLY',
};

/**
 * Value of `--data` among the words behind the program's own; undefined where it is not there. Other words are nobody's
 * mistake: Electron and the browser have arguments of their own.
 */
export function askedFolder(args: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } }, strict: false });
  return typeof values.data === 'string' ? values.data : undefined;
}

/**
 * The data folder of this process. A packed program has its arguments behind the first word, a script run by Node behind
 * the second: the script's own name is no option, so both are read alike.
 */
export function ownDataFolder(): string {
  const { platform, env: environment, argv } = process;
  return chooseDataFolder({ platform, home: homedir(), environment, asked: askedFolder(argv.slice(1)) });
}

function refusal(
  error: unknown,
  codes: Readonly<Record<string, ProblemCode>>,
  folder: string,
): Result<never> {
  const errno = errnoOf(error);
  if (errno === undefined) throw error;
  return refuse({ code: codes[errno] ?? 'FOLDER_LOCKED', details: { folder } });
}

/** A few flushed bytes: some disks have room for a name and none for a word. */
async function probe(folder: string): Promise<void> {
  const path = join(folder, `.probe-${randomUUID()}`);
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(Buffer.alloc(4096));
    await file.sync();
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}

/** Creates the folder and proves that it can be read and written before anything is promised to be kept there. */
export async function prepareDataFolder(folder: string): Promise<Result<string>> {
  try {
    await createFolder(folder);
    await access(folder, constants.R_OK | constants.X_OK);
  } catch (error) {
    return refusal(error, creating, folder);
  }
  try {
    await probe(folder);
  } catch (error) {
    return refusal(error, writing, folder);
  }
  return ok(folder);
}
