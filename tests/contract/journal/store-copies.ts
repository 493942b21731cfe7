import fc from 'fast-check';
import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openJournal } from '#renderer/store/open-journal.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { newDataKey, writer } from '../backup/office-on-disk.ts';
import { FolderDesk } from './desks.ts';
import { store, titles, whole, write, type StoreOffice } from './store-office.ts';

/** What either copy loses, the other gives back; where they tell different stories, both are left as they are. */
export function storeCopies(office: StoreOffice): void {
  test('a shelf emptied behind our back is rebuilt from the vault and is never a first run', async () => {
    await office.threeCases();
    await office.world.empty(store);
    const next = await office.open();
    expect(titles(next)).toEqual(['c1', 'c2', 'c3']);
    expect(next.recovery()).toEqual({ ...whole, toShelf: 3 });
    await next.close();
    expect((await office.open()).recovery()).toEqual(whole);
  });

  test('a vault that is gone is filled again from the shelf', async () => {
    await office.threeCases();
    await office.desk.loseVault();
    const next = await office.open();
    expect(next.recovery()).toEqual({ ...whole, toVault: 3 });
    await write(next, 'c4');
    await next.close();
    await office.desk.restart();
    await office.world.empty(store);
    expect(titles(await office.open())).toEqual(['c1', 'c2', 'c3', 'c4']);
  });

  test('power lost between the two copies loses nothing: the vault is ahead and the shelf follows', async () => {
    const first = await office.open();
    await write(first, 'c1', 'c2');
    const bringBack = await office.world.keep(store);
    await write(first, 'c3');
    await first.close();
    await bringBack();
    const next = await office.open();
    expect(titles(next)).toEqual(['c1', 'c2', 'c3']);
    expect(next.recovery()).toEqual({ ...whole, toShelf: 1 });
  });

  test('a damaged record on the shelf is replaced by the vault’s', async () => {
    await office.threeCases();
    const [first, second, third] = await office.world.leaves(store);
    await office.world.put(store, [
      first!,
      { ...second!, bytes: second!.bytes.map((byte) => byte ^ 1) },
      third!,
    ]);
    const next = await office.open();
    expect(titles(next)).toEqual(['c1', 'c2', 'c3']);
    expect(next.recovery()).toEqual({ ...whole, toShelf: 1 });
  });

  test('damage in the vault is repaired from the shelf, and the next save goes into both', async () => {
    await office.threeCases();
    await office.desk.stop();
    const bytes = await readFile(office.desk.vaultFile);
    bytes[bytes.length - 400] = (bytes[bytes.length - 400] ?? 0) ^ 1;
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(office.desk.vaultFile, bytes);
    office.desk.start();
    const next = await office.open();
    expect(titles(next)).toEqual(['c1', 'c2', 'c3']);
    expect(next.recovery().toVault).toBeGreaterThan(0);
    await write(next, 'c4');
    await next.close();
    await office.desk.restart();
    await office.world.empty(store);
    expect(titles(await office.open())).toHaveLength(4);
  });

  test('records that changed places on the shelf open no more and are brought again', async () => {
    await office.threeCases();
    const [first, second, third] = await office.world.leaves(store);
    const swapped = [
      { ...first!, bytes: second!.bytes },
      { ...second!, bytes: first!.bytes },
    ];
    await office.world.put(store, swapped);
    const next = await office.open();
    expect(titles(next)).toEqual(['c1', 'c2', 'c3']);
    expect(next.recovery()).toEqual({ ...whole, toShelf: 2 });
    await next.close();
    expect(await office.world.leaves(store)).toContainEqual(third);
  });

  test.each([
    ['shorter', ['d1', 'd2']],
    ['as long', ['d1', 'd2', 'd3']],
    ['longer', ['d1', 'd2', 'd3', 'd4']],
  ])('another history in the vault, %s, is refused and both are left as they are', async (_length, ids) => {
    await office.threeCases();
    const [mine, bringBack] = [await office.world.leaves(store), await office.world.keep(store)];
    await office.desk.loseVault();
    await office.world.empty(store);
    const other = await office.open();
    await write(other, ...ids);
    await other.close();
    await bringBack();
    const vaultBefore = await readFile(office.desk.vaultFile);
    expect(await office.tryOpen()).toMatchObject({ ok: false, problem: { code: 'STORE_PARTED' } });
    expect(await office.world.leaves(store)).toEqual(mine);
    expect(await readFile(office.desk.vaultFile)).toEqual(vaultBefore);
  });

  test('another key opens nothing and changes nothing', async () => {
    await office.threeCases();
    const [shelfBefore, vaultBefore] = [
      await office.world.leaves(store),
      await readFile(office.desk.vaultFile),
    ];
    expect(await office.tryOpen({ key: await newDataKey() })).toMatchObject({
      ok: false,
      problem: { code: 'STORE_DAMAGED' },
    });
    expect(await office.world.leaves(store)).toEqual(shelfBefore);
    expect(await readFile(office.desk.vaultFile)).toEqual(vaultBefore);
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
              keys: { store: name, dataKey: office.key },
              writer,
              now: office.now,
              openShelf: (id) => office.world.open(id),
            });
            if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
            return opened.value;
          };
          let acknowledged = 0;
          for (const [fate, saves] of days) {
            const journal = await reopen();
            expect(journal.state().cases.size).toBe(acknowledged);
            const bringBack = await office.world.keep(name);
            for (let at = 0; at < saves; at += 1, acknowledged += 1) await write(journal, `c${acknowledged}`);
            await journal.close();
            if (fate === 'lose the vault') await itsDesk.loseVault();
            if (fate === 'empty the shelf') await office.world.empty(name);
            if (fate === 'forget the shelf’s last day') await bringBack();
          }
          expect((await reopen()).state().cases.size).toBe(acknowledged);
          await itsDesk.stop();
        },
      ),
      { numRuns: 25 },
    );
  });
}
