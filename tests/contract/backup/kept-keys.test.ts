import 'fake-indexeddb/auto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openMendedSession, openSession } from '#renderer/session/session.ts';
import { keepingKeys } from '#renderer/store/kept-keys.ts';
import { UserId } from '#shared/journal/ids.ts';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { FolderDesk } from '../journal/desks.ts';
import { must } from './office-on-disk.ts';

const chief = { user: UserId.parse('u1'), name: 'А.Б. Серікұлы', passphrase: 'Айлы түнгі қайың 1' };
const clerk = { user: UserId.parse('u2'), name: 'Д.Е. Жақсыбек', passphrase: 'көктем келді 2' };
const broughtBack = { ok: false, problem: { code: 'KEYS_BROUGHT_BACK' } };

let folder: TemporaryFolder;
let desk: FolderDesk;
const ask = () => keepingKeys(desk.ask);
const loseFiles = () => {
  for (const name of ['keys', 'keys.previous']) rmSync(join(folder.path, name));
};

beforeEach(async () => {
  folder = temporaryFolder();
  desk = new FolderDesk(folder.path);
  const session = must(await openSession(ask()));
  must(await session.create(chief, { device: 'a' }));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await desk.stop();
  folder[Symbol.dispose]();
  indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = indexedDB;
});

test('the keys of an office come back when both their files are gone, the change made last included', async () => {
  const session = must(await openSession(ask()));
  must(await session.admit({ by: chief }, clerk));
  loseFiles();
  expect(await openSession(ask())).toEqual(broughtBack);
  const again = must(await openSession(desk.ask));
  expect((await again.unlock(clerk)).ok).toBe(true);
});

test('it is told once, and then the office is locked and no first run', async () => {
  loseFiles();
  const { session, mended } = await openMendedSession(ask());
  expect(mended).toEqual([broughtBack.problem]);
  expect(must(session).state()).toMatchObject({ kind: 'locked' });
});

test('two broken files are told of before the copy takes over', async () => {
  for (const name of ['keys', 'keys.previous']) writeFileSync(join(folder.path, name), 'torn');
  const { session, mended } = await openMendedSession(ask());
  expect(mended.map(({ code }) => code)).toEqual(['KEYS_DAMAGED', 'KEYS_BROUGHT_BACK']);
  expect((await must(session).unlock(chief)).ok).toBe(true);
});

test('what a restore brought takes the place of the copy at the next start', async () => {
  const restored = must(await desk.ask('keys.load', {})).file;
  const session = must(await openSession(ask()));
  must(await session.admit({ by: chief }, clerk));
  must(await desk.ask('keys.save', { file: restored ?? '' }));
  must(await openSession(ask()));
  loseFiles();
  expect(await openSession(ask())).toEqual(broughtBack);
  expect(must(await desk.ask('keys.load', {})).file).toBe(restored);
});

test('a workstation that never had keys begins as new; one without a database works with its files', async () => {
  loseFiles();
  indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = indexedDB;
  expect(must(await openSession(ask())).state()).toEqual({ kind: 'new' });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  const session = must(await openSession(ask()));
  must(await session.create(chief, { device: 'a' }));
  expect(must(await openSession(ask())).state()).toMatchObject({ kind: 'locked' });
});

test('a disk that does not take the keys back is told of, and the copy stays', async () => {
  loseFiles();
  desk.fault = { channel: 'keys.save', how: 'DISK_FULL' };
  expect(await openSession(ask())).toMatchObject({ problem: { code: 'DISK_FULL' } });
  desk.fault = undefined;
  expect(await openSession(ask())).toEqual(broughtBack);
});
