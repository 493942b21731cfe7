import { expect, test } from 'vitest';
import { newDataKey } from '../backup/office-on-disk.ts';
import { store, whole, write, type StoreOffice } from './store-office.ts';

/** What many saves become. */
export function storePages(office: StoreOffice): void {
  test('many small saves become pages that give back every record byte for byte', async () => {
    const journal = await office.open();
    for (let at = 0; at < 1_010; at += 1) await write(journal, `c${at}`);
    await journal.close();
    const leaves = await office.world.leaves(store);
    expect(leaves.some(({ first, last }) => last - first === 499)).toBe(true);
    expect(leaves.length).toBeLessThan(600);

    await office.desk.loseVault();
    const refilled = await office.open();
    expect(refilled.recovery()).toEqual({ ...whole, records: 1_010, toShelf: 0, toVault: 1_010 });
    await refilled.close();
    await office.world.empty(store);
    const rebuilt = await office.open();
    expect(rebuilt.state().cases.size).toBe(1_010);
    await rebuilt.close();
    expect((await office.world.leaves(store)).length).toBeLessThan(10);
    expect((await office.open()).recovery()).toEqual({ ...whole, records: 1_010, toShelf: 0, toVault: 0 });
  });

  test('a rotated key leaves every record where it is: pages, singles and the vault give each other back', async () => {
    const day = async (from: number, to: number) => {
      const journal = await office.open();
      for (let at = from; at < to; at += 1) await write(journal, `c${at}`);
      await journal.close();
    };
    await day(0, 300);
    office.rotateKey(await newDataKey());
    await day(300, 1_010);
    office.rotateKey(await newDataKey());
    await day(1_010, 1_012);
    expect((await office.world.leaves(store)).some(({ first, last }) => last > first)).toBe(true);

    await office.desk.loseVault();
    const refilled = await office.open();
    expect(refilled.recovery()).toEqual({ ...whole, records: 1_012, toShelf: 0, toVault: 1_012 });
    await refilled.close();
    await office.world.empty(store);
    const rebuilt = await office.open();
    expect(rebuilt.state().cases.size).toBe(1_012);
    await rebuilt.close();
    expect((await office.open()).recovery()).toEqual({ ...whole, records: 1_012, toShelf: 0, toVault: 0 });

    office.formerKeys = office.formerKeys.slice(0, 1);
    const missing = await office.open();
    expect(missing.blocked()).toMatchObject({ details: { reason: 'STORE_DAMAGED' } });
    await missing.close();
    expect(await office.tryOpen()).toMatchObject({ ok: false, problem: { code: 'STORE_DAMAGED' } });
  });
}
