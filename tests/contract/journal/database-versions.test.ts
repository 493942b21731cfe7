import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { openDexieShelf } from '#renderer/store/dexie-shelf.ts';
import { databaseVersions } from '#renderer/store/versions/database-versions.ts';
import type { DatabaseVersion } from '#renderer/store/versions/database-version.ts';

/** What releases have written. A line is added with each new version and never changed. */
const released: Readonly<Record<number, DatabaseVersion['stores']>> = {
  1: { leaves: 'first', sentinel: 'id' },
};
/** The versions whose upgrade some test of this folder has run on a database of the version before. */
const upgradesTried: readonly number[] = [];

const leaf = { first: 1, last: 1, bytes: new Uint8Array([1, 2, 3]) };
const sentinel = { count: 1, head: 'a'.repeat(64) };

afterEach(() => {
  vi.restoreAllMocks();
  indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = indexedDB;
});

async function open(versions?: readonly DatabaseVersion[]) {
  const opened = await openDexieShelf('store-1', versions);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

test('versions are numbered without gaps and none that was released has changed', () => {
  expect(databaseVersions.map(({ number }) => number)).toEqual(databaseVersions.map((_, at) => at + 1));
  expect(Object.fromEntries(databaseVersions.map(({ number, stores }) => [number, stores]))).toEqual(
    released,
  );
});

test('every upgrade has been run by a test', () => {
  const withUpgrade = databaseVersions.filter(({ upgrade }) => upgrade).map(({ number }) => number);
  expect(upgradesTried).toEqual(expect.arrayContaining(withUpgrade));
});

test('every transaction that writes asks for strict durability', async () => {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const shelf = await open();
  await shelf.append([leaf], sentinel);
  await shelf.replace([leaf]);
  shelf.close();
  const writing = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writing).toHaveLength(2);
  expect(writing.map(([, , options]) => options?.durability)).toEqual(['strict', 'strict']);
});

test('two stores in one browser do not see each other', async () => {
  const [one, other] = [await openDexieShelf('store-1'), await openDexieShelf('store-2')];
  if (!one.ok || !other.ok) throw new Error('both must open');
  await one.value.append([leaf], sentinel);
  expect(await other.value.read(1, 10)).toEqual([]);
  expect(await other.value.sentinel()).toBeUndefined();
  one.value.close();
  other.value.close();
});

test('a failed commit leaves neither the leaf nor the sentinel', async () => {
  const shelf = await open();
  await shelf.append([leaf], sentinel);
  const twice = shelf.append([{ ...leaf, first: 2, last: 2 }, leaf], { count: 3, head: 'b'.repeat(64) });
  await expect(twice).rejects.toThrow();
  expect(await shelf.read(1, 10)).toEqual([leaf]);
  expect(await shelf.sentinel()).toEqual(sentinel);
  shelf.close();
});

test('a database of the version before is upgraded and keeps what it holds', async () => {
  const before = await open();
  await before.append([leaf], sentinel);
  before.close();
  const next: DatabaseVersion = { number: 2, stores: { parts: 'hash' } };
  const after = await open([...databaseVersions, next]);
  expect(await after.read(1, 10)).toEqual([leaf]);
  after.close();
});

test('an upgrade that is cut in the middle leaves the database as it was, and the next opening does it whole', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const leaves = Array.from({ length: 20 }, (_, at) => ({ ...leaf, first: at + 1, last: at + 1 }));
  const before = await open();
  await before.append(leaves, { ...sentinel, count: 20 });
  before.close();
  for (const cutAfter of [0, 1, 19, 20]) {
    let done = 0;
    const cut: DatabaseVersion = {
      number: 2,
      stores: { parts: 'hash' },
      upgrade: (transaction) =>
        transaction
          .table<typeof leaf>('leaves')
          .toCollection()
          .modify((each) => {
            if (done === cutAfter) throw new Error('the power went');
            done += 1;
            each.bytes = new Uint8Array([9]);
          })
          .then(() => Promise.reject(new Error('the power went'))),
    };
    expect(await openDexieShelf('store-1', [...databaseVersions, cut])).toMatchObject({
      ok: false,
      problem: { code: 'STORE_UNAVAILABLE' },
    });
    const asItWas = await open();
    expect(await asItWas.read(1, 100)).toEqual(leaves);
    asItWas.close();
  }
  const after = await open([
    ...databaseVersions,
    {
      number: 2,
      stores: { parts: 'hash' },
      upgrade: (transaction) =>
        transaction
          .table('leaves')
          .toCollection()
          .modify({ bytes: new Uint8Array([9]) }),
    },
  ]);
  expect(await after.read(1, 100)).toEqual(leaves.map((each) => ({ ...each, bytes: new Uint8Array([9]) })));
  after.close();
});

test('a database of a newer release is refused and not touched', async () => {
  const newer = await open([...databaseVersions, { number: 2, stores: { parts: 'hash' } }]);
  await newer.append([leaf], sentinel);
  newer.close();
  expect(await openDexieShelf('store-1')).toEqual({
    ok: false,
    problem: { code: 'STORE_NEWER', details: { version: 2 } },
  });
  const untouched = await new Dexie('desk-store-1').open();
  expect(untouched.verno).toBe(2);
  expect(await untouched.table('leaves').toArray()).toEqual([leaf]);
  untouched.close();
});

test('an open database gives way to the upgrade of a newer release, and is not written to any more', async () => {
  const older = await open();
  await older.append([leaf], sentinel);
  const upgraded = await open([...databaseVersions, { number: 2, stores: { parts: 'hash' } }]);
  const next = { ...leaf, first: 2, last: 2 };
  await expect(older.append([next], { ...sentinel, count: 2 })).rejects.toThrow('Database has been closed');
  expect(await upgraded.read(1, 10)).toEqual([leaf]);
  upgraded.close();
});

test('a browser that cannot open its database is told apart from an empty one', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  expect(await openDexieShelf('store-1')).toMatchObject({
    ok: false,
    problem: { code: 'STORE_UNAVAILABLE' },
  });
});
