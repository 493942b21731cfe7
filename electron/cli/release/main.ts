import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePlainDate } from '#shared/kernel/plain-date.ts';
import { z } from 'zod';
import { followRoots, Root, SignedRoot } from '#shared/envelope/release/root.ts';
import { readHeader } from '#shared/envelope/release/update-header.ts';
import { errnoOf } from '../../services/os-problem.ts';
import { readAppFolder } from './app-folder.ts';
import { readNeeds } from './needs.ts';
import { createKey, createRoot, readKey, signRoot, type KeyFile } from './keys.ts';
import { signRelease } from './sign.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const options = {
  out: { type: 'string' },
  channel: { type: 'string', default: 'stable' },
  key: { type: 'string', multiple: true, default: [] as string[] },
  with: { type: 'string', multiple: true, default: [] as string[] },
  root: { type: 'string' },
  'signed-root': { type: 'string', multiple: true, default: [] as string[] },
  notes: { type: 'string' },
  expires: { type: 'string' },
  from: { type: 'string' },
  app: { type: 'string', default: project },
} as const;

const readArguments = () => parseArgs({ allowPositionals: true, options });
type Values = ReturnType<typeof readArguments>['values'];

/** What whoever typed the command can mend. */
class Mistake extends Error {}

function given(values: Values, name: 'out' | 'root' | 'notes' | 'expires'): string {
  const value = values[name];
  if (value === undefined) throw new Mistake(`--${name} is missing`);
  return value;
}

/** One line for a mistake of the one who typed it; undefined for one of ours. */
function lineOf(error: unknown): string | undefined {
  if (error instanceof z.ZodError)
    return `a file is not what it should be: ${error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`;
  const isExpected = error instanceof Mistake || error instanceof SyntaxError || errnoOf(error) !== undefined;
  return isExpected ? (error as Error).message.split('\n')[0] : undefined;
}

const readJsonFile = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

/** Writes a file that must not be there yet: a key overwritten is a key lost. */
async function writeNew(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  console.log(path);
}

/** Two of three keys change the root, so that one may be lost and one stolen; one of two signs a release. */
const plan = { root: { keys: 3, threshold: 2 }, release: { keys: 2, threshold: 1 } } as const;

async function makeKeys(values: Values): Promise<void> {
  const folder = given(values, 'out');
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

async function changeRoot(values: Values): Promise<void> {
  const former = Root.parse(await readJsonFile(given(values, 'root')));
  const signers = await Promise.all(values.key.map(readKey));
  const keys = await Promise.all(values.with.map(readKey));
  if (signers.some(({ role }) => role !== 'root')) throw new Mistake('--key is not a key of the root');
  const thresholds = { root: former.roles.root.threshold, release: former.roles.release.threshold };
  const root = createRoot({ number: former.number + 1, channel: former.channel, keys, thresholds });
  const own = keys.filter(({ role }) => role === 'root');
  const all = [...signers, ...own.filter(({ id }) => !signers.some((signer) => signer.id === id))];
  const signed = await signRoot(root, all);
  // Found out here and not at the offices, where the former root is what is believed.
  if (!(await followRoots(former, [signed])).ok)
    throw new Mistake(
      `--key: ${thresholds.root} keys of the former root must sign, and as many of --with are of a root`,
    );
  await writeNew(given(values, 'out'), signed);
}

const Notes = z.object({ kk: z.string().min(1), ru: z.string().min(1) });

async function sign(values: Values): Promise<void> {
  const expires = parsePlainDate(given(values, 'expires'));
  const released = parsePlainDate(new Date().toISOString().slice(0, 10));
  if (expires === undefined || released === undefined)
    throw new Mistake('--expires is a day, e.g. 2027-06-30');
  if (values.key.length === 0) throw new Mistake('--key is missing');
  const keys = await Promise.all(values.key.map(readKey));
  if (keys.some(({ role }) => role !== 'release')) throw new Mistake('--key is not a key of releases');
  const roots = await Promise.all(
    values['signed-root'].map(async (path) => SignedRoot.parse(await readJsonFile(path))),
  );
  const notes = Notes.parse(await readJsonFile(given(values, 'notes')));
  const app = await readAppFolder(values.app);
  const needs = await readNeeds(join(project, 'package.json'));
  const file = await signRelease(
    app,
    { channel: values.channel, released, expires, from: values.from ?? '0.0.0', needs, notes },
    { keys, roots },
  );
  const out = given(values, 'out');
  await writeFile(out, file, { flag: 'wx' });
  console.log(`${out}: version ${app.version}, ${app.files.length} files, ${file.length} bytes`);
}

async function show(_values: Values, path?: string): Promise<void> {
  if (path === undefined) throw new Mistake('show FILE: which file?');
  const read = readHeader(await readFile(path));
  if (!read.ok) throw new Mistake(`${path}: ${read.problem.code}`);
  const { release, signatures, roots } = read.value.header;
  const { files, ...rest } = z.looseObject({ files: z.array(z.unknown()) }).parse(release);
  console.log(JSON.stringify({ ...rest, files: files.length }, null, 2));
  console.log(
    `signatures: ${signatures.length}, roots: ${roots.map(({ root }) => root.number).join(', ') || 'none'}`,
  );
}

const commands: Readonly<Record<string, (values: Values, file?: string) => Promise<void>>> = {
  keys: makeKeys,
  root: changeRoot,
  sign,
  show,
};

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const [name = '', file] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined)
    throw new Mistake(
      `which command? ${Object.keys(commands).join(', ')}: see docs/recipes/make-a-release.md`,
    );
  await command(values, file);
}

try {
  await run();
} catch (error) {
  const line = lineOf(error);
  if (line === undefined) throw error;
  console.error(line);
  process.exitCode = 2;
}
