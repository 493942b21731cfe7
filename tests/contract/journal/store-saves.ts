import { readFile, writeFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { fileHeader, fileHeaderLength, vaultVersion } from '#electron/services/vault-format.ts';
import { toBase64 } from '#renderer/bridge/base64.ts';
import { seal } from '#renderer/session/sealing.ts';
import { aboutRecord } from '#renderer/store/sealed-record.ts';
import type { Shelf } from '#renderer/store/shelf.ts';
import type { EventDraft } from '#shared/journal/event-draft.ts';
import { SubjectId } from '#shared/journal/ids.ts';
import { missing } from '#shared/journal/version-vector.ts';
import { allEvents } from './all-events.ts';
import {
  canary,
  opening,
  store,
  titles,
  whole,
  write,
  type ShelfWorld,
  type StoreOffice,
} from './store-office.ts';

/** What a save promises, and what it says when it cannot keep the promise. */
export function storeSaves(office: StoreOffice): void {
  test('what was saved is there on the next morning, and nothing had to be rebuilt', async () => {
    await office.threeCases();
    const next = await office.open();
    expect(titles(next)).toEqual(['c1', 'c2', 'c3']);
    expect(next.recovery()).toEqual(whole);
    expect(next.vector()).toEqual({ 'dev-a.1': 3 });
  });

  test('a save is told to the screens once, after it is whole', async () => {
    const journal = await office.open();
    const before = journal.state();
    let told = 0;
    const stop = journal.subscribe(() => (told += 1));
    await write(journal, 'c1');
    expect(told).toBe(1);
    expect(journal.state()).not.toBe(before);
    expect(before.cases.size).toBe(0);
    stop();
    await write(journal, 'c2');
    expect(told).toBe(1);
  });

  test('saves asked for at once are written one after another, chained without a gap', async () => {
    const journal = await office.open();
    await Promise.all(['c1', 'c2', 'c3', 'c4'].map((id) => write(journal, id)));
    expect((await allEvents(journal)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(missing({}, await allEvents(journal))).toHaveLength(4);
    await journal.close();
    expect(titles(await office.open())).toHaveLength(4);
  });

  test('what one command records knows itself: its last event is the one the next decision is built on', async () => {
    const journal = await office.open();
    const fact = (ground: string): EventDraft => ({
      ...opening('c1'),
      type: 'fact.recorded',
      payload: { fact: { fact: 'suspended', on: '2026-04-28', ground } },
    });
    await journal.append([opening('c1'), fact('expertise'), fact('foreign-data')]);
    const found = journal.state().cases.get(SubjectId.parse('c1'));
    expect(found).toMatchObject({ conflicts: [], heads: ['dev-a.1.3'] });
    expect(found?.facts).toHaveLength(2);
  });

  test('no plaintext of a case is in the vault’s bytes or in the shelf’s values', async () => {
    await office.threeCases();
    const stored = [
      await readFile(office.desk.vaultFile),
      ...(await office.world.leaves(store)).map(({ bytes }) => bytes),
    ];
    const needles = [Buffer.from(canary), Buffer.from(canary, 'utf16le'), Buffer.from('850101300123')];
    for (const bytes of stored)
      for (const needle of needles) expect(Buffer.from(bytes).indexOf(needle)).toBe(-1);
  });

  test.each([
    ['a full disk', 'DISK_FULL'],
    ['a folder nobody may write', 'FOLDER_READ_ONLY'],
  ] as const)(
    '%s refuses the save, shows nothing as saved, and lets the user try again',
    async (_why, code) => {
      const journal = await office.open();
      office.desk.fault = { channel: 'vault.append', how: code };
      expect(await journal.append([opening('c1')])).toEqual({ ok: false, problem: { code } });
      expect(journal.state().cases.size).toBe(0);
      office.desk.fault = undefined;
      await write(journal, 'c1');
      expect(journal.vector()).toEqual({ 'dev-a.1': 1 });
    },
  );

  test.each(['throws', 'answer-lost', 'lies'] as const)(
    'after a save whose outcome is unknown (%s) nothing more is written until the desk is opened again',
    async (how) => {
      const journal = await office.open();
      await write(journal, 'c1');
      office.desk.fault = { channel: 'vault.append', how };
      expect(await journal.append([opening('c2')])).toMatchObject({ problem: { code: 'STORE_BLOCKED' } });
      office.desk.fault = undefined;
      expect(await journal.append([opening('c3')])).toMatchObject({ problem: { code: 'STORE_BLOCKED' } });
      expect(titles(journal)).toEqual(['c1']);
      expect(journal.blocked()).toMatchObject({ code: 'STORE_BLOCKED' });
      await journal.close();
      const next = await office.open();
      expect(titles(next)).toEqual(how === 'throws' ? ['c1'] : ['c1', 'c2']);
      await write(next, 'c4');
    },
  );

  test('a shell that never answers blocks the desk instead of hanging it', async () => {
    const journal = await office.open();
    office.desk.fault = { channel: 'vault.append', how: 'hangs' };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const saving = journal.append([opening('c1')]);
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await saving).toEqual({
      ok: false,
      problem: { code: 'STORE_BLOCKED', details: { reason: 'STORE_TOO_SLOW' } },
    });
  });

  test('a commit that fails on the shelf is not shown as saved, and the next opening brings it from the vault', async () => {
    const broken: ShelfWorld['open'] = async (id) => {
      const shelf = await office.world.open(id);
      if (!shelf.ok) return shelf;
      const { value } = shelf;
      const append: Shelf['append'] = (leaves, sentinel) =>
        leaves.length > 0 ? Promise.reject(new Error('QuotaExceededError')) : value.append(leaves, sentinel);
      return {
        ok: true,
        value: {
          append,
          sentinel: () => value.sentinel(),
          read: (from, limit) => value.read(from, limit),
          holding: (no) => value.holding(no),
          replace: (leaves) => value.replace(leaves),
          claimed: () => value.claimed(),
          claim: (incarnation) => value.claim(incarnation),
          close: () => value.close(),
        },
      };
    };
    const opened = await office.tryOpen({ openShelf: broken });
    if (!opened.ok) throw new Error('must open');
    expect(await opened.value.append([opening('c1')])).toMatchObject({
      problem: { code: 'STORE_BLOCKED' },
    });
    expect(opened.value.state().cases.size).toBe(0);
    await opened.value.close();
    expect((await office.open()).recovery()).toEqual({ ...whole, records: 1, toShelf: 1, toVault: 0 });
  });

  test('a database of a newer release is left alone: everything is read from the vault, and nothing is written', async () => {
    await office.threeCases();
    const [shelfBefore, vaultBefore] = [
      await office.world.leaves(store),
      await readFile(office.desk.vaultFile),
    ];
    const newer = { code: 'STORE_NEWER', details: { version: 9 } } as const;
    const opened = await office.tryOpen({ openShelf: () => Promise.resolve({ ok: false, problem: newer }) });
    if (!opened.ok) throw new Error('must open for reading');
    expect(titles(opened.value)).toEqual(['c1', 'c2', 'c3']);
    expect(opened.value.blocked()).toEqual(newer);
    expect(await opened.value.append([opening('c4')])).toEqual({ ok: false, problem: newer });
    await opened.value.close();
    expect(await office.world.leaves(store)).toEqual(shelfBefore);
    expect(await readFile(office.desk.vaultFile)).toEqual(vaultBefore);
  });

  test('a vault of a newer release is left alone: the database is read, it is said so, and nothing is written', async () => {
    await office.threeCases();
    await office.desk.stop();
    const own = await readFile(office.desk.vaultFile);
    const newer = Buffer.concat([fileHeader(vaultVersion + 1), own.subarray(fileHeaderLength)]);
    await writeFile(office.desk.vaultFile, newer);
    office.desk.start();
    const shelfBefore = await office.world.leaves(store);
    const opened = await office.tryOpen();
    if (!opened.ok) throw new Error('must open for reading');
    expect(titles(opened.value)).toEqual(['c1', 'c2', 'c3']);
    const refused = { ok: false, problem: { code: 'VAULT_NEWER_READING' } };
    expect(await opened.value.append([opening('c4')])).toEqual(refused);
    expect(await opened.value.beginIncarnation(1)).toEqual(refused);
    await opened.value.close();
    expect(await office.world.leaves(store)).toEqual(shelfBefore);
    await office.world.empty(store);
    expect(await office.tryOpen()).toMatchObject({ ok: false, problem: { code: 'VAULT_NEWER' } });
    expect(await readFile(office.desk.vaultFile)).toEqual(newer);
  });

  test('a record of a newer release is told apart from a damaged one: nothing is opened without it', async () => {
    await office.threeCases();
    const sealed = await seal(
      office.key,
      new Uint8Array([3, 123, 125]),
      aboutRecord({ store, key: office.key }, 4),
    );
    const records = [toBase64(sealed)];
    expect(await office.desk.ask('vault.append', { after: 3, records })).toMatchObject({ ok: true });
    const [shelfBefore, vaultBefore] = [
      await office.world.leaves(store),
      await readFile(office.desk.vaultFile),
    ];
    expect(await office.tryOpen()).toEqual({
      ok: false,
      problem: { code: 'STORE_NEWER', details: { record: 4 } },
    });
    expect(await office.world.leaves(store)).toEqual(shelfBefore);
    expect(await readFile(office.desk.vaultFile)).toEqual(vaultBefore);
  });
}
