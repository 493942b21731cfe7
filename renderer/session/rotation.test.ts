import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { UserId } from '#shared/journal/ids.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';
import { fromBase64 } from '../bridge/base64.ts';
import type { OpenKeys } from './keys.ts';
import type { RecoveryHalves } from './recovery-key.ts';
import { seal, unseal } from './sealing.ts';
import { openSession, type Session } from './session.ts';

/** A shell that keeps one key file, and may fail to. */
function keyShell(file: string | null = null) {
  const shell = { file, isFull: false };
  const ask = ((channel: string, input: { file?: string }): Promise<Result<unknown>> => {
    if (channel === 'keys.load') return Promise.resolve(ok({ file: shell.file }));
    if (channel !== 'keys.save') return Promise.resolve(ok({}));
    if (shell.isFull) return Promise.resolve(refuse({ code: 'DISK_FULL' }));
    shell.file = input.file ?? null;
    return Promise.resolve(ok({}));
  }) as unknown as Ask;
  return Object.assign(shell, { session: async () => got(await openSession(ask)) });
}

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const chief = {
  user: UserId.parse('u1'),
  name: { kk: 'А.Б. Серікұлы', ru: 'А.Б. Серикулы' },
  passphrase: 'Айлы түнгі қайың 1',
};
const clerk = { user: UserId.parse('u2'), name: 'Д.Е. Жақсыбек', passphrase: 'уақытша сөз 22' };
const text = (words: string) => new TextEncoder().encode(words);

/** What opens a record sealed at some time: the key in force, else one before it. */
async function opens(keys: OpenKeys, sealed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const opened = await Promise.all(
    [keys.dataKey, ...keys.formerKeys].map((key) => unseal(key, sealed, 'test record')),
  );
  return opened.some((plain) => plain !== undefined);
}

const shell = keyShell();
let session: Session;
let paper: RecoveryHalves;
let before: Uint8Array<ArrayBuffer>;
let after: Uint8Array<ArrayBuffer>;
let oldFile: string;

beforeAll(async () => {
  session = await shell.session();
  paper = got(await session.create(chief, { device: 'a' })).recovery;
  got(await session.admit({ by: chief }, { ...clerk, temporary: true }));
  const state = session.state();
  if (state.kind !== 'open') throw new Error('must be open');
  before = await seal(state.keys.dataKey, text('before'), 'test record');
  oldFile = shell.file ?? '';
  const keys = got(await session.rotate({ by: chief }));
  after = await seal(keys.dataKey, text('after'), 'test record');
});

test('after a rotation every holder and the paper open the records of before and after, with the words they had', async () => {
  expect(session.generation()).toBe(2);
  for (const holder of [chief, clerk]) {
    const later = await shell.session();
    const keys = got(await later.unlock(holder));
    expect(await opens(keys, before)).toBe(true);
    expect(await opens(keys, after)).toBe(true);
    expect(keys.deviceKeys).toEqual({ device: 'a' });
  }
  const copy = keyShell(shell.file);
  const keys = got(await (await copy.session()).recover(paper, { ...chief, passphrase: 'басқа сөздер 33' }));
  expect((await opens(keys, before)) && (await opens(keys, after))).toBe(true);
});

test('the key of before opens nothing written after: a copy of the old key file ages', async () => {
  const keys = got(await (await keyShell(oldFile).session()).unlock(clerk));
  expect(await opens(keys, before)).toBe(true);
  expect(await opens(keys, after)).toBe(false);
});

test('a rotation that cannot be saved has not happened, and the desk goes on', async () => {
  const copy = keyShell(shell.file);
  const open = await copy.session();
  got(await open.unlock(chief));
  copy.isFull = true;
  expect(codeOf(await open.rotate({ by: chief }))).toBe('DISK_FULL');
  expect(copy.file).toBe(shell.file);
  expect(open.generation()).toBe(2);
  copy.isFull = false;
  const keys = got(await open.rotate({ by: chief }));
  expect(open.generation()).toBe(3);
  expect((await opens(keys, before)) && (await opens(keys, after))).toBe(true);
});

test('who is dismissed opens nothing, and the last holder cannot be', async () => {
  const copy = keyShell(shell.file);
  const open = await copy.session();
  expect(open.holders()).toEqual([
    { user: chief.user, name: chief.name },
    { user: clerk.user, name: clerk.name, temporary: true },
  ]);
  got(await open.dismiss(clerk.user));
  const later = await copy.session();
  expect(codeOf(await later.unlock(clerk))).toBe('KEYS_WRONG_PASSPHRASE');
  expect(codeOf(await later.dismiss(chief.user))).toBe('KEYS_LAST_HOLDER');
});

test('a passphrase given on paper is marked so until its holder sets their own', async () => {
  const copy = keyShell(shell.file);
  const own = { ...clerk, passphrase: 'өз құпиясөзім 44' };
  got(await (await copy.session()).admit({ by: clerk }, own));
  const later = await copy.session();
  expect(later.holders().find(({ user }) => user === clerk.user)?.temporary).toBeUndefined();
  expect(codeOf(await later.unlock(clerk))).toBe('KEYS_WRONG_PASSPHRASE');
  got(await later.unlock(own));
});

test('new paper opens the desk and the old paper does not', async () => {
  const copy = keyShell(shell.file);
  const { recovery } = got(await (await copy.session()).renewPaper({ by: chief }));
  const later = await copy.session();
  expect(codeOf(await later.recover(paper, chief))).toBe('KEYS_WRONG_RECOVERY');
  got(await later.recover(recovery, chief));
});

test('a lock taken from another office is not this one’s', async () => {
  const foreign = keyShell();
  got(await (await foreign.session()).create(chief, {}));
  const Parsed = z.looseObject({ keys: z.looseObject({ wraps: z.array(z.looseObject({})) }) });
  const [mine, theirs] = [shell.file, foreign.file].map((file) => Parsed.parse(readJson(file ?? '')));
  const forged = { ...mine?.keys, wraps: [theirs?.keys.wraps[0], ...(mine?.keys.wraps.slice(1) ?? [])] };
  const { printKeyFile, KeyFile } = await import('./key-file.ts');
  const copy = keyShell(await printKeyFile(KeyFile.parse(forged)));
  expect(codeOf(await (await copy.session()).unlock(chief))).toBe('KEYS_WRONG_PASSPHRASE');
});

test('a key file of the first format opens, and is made today’s by its holder’s next unlocking', async () => {
  const path = join(import.meta.dirname, '../../tests/fixtures/releases/key-file-1.json');
  const Fixture = z.object({
    recovery: z.tuple([z.string(), z.string()]),
    record: z.base64(),
    file: z.string(),
  });
  const first = Fixture.parse(readJson(readFileSync(path, 'utf8')));
  const copy = keyShell(first.file);
  const open = await copy.session();
  const keys = got(await open.unlock(chief));
  expect(await opens(keys, fromBase64(first.record))).toBe(true);
  expect(codeOf(await open.rotate({ by: chief }))).toBe('KEYS_PAPER_OUTDATED');
  expect((await keyShell(first.file).session()).generation()).toBe(1);
  got(await open.renewPaper({ by: chief }));
  expect(await opens(got(await open.rotate({ by: chief })), fromBase64(first.record))).toBe(true);
  got(await (await keyShell(first.file).session()).recover(first.recovery, chief));
});

test('a key file of a newer release is told apart from a damaged one', async () => {
  const { printKeyFile } = await import('./key-file.ts');
  const newer = await printKeyFile({ format: 3 } as never);
  await expect(keyShell(newer).session()).rejects.toThrow('KEYS_NEWER');
});
