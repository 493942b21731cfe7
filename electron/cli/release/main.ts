import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePlainDate } from '#shared/kernel/plain-date.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { z } from 'zod';
import { Root, SignedRoot } from '#shared/envelope/release/root.ts';
import { readHeader } from '#shared/envelope/release/update-header.ts';
import { readAppFolder } from './app-folder.ts';
import { createKey, createRoot, readKey, signRoot, type KeyFile } from './keys.ts';
import { signRelease } from './sign.ts';

const usage = `npm run release -- keys --out FOLDER [--channel stable]
npm run release -- root --root FILE --key FILE … --with FILE … --out FILE
npm run release -- sign --key FILE … --notes FILE --expires DAY --out FILE [--from VERSION] [--signed-root FILE …]
npm run release -- show FILE
See docs/recipes/make-a-release.md.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    channel: { type: 'string', default: 'stable' },
    key: { type: 'string', multiple: true, default: [] },
    with: { type: 'string', multiple: true, default: [] },
    root: { type: 'string' },
    'signed-root': { type: 'string', multiple: true, default: [] },
    notes: { type: 'string' },
    expires: { type: 'string' },
    from: { type: 'string' },
    app: { type: 'string', default: join(import.meta.dirname, '..', '..', '..') },
  },
});

function given(name: 'out' | 'root' | 'notes' | 'expires'): string {
  const value = values[name];
  if (value === undefined) throw new Error(`--${name} is missing.\n${usage}`);
  return value;
}

const readJsonFile = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

/** Writes a file that must not be there yet: a key overwritten is a key lost. */
async function writeNew(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  console.log(path);
}

/** Two of three keys change the root, so that one may be lost and one stolen; one of two signs a release. */
const plan = { root: { keys: 3, threshold: 2 }, release: { keys: 2, threshold: 1 } } as const;

async function makeKeys(): Promise<void> {
  const folder = given('out');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keys: KeyFile[] = [];
  for (const role of ['root', 'release'] as const)
    for (let number = 1; number <= plan[role].keys; number += 1)
      keys.push(await createKey(role, `${values.channel}-${role}-${number}`));
  for (const key of keys) await writeNew(join(folder, `${key.id}.key.json`), key);
  const thresholds = { root: plan.root.threshold, release: plan.release.threshold };
  const root = createRoot({ number: 1, channel: values.channel, keys, thresholds });
  await writeNew(join(folder, 'update-root.json'), root);
}

async function changeRoot(): Promise<void> {
  const former = Root.parse(await readJsonFile(given('root')));
  const signers = await Promise.all(values.key.map(readKey));
  const keys = await Promise.all(values.with.map(readKey));
  const thresholds = { root: former.roles.root.threshold, release: former.roles.release.threshold };
  const root = createRoot({ number: former.number + 1, channel: former.channel, keys, thresholds });
  const own = keys.filter(({ role }) => role === 'root');
  const all = [...signers, ...own.filter(({ id }) => !signers.some((signer) => signer.id === id))];
  await writeNew(given('out'), await signRoot(root, all));
}

const Notes = z.object({ kk: z.string().min(1), ru: z.string().min(1) });

async function sign(): Promise<void> {
  const app = await readAppFolder(values.app);
  const expires = parsePlainDate(given('expires'));
  const released = parsePlainDate(new Date().toISOString().slice(0, 10));
  if (expires === undefined || released === undefined)
    throw new Error('--expires is a day, e.g. 2027-06-30.');
  const keys = await Promise.all(values.key.map(readKey));
  const roots = await Promise.all(
    values['signed-root'].map(async (path) => SignedRoot.parse(await readJsonFile(path))),
  );
  const notes = Notes.parse(await readJsonFile(given('notes')));
  const needs = { electron: 45, node: 20 };
  const file = await signRelease(
    app,
    { channel: values.channel, released, expires, from: values.from ?? '0.0.0', needs, notes },
    { keys, roots },
  );
  await writeFile(given('out'), file, { flag: 'wx' });
  console.log(`${given('out')}: version ${app.version}, ${app.files.length} files, ${file.length} bytes`);
}

async function show(): Promise<void> {
  const path = positionals[1];
  if (path === undefined) throw new Error(usage);
  const read = readHeader(await readFile(path));
  invariant(read.ok, 'this is an update file');
  const { release, signatures, roots } = read.value.header;
  const { files, ...rest } = z.looseObject({ files: z.array(z.unknown()) }).parse(release);
  console.log(JSON.stringify({ ...rest, files: files.length }, null, 2));
  console.log(
    `signatures: ${signatures.length}, roots: ${roots.map(({ root }) => root.number).join(', ') || 'none'}`,
  );
}

const commands: Readonly<Record<string, () => Promise<void>>> = {
  keys: makeKeys,
  root: changeRoot,
  sign,
  show,
};
const command = commands[positionals[0] ?? ''];
if (command) await command();
else {
  console.error(usage);
  process.exitCode = 2;
}
