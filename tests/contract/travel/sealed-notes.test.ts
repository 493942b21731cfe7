import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { openSealedNotes } from '#renderer/store/sealed-notes.ts';

const canary = 'Өтегенова-КАНАРЕЙКА';
const newKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

beforeEach(() => {
  vi.restoreAllMocks();
  indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = indexedDB;
});

test('a note is found again by whoever holds the key, and the last one stands', async () => {
  const keys = { store: 'store-1', dataKey: await newKey() };
  expect(await openSealedNotes(keys, 'sync').load()).toEqual({ ok: true, value: undefined });
  await openSealedNotes(keys, 'sync').save({ text: 'first' });
  await openSealedNotes(keys, 'sync').save({ text: canary });
  expect(await openSealedNotes(keys, 'sync').load()).toEqual({ ok: true, value: { text: canary } });
});

test('another key, another store and another name find nothing', async () => {
  const keys = { store: 'store-1', dataKey: await newKey() };
  await openSealedNotes(keys, 'sync').save({ text: canary });
  const nothing = { ok: true, value: undefined };
  expect(await openSealedNotes({ ...keys, dataKey: await newKey() }, 'sync').load()).toEqual(nothing);
  expect(await openSealedNotes({ ...keys, store: 'store-2' }, 'sync').load()).toEqual(nothing);
  expect(await openSealedNotes(keys, 'other').load()).toEqual(nothing);
});

test('what lies in the browser’s database is ciphertext', async () => {
  await openSealedNotes({ store: 'store-1', dataKey: await newKey() }, 'sync').save({ text: canary });
  const database = await new Dexie('notes-store-1').open();
  const [note] = await database.table<{ bytes: Uint8Array }>('notes').toArray();
  database.close();
  expect(new TextDecoder().decode(note!.bytes)).not.toContain('КАНАРЕЙКА');
});

test('a browser that cannot open its database says so', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  const saved = await openSealedNotes({ store: 'store-1', dataKey: await newKey() }, 'sync').save({});
  expect(saved).toMatchObject({ ok: false, problem: { code: 'STORE_UNAVAILABLE' } });
});
