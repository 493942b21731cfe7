// A desk without a window, as the main file of a version: everything a start does to the disk, and the data read to their end.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createServices } from '#electron/ipc/create-services.ts';
import { completeRestore } from '#electron/services/backup/restore.ts';
import { prepareDataFolder } from '#electron/services/data-folder.ts';
import { createDiagnostics } from '#electron/services/diagnostics.ts';
import { acquireInstanceLock } from '#electron/services/instance-lock.ts';
import type { Launch } from '#electron/services/program/launch.ts';
import { programPaths } from '#electron/services/program/paths.ts';
import { admitVersion, settleStart } from '#electron/services/program/settle.ts';
import type { Result } from '#shared/kernel/result.ts';

const dataFolder = process.env['PROSECUTOR_DESK_DATA'] ?? '';
/** `open`: as a user does. `leave`: closed before the data were opened. `choose FILE`: installs an update. */
const [deed = 'open', file = ''] = (process.env['SMALL_DESK'] ?? 'open').split(' ');

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const printing = {
  toPdf: () => Promise.reject(new Error('a small desk prints nothing')),
  close: () => Promise.resolve(),
};

export async function run(launch: Launch): Promise<number> {
  must(await prepareDataFolder(dataFolder));
  const lock = must(await acquireInstanceLock(dataFolder, () => undefined));
  const program = must(await settleStart(programPaths(dataFolder), launch, () => new Date()));
  must(await completeRestore(dataFolder));
  const services = createServices({
    dataFolder,
    launch,
    printing,
    diagnostics: createDiagnostics(dataFolder, () => new Date()),
    documents: () => Promise.resolve(join(dataFolder, 'documents')),
    extraPlaces: [],
    info: { shell: 'chromium', version: launch.version, browser: 'none', platform: process.platform },
  });
  must(await admitVersion(program, dataFolder, services.backups));
  const said: Record<string, unknown> = { version: launch.version, isNew: program.isNew };
  if (deed !== 'leave') {
    const vault = must(await services.vault);
    const records = must(await vault.read({ from: 1, limit: 5_000 }));
    const read = createHash('sha256').update(Buffer.concat(records)).digest('hex');
    Object.assign(said, { count: records.length, read });
    must(await services.updates.confirm());
  }
  if (deed === 'choose') {
    const { readFile } = await import('node:fs/promises');
    said['chosen'] = must(await services.updates.choose(await readFile(file))).version;
  }
  process.stdout.write(`${JSON.stringify(said)}\n`);
  await services.close();
  await lock.release();
  return 0;
}
