import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import type { KeyFile } from '#electron/cli/release/keys.ts';
import { signRelease, type ReleasePlan } from '#electron/cli/release/sign.ts';
import type { AppFile } from '#electron/cli/release/app-folder.ts';
import { createKeyFile } from '#electron/services/key-file.ts';
import { openVault } from '#electron/services/vault.ts';
import { plan, type UpdateKeys } from '#tests/support/updates.ts';

const root = join(import.meta.dirname, '..', '..', '..');

async function bundle(entry: string, into: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: dirname(into),
      emptyOutDir: false,
      rolldownOptions: {
        input: join(root, entry),
        output: { format: 'es', entryFileNames: 'main.js', codeSplitting: false },
      },
    },
  });
}

/** An installed program of version 1.0.0 with the product's own launcher, and a desk without a window behind it. */
export async function installProgram(folder: string, keys: UpdateKeys): Promise<void> {
  await bundle('electron/launcher/main.ts', join(folder, 'out', 'launcher', 'main.js'));
  await bundle('tests/contract/update/small-desk.ts', join(folder, 'out', 'chromium', 'main.js'));
  mkdirSync(join(folder, 'out', 'renderer', 'fonts'), { recursive: true });
  for (const name of ['index.html', 'page.js', 'fonts/face.ttf'])
    writeFileSync(join(folder, 'out', 'renderer', name), `${name} `.repeat(500));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', version: '1.0.0' }));
  writeFileSync(join(folder, 'update-root.json'), JSON.stringify(keys.first));
}

/** The files of an installed program as those of another version; `change` may spoil them. */
export function versionOf(
  folder: string,
  version: string,
  change: (files: Map<string, Buffer>) => void = () => undefined,
): { version: string; files: AppFile[] } {
  const files = new Map(
    [
      'out/chromium/main.js',
      'out/renderer/index.html',
      'out/renderer/page.js',
      'out/renderer/fonts/face.ttf',
    ].map((path) => [path, readFileSync(join(folder, path))]),
  );
  files.set('package.json', Buffer.from(JSON.stringify({ type: 'module', version })));
  change(files);
  return { version, files: [...files].map(([path, bytes]) => ({ path, bytes })) };
}

export async function writeUpdate(
  path: string,
  app: { version: string; files: AppFile[] },
  by: { keys: readonly KeyFile[]; roots?: Parameters<typeof signRelease>[2]['roots'] },
  change: Partial<ReleasePlan> = {},
): Promise<void> {
  const { keys, roots = [] } = by;
  writeFileSync(path, await signRelease(app, { ...plan, ...change }, { keys, roots }));
}

const records = Array.from({ length: 40 }, (_, index) => Buffer.from(`sealed ${index + 1} `.repeat(30)));
/** What the data of an office are known by, once they are read to their end. */
export const wholeOffice = {
  count: records.length,
  read: createHash('sha256').update(Buffer.concat(records)).digest('hex'),
};

export async function layOffice(dataFolder: string): Promise<void> {
  mkdirSync(join(dataFolder, 'documents'), { recursive: true });
  const vault = await openVault(join(dataFolder, 'vault'));
  if (!vault.ok) throw new Error(vault.problem.code);
  await vault.value.append(0, records);
  await vault.value.close();
  await createKeyFile(dataFolder).save('wrapped');
}

/** What a start said of itself; undefined when it was killed before it could. */
export interface Said {
  readonly version: string;
  readonly isNew: boolean;
  readonly count?: number;
  readonly read?: string;
  readonly chosen?: string;
}

export interface StartOptions {
  /** What the small desk does: see there. */
  readonly deed?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the program as an icon would: the launcher, and whatever it finds. */
export function start(
  app: string,
  data: string,
  { deed = 'open', environment = {} }: StartOptions = {},
): Promise<{ said: Said | undefined; code: number | null }> {
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'die-at.mjs'), join(app, 'out', 'launcher', 'main.js')],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, PROSECUTOR_DESK_DATA: data, SMALL_DESK: deed, ...environment },
    },
  );
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += String(chunk)));
  return new Promise((resolve) =>
    child.once('close', (code) =>
      resolve({ code, said: text === '' ? undefined : (JSON.parse(text) as Said) }),
    ),
  );
}

/** A copy of an office in a folder of its own. */
export function copyOffice(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}

export const versionFolder = (data: string, version: string): string =>
  join(data, 'program', 'versions', version);

export const hasVersion = (data: string, version: string): boolean =>
  existsSync(versionFolder(data, version));
