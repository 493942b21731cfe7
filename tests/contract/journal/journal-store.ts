import fc from 'fast-check';
import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JournalStore } from '#renderer/store/journal-store.ts';
import { openJournal } from '#renderer/store/open-journal.ts';
import { foldCases } from '#shared/cases/office-state.ts';
import { allEvents } from './all-events.ts';
import { createEventWriter } from './event-writer.ts';
import type { EventDraft } from '#shared/journal/event-draft.ts';
import { DeviceId, OfficeId, SubjectId, UserId } from '#shared/journal/ids.ts';
import { missing } from '#shared/journal/version-vector.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Leaf } from '#renderer/store/leaf.ts';
import type { Shelf } from '#renderer/store/shelf.ts';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { FolderDesk } from './desks.ts';

/** A kind of shelf under test, and the hands of fate upon it. */
export interface ShelfWorld {
  open(store: string): Promise<Result<Shelf>>;
  /** Everything that lies there, as raw values. */
  leaves(store: string): Promise<Leaf[]>;
  put(store: string, leaves: readonly Leaf[]): Promise<void>;
  /** Remembers the shelf as it is; the answer brings it back to that moment, as an old copy of the profile would. */
  keep(store: string): Promise<() => Promise<void>>;
  /** What Chromium does after a full disk: an empty database, no word said. */
  empty(store: string): Promise<void>;
}

const canary = 'Өтегенова-КАНАРЕЙКА-850101300123';
const writer = { office: OfficeId.parse('o1'), device: DeviceId.parse('dev-a'), author: UserId.parse('u1') };

const opening = (id: string): EventDraft => ({
  subject: SubjectId.parse(id),
  type: 'case.opened',
  version: 1,
  payload: {
    matter: 'appeal',
    title: 'Жолданым',
    parties: { applicant: { name: canary } },
    source: { kind: 'paper' },
    on: '2026-04-27',
  },
  base: [],
});

/** What every store must do, whatever its shelf is made of. */
export function journalStoreContract(name: string, createWorld: () => ShelfWorld): void {
  describe(name, () => {
    let folder: TemporaryFolder;
    let desk: FolderDesk;
    let world: ShelfWorld;
    let key: CryptoKey;
    let formerKeys: CryptoKey[];
    let wallMs: number;
    const store = 'store-1';

    beforeEach(async () => {
      folder = temporaryFolder();
      desk = new FolderDesk(folder.path);
      world = createWorld();
      wallMs = Date.UTC(2026, 3, 27, 9);
      [key, formerKeys] = [await newKey(), []];
    });
    afterEach(async () => {
      vi.useRealTimers();
      await desk.stop();
      folder[Symbol.dispose]();
    });

    const newKey = () =>
      crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const tryOpen = (given: Partial<{ key: CryptoKey; openShelf: ShelfWorld['open'] }> = {}) =>
      openJournal({
        ask: desk.ask,
        keys: { store, dataKey: given.key ?? key, formerKeys },
        writer,
        now: () => (wallMs += 1_000),
        openShelf: given.openShelf ?? ((id) => world.open(id)),
      });
    async function open(): Promise<JournalStore> {
      const opened = await tryOpen();
      if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
      await opened.value.inspect();
      return opened.value;
    }
    async function write(into: JournalStore, ...ids: string[]): Promise<void> {
      for (const id of ids) expect(await into.append([opening(id)])).toMatchObject({ ok: true });
    }
    const titles = (of: JournalStore) => [...of.state().cases.keys()];
    const whole = { records: 3, toShelf: 0, toVault: 0, fromBackup: 0 };

    async function threeCases(): Promise<void> {
      const first = await open();
      await write(first, 'c1', 'c2', 'c3');
      await first.close();
      await desk.restart();
    }

    test('what was saved is there on the next morning, and nothing had to be rebuilt', async () => {
      await threeCases();
      const next = await open();
      expect(titles(next)).toEqual(['c1', 'c2', 'c3']);
      expect(next.recovery()).toEqual(whole);
      expect(next.vector()).toEqual({ 'dev-a.1': 3 });
    });

    test('a save is told to the screens once, after it is whole', async () => {
      const journal = await open();
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
      const journal = await open();
      await Promise.all(['c1', 'c2', 'c3', 'c4'].map((id) => write(journal, id)));
      expect((await allEvents(journal)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(missing({}, await allEvents(journal))).toHaveLength(4);
      await journal.close();
      expect(titles(await open())).toHaveLength(4);
    });

    test('what one command records knows itself: its last event is the one the next decision is built on', async () => {
      const journal = await open();
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

    test('a shelf emptied behind our back is rebuilt from the vault and is never a first run', async () => {
      await threeCases();
      await world.empty(store);
      const next = await open();
      expect(titles(next)).toEqual(['c1', 'c2', 'c3']);
      expect(next.recovery()).toEqual({ ...whole, toShelf: 3 });
      await next.close();
      expect((await open()).recovery()).toEqual(whole);
    });

    test('a vault that is gone is filled again from the shelf', async () => {
      await threeCases();
      await desk.loseVault();
      const next = await open();
      expect(next.recovery()).toEqual({ ...whole, toVault: 3 });
      await write(next, 'c4');
      await next.close();
      await desk.restart();
      await world.empty(store);
      expect(titles(await open())).toEqual(['c1', 'c2', 'c3', 'c4']);
    });

    test('power lost between the two copies loses nothing: the vault is ahead and the shelf follows', async () => {
      const first = await open();
      await write(first, 'c1', 'c2');
      const bringBack = await world.keep(store);
      await write(first, 'c3');
      await first.close();
      await bringBack();
      const next = await open();
      expect(titles(next)).toEqual(['c1', 'c2', 'c3']);
      expect(next.recovery()).toEqual({ ...whole, toShelf: 1 });
    });

    test('a damaged record on the shelf is replaced by the vault’s', async () => {
      await threeCases();
      const [first, second, third] = await world.leaves(store);
      await world.put(store, [first!, { ...second!, bytes: second!.bytes.map((byte) => byte ^ 1) }, third!]);
      const next = await open();
      expect(titles(next)).toEqual(['c1', 'c2', 'c3']);
      expect(next.recovery()).toEqual({ ...whole, toShelf: 1 });
    });

    test('damage in the vault is repaired from the shelf, and the next save goes into both', async () => {
      await threeCases();
      await desk.stop();
      const bytes = await readFile(desk.vaultFile);
      bytes[bytes.length - 400] = (bytes[bytes.length - 400] ?? 0) ^ 1;
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      await writeFile(desk.vaultFile, bytes);
      desk.start();
      const next = await open();
      expect(titles(next)).toEqual(['c1', 'c2', 'c3']);
      expect(next.recovery().toVault).toBeGreaterThan(0);
      await write(next, 'c4');
      await next.close();
      await desk.restart();
      await world.empty(store);
      expect(titles(await open())).toHaveLength(4);
    });

    test('records that changed places on the shelf open no more and are brought again', async () => {
      await threeCases();
      const [first, second, third] = await world.leaves(store);
      const swapped = [
        { ...first!, bytes: second!.bytes },
        { ...second!, bytes: first!.bytes },
      ];
      await world.put(store, swapped);
      const next = await open();
      expect(titles(next)).toEqual(['c1', 'c2', 'c3']);
      expect(next.recovery()).toEqual({ ...whole, toShelf: 2 });
      await next.close();
      expect(await world.leaves(store)).toContainEqual(third);
    });

    test.each([
      ['shorter', ['d1', 'd2']],
      ['as long', ['d1', 'd2', 'd3']],
      ['longer', ['d1', 'd2', 'd3', 'd4']],
    ])('another history in the vault, %s, is refused and both are left as they are', async (_length, ids) => {
      await threeCases();
      const [mine, bringBack] = [await world.leaves(store), await world.keep(store)];
      await desk.loseVault();
      await world.empty(store);
      const other = await open();
      await write(other, ...ids);
      await other.close();
      await bringBack();
      const vaultBefore = await readFile(desk.vaultFile);
      expect(await tryOpen()).toMatchObject({ ok: false, problem: { code: 'STORE_PARTED' } });
      expect(await world.leaves(store)).toEqual(mine);
      expect(await readFile(desk.vaultFile)).toEqual(vaultBefore);
    });

    test('another key opens nothing and changes nothing', async () => {
      await threeCases();
      const [shelfBefore, vaultBefore] = [await world.leaves(store), await readFile(desk.vaultFile)];
      const wrong = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
        'encrypt',
        'decrypt',
      ]);
      expect(await tryOpen({ key: wrong })).toMatchObject({ ok: false, problem: { code: 'STORE_DAMAGED' } });
      expect(await world.leaves(store)).toEqual(shelfBefore);
      expect(await readFile(desk.vaultFile)).toEqual(vaultBefore);
    });

    test('no plaintext of a case is in the vault’s bytes or in the shelf’s values', async () => {
      await threeCases();
      const stored = [
        await readFile(desk.vaultFile),
        ...(await world.leaves(store)).map(({ bytes }) => bytes),
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
        const journal = await open();
        desk.fault = { channel: 'vault.append', how: code };
        expect(await journal.append([opening('c1')])).toEqual({ ok: false, problem: { code } });
        expect(journal.state().cases.size).toBe(0);
        desk.fault = undefined;
        await write(journal, 'c1');
        expect(journal.vector()).toEqual({ 'dev-a.1': 1 });
      },
    );

    test.each(['throws', 'answer-lost', 'lies'] as const)(
      'after a save whose outcome is unknown (%s) nothing more is written until the desk is opened again',
      async (how) => {
        const journal = await open();
        await write(journal, 'c1');
        desk.fault = { channel: 'vault.append', how };
        expect(await journal.append([opening('c2')])).toMatchObject({ problem: { code: 'STORE_BLOCKED' } });
        desk.fault = undefined;
        expect(await journal.append([opening('c3')])).toMatchObject({ problem: { code: 'STORE_BLOCKED' } });
        expect(titles(journal)).toEqual(['c1']);
        expect(journal.blocked()).toMatchObject({ code: 'STORE_BLOCKED' });
        await journal.close();
        const next = await open();
        expect(titles(next)).toEqual(how === 'throws' ? ['c1'] : ['c1', 'c2']);
        await write(next, 'c4');
      },
    );

    test('a shell that never answers blocks the desk instead of hanging it', async () => {
      const journal = await open();
      desk.fault = { channel: 'vault.append', how: 'hangs' };
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
        const shelf = await world.open(id);
        if (!shelf.ok) return shelf;
        const { value } = shelf;
        const append: Shelf['append'] = (leaves, sentinel) =>
          leaves.length > 0
            ? Promise.reject(new Error('QuotaExceededError'))
            : value.append(leaves, sentinel);
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
      const opened = await tryOpen({ openShelf: broken });
      if (!opened.ok) throw new Error('must open');
      expect(await opened.value.append([opening('c1')])).toMatchObject({
        problem: { code: 'STORE_BLOCKED' },
      });
      expect(opened.value.state().cases.size).toBe(0);
      await opened.value.close();
      expect((await open()).recovery()).toEqual({ ...whole, records: 1, toShelf: 1, toVault: 0 });
    });

    test('a bundle received twice, in any order, is added once', async () => {
      const journal = await open();
      const other = createEventWriter('dev-b');
      const events = Array.from({ length: 1_201 }, (_, at) =>
        other.write(`c${at % 40}`, at < 40 ? 'case.opened' : 'fact.recorded', payloadOf(at)),
      );
      expect(await journal.receive(events.slice(0, 700).toReversed())).toEqual({
        ok: true,
        value: { added: 700 },
      });
      expect(await journal.receive(events)).toEqual({ ok: true, value: { added: 501 } });
      expect(await journal.receive(events)).toEqual({ ok: true, value: { added: 0 } });
      expect(journal.state()).toEqual(foldCases(events));
      await journal.close();
      const next = await open();
      expect(next.recovery().records).toBe(4);
      expect(next.state()).toEqual(foldCases(events));
    });

    test('a gap, a broken link or a second event under a known number is refused whole', async () => {
      const journal = await open();
      const other = createEventWriter('dev-b');
      const [first, second, third] = [0, 1, 2].map((at) =>
        other.write(`c${at}`, 'case.opened', payloadOf(at)),
      );
      const refused = (events: Parameters<JournalStore['receive']>[0]) =>
        journal.receive(events).then((answer) => !answer.ok && answer.problem.code);
      expect(await refused([first!, third!])).toBe('JOURNAL_GAP');
      expect(await refused([first!, { ...second!, previous: 'f'.repeat(64) }])).toBe('JOURNAL_BROKEN_CHAIN');
      expect(journal.count()).toBe(0);
      await journal.receive([first!, second!]);
      const forged = { ...second!, payload: payloadOf(40) };
      expect(await refused([forged, third!])).toBe('JOURNAL_FORKED');
      expect(journal.count()).toBe(2);
    });

    test('a workstation that came back from an old copy goes on under a new incarnation', async () => {
      const first = await open();
      await write(first, 'c1', 'c2', 'c3');
      const sent = await allEvents(first);
      await first.close();
      await desk.loseVault();
      await world.empty(store);

      const reborn = await open();
      expect(await reborn.receive(sent)).toEqual({ ok: true, value: { added: 3 } });
      await write(reborn, 'c4');
      expect(reborn.vector()).toEqual({ 'dev-a.1': 3, 'dev-a.2': 2 });
      expect((await allEvents(reborn)).at(-2)).toMatchObject({
        type: 'device.restored',
        incarnation: 2,
        seq: 1,
      });
    });

    test('a database of a newer release is left alone: everything is read from the vault, and nothing is written', async () => {
      await threeCases();
      const [shelfBefore, vaultBefore] = [await world.leaves(store), await readFile(desk.vaultFile)];
      const newer = { code: 'STORE_NEWER', details: { version: 9 } } as const;
      const opened = await tryOpen({ openShelf: () => Promise.resolve({ ok: false, problem: newer }) });
      if (!opened.ok) throw new Error('must open for reading');
      expect(titles(opened.value)).toEqual(['c1', 'c2', 'c3']);
      expect(opened.value.blocked()).toEqual(newer);
      expect(await opened.value.append([opening('c4')])).toEqual({ ok: false, problem: newer });
      await opened.value.close();
      expect(await world.leaves(store)).toEqual(shelfBefore);
      expect(await readFile(desk.vaultFile)).toEqual(vaultBefore);
    });

    test('many small saves become pages that give back every record byte for byte', async () => {
      const journal = await open();
      for (let at = 0; at < 1_010; at += 1) await write(journal, `c${at}`);
      await journal.close();
      const leaves = await world.leaves(store);
      expect(leaves.some(({ first, last }) => last - first === 499)).toBe(true);
      expect(leaves.length).toBeLessThan(600);

      await desk.loseVault();
      const refilled = await open();
      expect(refilled.recovery()).toEqual({ ...whole, records: 1_010, toShelf: 0, toVault: 1_010 });
      await refilled.close();
      await world.empty(store);
      const rebuilt = await open();
      expect(rebuilt.state().cases.size).toBe(1_010);
      await rebuilt.close();
      expect((await world.leaves(store)).length).toBeLessThan(10);
      expect((await open()).recovery()).toEqual({ ...whole, records: 1_010, toShelf: 0, toVault: 0 });
    });

    test('a rotated key leaves every record where it is: pages, singles and the vault give each other back', async () => {
      const day = async (from: number, to: number) => {
        const journal = await open();
        for (let at = from; at < to; at += 1) await write(journal, `c${at}`);
        await journal.close();
      };
      await day(0, 300);
      [key, formerKeys] = [await newKey(), [key]];
      await day(300, 1_010);
      [key, formerKeys] = [await newKey(), [key, ...formerKeys]];
      await day(1_010, 1_012);
      expect((await world.leaves(store)).some(({ first, last }) => last > first)).toBe(true);

      await desk.loseVault();
      const refilled = await open();
      expect(refilled.recovery()).toEqual({ ...whole, records: 1_012, toShelf: 0, toVault: 1_012 });
      await refilled.close();
      await world.empty(store);
      const rebuilt = await open();
      expect(rebuilt.state().cases.size).toBe(1_012);
      await rebuilt.close();
      expect((await open()).recovery()).toEqual({ ...whole, records: 1_012, toShelf: 0, toVault: 0 });

      formerKeys = formerKeys.slice(0, 1);
      const missing = await open();
      expect(missing.blocked()).toMatchObject({ details: { reason: 'STORE_DAMAGED' } });
      await missing.close();
      expect(await tryOpen()).toMatchObject({ ok: false, problem: { code: 'STORE_DAMAGED' } });
    });

    test('whatever befalls one of the copies between two days, nothing acknowledged is lost', async () => {
      const fates = ['nothing', 'empty the shelf', 'lose the vault', 'forget the shelf’s last day'] as const;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.constantFrom(...fates), fc.integer({ min: 0, max: 3 })), { maxLength: 4 }),
          async (days) => {
            const name = `store-${crypto.randomUUID()}`;
            using here = temporaryFolder();
            const itsDesk = new FolderDesk(here.path);
            const reopen = async () => {
              const opened = await openJournal({
                ask: itsDesk.ask,
                keys: { store: name, dataKey: key },
                writer,
                now: () => (wallMs += 1_000),
                openShelf: (id) => world.open(id),
              });
              if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
              return opened.value;
            };
            let acknowledged = 0;
            for (const [fate, saves] of days) {
              const journal = await reopen();
              expect(journal.state().cases.size).toBe(acknowledged);
              const bringBack = await world.keep(name);
              for (let at = 0; at < saves; at += 1, acknowledged += 1)
                await write(journal, `c${acknowledged}`);
              await journal.close();
              if (fate === 'lose the vault') await itsDesk.loseVault();
              if (fate === 'empty the shelf') await world.empty(name);
              if (fate === 'forget the shelf’s last day') await bringBack();
            }
            expect((await reopen()).state().cases.size).toBe(acknowledged);
            await itsDesk.stop();
          },
        ),
        { numRuns: 25 },
      );
    });
  });
}

function payloadOf(at: number): unknown {
  if (at < 40) return opening('x').payload;
  return { fact: { fact: `note${at}`, on: '2026-04-28' } };
}
