import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDexieShelf } from '#renderer/store/dexie-shelf.ts';
import { databaseVersions } from '#renderer/store/versions/database-versions.ts';
import type { DatabaseVersion } from '#renderer/store/versions/database-version.ts';
import type { Dice } from './dice.ts';
import type { Fault, Outcome } from './fault.ts';
import { FaultOffice } from './fault-office.ts';

/** The database of one round, in memory, where the product looks for the browser's; what the round found is put back. */
function databaseOfRound(): Disposable {
  const { indexedDB, IDBKeyRange: range } = Dexie.dependencies;
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
  return {
    [Symbol.dispose]: () => void Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange: range }),
  };
}

/** A release to come: another table, and every row written anew. @param cutAfter rows after which it dies */
function nextRelease(cutAfter = Infinity): readonly DatabaseVersion[] {
  let rows = 0;
  const next: DatabaseVersion = {
    number: databaseVersions.length + 1,
    stores: { parts: 'hash' },
    upgrade: async (transaction) => {
      await transaction
        .table<{ bytes: Uint8Array; size?: number }>('leaves')
        .toCollection()
        .modify((leaf) => {
          if ((rows += 1) > cutAfter) throw new Error('the power went');
          leaf.size = leaf.bytes.length;
        });
      if (cutAfter < Infinity) throw new Error('the power went');
    },
  };
  return [...databaseVersions, next];
}

const openedBy = (office: FaultOffice, versions: readonly DatabaseVersion[] = databaseVersions) => {
  office.openShelf = (store) => openDexieShelf(store, versions);
  return office.open();
};

/** The release before meets the database of the next: everything can be read, nothing can be written anywhere. */
async function olderReleaseReads(office: FaultOffice): Promise<number> {
  const vault = readFileSync(office.vaultFile);
  office.restart();
  await openedBy(office);
  const missing = await office.missing();
  const refused = await office.save(1);
  if (refused?.code !== 'STORE_NEWER')
    throw new Error(`Met ${refused?.code ?? 'no refusal'} beside a newer database.`);
  await office.end();
  if (!readFileSync(office.vaultFile).equals(vault))
    throw new Error('The older release wrote into the vault.');
  return missing;
}

async function round(dice: Dice): Promise<Outcome> {
  using office = new FaultOffice();
  using _database = databaseOfRound();
  await openedBy(office);
  const rows = dice.between(1, 12);
  await office.save(rows);
  await office.crash();
  for (let cuts = dice.between(1, 3); cuts > 0; cuts -= 1) {
    const cut = await openDexieShelf('store-1', nextRelease(dice.between(0, rows)));
    if (cut.ok) throw new Error('An upgrade that was cut counts as done.');
  }
  const isResumed = dice.between(0, 1) === 0;
  const goesOn = () => openedBy(office, isResumed ? nextRelease() : databaseVersions);
  office.restart();
  await goesOn();
  let lost = await office.missing();
  await office.save(dice.between(0, 3));
  await office.end();
  if (isResumed) lost += await olderReleaseReads(office);
  office.restart();
  await goesOn();
  const acknowledged = office.acknowledged.size;
  lost += await office.lost();
  await office.end();
  return { acknowledged, lost };
}

/** What happens when a release that changes the shape of the database is cut off while it does so. */
export const upgradeCut: Fault = {
  name: 'half migration: the upgrade of the database cut at any row, then resumed, or taken back, and read by the older release',
  weight: 10,
  round,
};
