import { beforeAll, expect, test } from 'vitest';
import { newDataKey } from '../backup/office-on-disk.ts';
import { memoryWorld } from './memory-world.ts';
import { StoreOffice, store, whole, write, type Evening } from './store-office.ts';

async function day(office: StoreOffice, from: number, to: number): Promise<void> {
  const journal = await office.open();
  for (let at = from; at < to; at += 1) await write(journal, `c${at}`);
  await journal.close();
}

/** An office that saved one by one until the given numbers, each time under a new key. */
async function eveningAfter(...days: readonly number[]): Promise<Evening> {
  const office = new StoreOffice();
  await office.begin(memoryWorld());
  for (const [at, until] of days.entries()) {
    if (at > 0) office.rotateKey(await newDataKey());
    await day(office, days[at - 1] ?? 0, until);
  }
  const evening = await office.evening();
  await office.end();
  return evening;
}

/** A few saves more make pages of them. A thousand flushes are dear: made once for every kind of shelf. */
const evenings: { busy?: Promise<Evening>; rotated?: Promise<Evening> } = {};
const busy = () => (evenings.busy ??= eveningAfter(995));
const rotated = () => (evenings.rotated ??= eveningAfter(300, 995));

/** What many saves become. */
export function storePages(office: StoreOffice): void {
  beforeAll(() => busy());
  beforeAll(() => rotated());

  test('many small saves become pages that give back every record byte for byte', async () => {
    await office.layOut(await busy());
    await day(office, 995, 1_010);
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
    await office.layOut(await rotated());
    await day(office, 995, 1_010);
    office.rotateKey(await newDataKey());
    await day(office, 1_010, 1_012);
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
