import { beforeAll, expect, test } from 'vitest';
import { UserId } from '#shared/journal/ids.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';
import { parseKeyFile, printKeyFile } from './key-file.ts';
import type { RecoveryHalves } from './recovery-key.ts';
import { openSession, type Session } from './session.ts';

/** A shell that keeps one key file. */
class KeyShell {
  file: string | null = null;
  isFull = false;
  /** So many guesses were made in vain that the next has to wait. */
  isWaiting = false;
  /** What was said of attempts to unlock. */
  readonly attempts: string[] = [];

  readonly ask = ((channel: string, input: { file?: string }): Promise<Result<unknown>> => {
    if (channel.startsWith('unlock.')) {
      this.attempts.push(channel);
      return Promise.resolve(this.isWaiting ? refuse({ code: 'KEYS_WAIT' }) : ok({}));
    }
    if (channel === 'keys.load') return Promise.resolve(ok({ file: this.file }));
    if (this.isFull) return Promise.resolve(refuse({ code: 'DISK_FULL' }));
    this.file = input.file ?? null;
    return Promise.resolve(ok({}));
  }) as unknown as Ask;

  async session(): Promise<Session> {
    const session = await openSession(this.ask);
    if (!session.ok) throw new Error(session.problem.code);
    return session.value;
  }
}

const chief = { user: UserId.parse('u1'), name: 'А.Б. Серікұлы', passphrase: 'Айлы түнгі қайың 1' };
const deputy = { user: UserId.parse('u2'), name: 'Д.Е. Жақсыбек', passphrase: 'көктем келді 2' };
const deviceKeys = { card: { device: 'dev-a' }, signingPrivate: { d: 'secret-of-the-device' } };

const shell = new KeyShell();
let recovery: RecoveryHalves;

beforeAll(async () => {
  const session = await shell.session();
  expect(session.state()).toEqual({ kind: 'new' });
  const created = await session.create(chief, deviceKeys);
  if (!created.ok) throw new Error(created.problem.code);
  recovery = created.value.recovery;
});

/** Bytes sealed by one opening of the keys and opened by another prove that both hold one data key. */
async function sameKey(a: CryptoKey, b: CryptoKey): Promise<boolean> {
  const iv = new Uint8Array(12);
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, a, new Uint8Array([7]));
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, b, cipher).then(
    () => true,
    () => false,
  );
}

test('the passphrase opens the desk; the key file alone opens nothing', async () => {
  expect(shell.file).not.toContain('secret-of-the-device');
  const session = await shell.session();
  expect(session.state()).toEqual({ kind: 'locked', holders: [{ user: chief.user, name: chief.name }] });
  const opened = await session.unlock(chief);
  expect(opened).toMatchObject({ ok: true, value: { deviceKeys } });
  expect(session.state()).toMatchObject({ kind: 'open', user: chief.user });
});

test('a wrong passphrase opens nothing and changes nothing', async () => {
  const before = shell.file;
  const session = await shell.session();
  const wrong = { code: 'KEYS_WRONG_PASSPHRASE' };
  expect(await session.unlock({ ...chief, passphrase: 'Айлы түнгі қайың 2' })).toEqual({
    ok: false,
    problem: wrong,
  });
  expect(await session.unlock(deputy)).toEqual({ ok: false, problem: wrong });
  expect(session.state().kind).toBe('locked');
  expect(shell.file).toBe(before);
});

test('every attempt is counted before it is made; while guesses have to wait, the right passphrase waits too', async () => {
  const session = await shell.session();
  shell.attempts.length = 0;
  await session.unlock({ ...chief, passphrase: 'Айлы түнгі қайың 2' });
  expect(shell.attempts).toEqual(['unlock.begin']);
  shell.isWaiting = true;
  expect(await session.unlock(chief)).toEqual({ ok: false, problem: { code: 'KEYS_WAIT' } });
  expect(session.state()).toMatchObject({ kind: 'locked' });
  shell.isWaiting = false;
  shell.attempts.length = 0;
  expect((await session.unlock(chief)).ok).toBe(true);
  expect(shell.attempts).toEqual(['unlock.begin', 'unlock.succeeded']);
});

test('the same words typed on a layout that composes letters otherwise are the same passphrase', async () => {
  const session = await shell.session();
  expect(chief.passphrase.normalize('NFD')).not.toBe(chief.passphrase);
  const composed = { ...chief, passphrase: chief.passphrase.normalize('NFD') };
  expect((await session.unlock(composed)).ok).toBe(true);
});

test('locking forgets the keys and tells the screens', async () => {
  const session = await shell.session();
  await session.unlock(chief);
  const seen: string[] = [];
  session.subscribe(() => seen.push(session.state().kind));
  session.lock();
  expect(seen).toEqual(['locked']);
  expect(JSON.stringify(session.state())).not.toContain('keys');
});

test('the data key cannot be taken out of the window’s memory', async () => {
  const session = await shell.session();
  const opened = await session.unlock(chief);
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(opened.value.dataKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', opened.value.dataKey)).rejects.toThrow();
});

test('two halves of the recovery key, in either order, open the desk when the passphrase is forgotten', async () => {
  const copy = new KeyShell();
  copy.file = shell.file;
  const session = await copy.session();
  const original = await (await shell.session()).unlock(chief);
  const again = { ...chief, passphrase: 'жаңа парольдік сөйлем 3' };
  const typed: RecoveryHalves = [recovery[1].toLowerCase().replaceAll(' ', '-'), recovery[0]];
  const opened = await session.recover(typed, again);
  if (!opened.ok || !original.ok) throw new Error('both must open');
  expect(await sameKey(original.value.dataKey, opened.value.dataKey)).toBe(true);

  const later = await copy.session();
  expect((await later.unlock(again)).ok).toBe(true);
  expect(await later.unlock(chief)).toMatchObject({ problem: { code: 'KEYS_WRONG_PASSPHRASE' } });
});

test('one half, a misread letter, or halves of another office open nothing', async () => {
  const session = await shell.session();
  const [one, other] = recovery;
  const code = async (halves: RecoveryHalves) => {
    const answer = await session.recover(halves, chief);
    return answer.ok ? 'opened' : answer.problem;
  };
  const misread = `${one.slice(0, -1)}${one.endsWith('0') ? '1' : '0'}`;
  expect(await code([one, one])).toMatchObject({ code: 'KEYS_WRONG_RECOVERY' });
  expect(await code([misread, other])).toEqual({ code: 'KEYS_HALF_MISREAD', details: { half: 1 } });
  expect(await code([one, 'қағаз'])).toEqual({ code: 'KEYS_HALF_MISREAD', details: { half: 2 } });
});

test('a holder admits another, who opens the same data with a passphrase of their own', async () => {
  const copy = new KeyShell();
  copy.file = shell.file;
  const session = await copy.session();
  const first = await session.unlock(chief);
  expect(await session.admit({ by: { ...chief, passphrase: 'басқа' } }, deputy)).toMatchObject({
    problem: { code: 'KEYS_WRONG_PASSPHRASE' },
  });
  expect((await session.admit({ by: chief }, deputy)).ok).toBe(true);
  const next = await copy.session();
  const second = await next.unlock(deputy);
  if (!first.ok || !second.ok) throw new Error('both must open');
  expect(await sameKey(first.value.dataKey, second.value.dataKey)).toBe(true);
});

test('a damaged key file is told apart from a wrong passphrase', async () => {
  const damaged = { ok: false, problem: { code: 'KEYS_DAMAGED' } };
  const file = shell.file ?? '';
  const wrapped = /"wrapped": "(.)/.exec(file);
  const at = (wrapped?.index ?? 0) + (wrapped?.[0].length ?? 1) - 1;
  const flipped = file.slice(0, at) + (file[at] === 'A' ? 'B' : 'A') + file.slice(at + 1);
  for (const text of [flipped, file.slice(0, -20), '', '{}', 'null']) {
    const broken = new KeyShell();
    broken.file = text;
    expect(await openSession(broken.ask)).toEqual(damaged);
  }
});

test('another’s name cannot be put before a passphrase', async () => {
  const parsed = await parseKeyFile(shell.file ?? '');
  if (!parsed.ok) throw new Error('must parse');
  const wraps = parsed.value.wraps.map((wrap) =>
    wrap.kind === 'passphrase' ? { ...wrap, name: 'Басқа адам' } : wrap,
  );
  const forged = new KeyShell();
  forged.file = await printKeyFile({ ...parsed.value, wraps });
  const session = await forged.session();
  expect(await session.unlock(chief)).toMatchObject({ problem: { code: 'KEYS_WRONG_PASSPHRASE' } });
});

test('keys that exist are never replaced, and keys that could not be saved are not used', async () => {
  const before = shell.file;
  expect(await (await shell.session()).create(deputy, {})).toEqual({
    ok: false,
    problem: { code: 'KEYS_EXIST' },
  });
  expect(shell.file).toBe(before);
  const full = new KeyShell();
  full.isFull = true;
  const session = await full.session();
  expect(await session.create(chief, {})).toEqual({ ok: false, problem: { code: 'DISK_FULL' } });
  expect(session.state()).toEqual({ kind: 'new' });
});
