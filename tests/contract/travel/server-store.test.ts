import { describe, expect, test } from 'vitest';
import { openDatabase } from '#server/database/open-database.ts';
import { migrate } from '#server/database/migrate.ts';
import { openRegion, renewEpoch } from '#server/start-server.ts';
import { postgresBinaries } from './storages.ts';
import { everyStorage } from './every-storage.ts';

describe.skipIf(postgresBinaries !== undefined)('PostgreSQL', () => {
  test.skip('is not installed here: only PGlite was tried', () => undefined);
});

describe.each(everyStorage)('the data of a region in $name', (storage) => {
  test('are brought to the present shape once, however often the server starts', async () => {
    const place = await storage.fresh();
    await (await openDatabase(place)).close();
    const database = await openDatabase(place);
    expect(await database.query('select number, name from migrations order by number')).toEqual([
      { number: 1, name: '0001-journal' },
      { number: 2, name: '0002-region' },
      { number: 3, name: '0003-oblast' },
      { number: 4, name: '0004-parts' },
      { number: 5, name: '0005-pages' },
      { number: 6, name: '0006-lines' },
    ]);
    const changed = [
      { name: '0001-journal', statements: ['select 1'] },
      { name: '0002-region', statements: [] },
      { name: '0003-oblast', statements: [] },
      { name: '0004-parts', statements: [] },
      { name: '0005-pages', statements: [] },
      { name: '0006-lines', statements: [] },
    ];
    await expect(migrate(database, changed)).rejects.toThrow('0001-journal was changed');
    await expect(migrate(database, [])).rejects.toThrow('newer release');
    await database.close();
  });

  test('hold the server’s keys and epoch from the first start on', async () => {
    const place = await storage.fresh();
    const first = await openRegion(place);
    await first.database.close();
    const second = await openRegion(place);
    expect(second.keys).toEqual(first.keys);
    const epoch = await renewEpoch(second);
    await second.database.close();
    const third = await openRegion(place);
    expect(third.keys.card).toEqual({ ...first.keys.card, epoch });
    expect(epoch).not.toBe(first.keys.card.epoch);
    await third.database.close();
  });

  test('are as before when a transaction fails half-way', async () => {
    const database = await openDatabase(await storage.fresh());
    const failing = database.transaction(async (queries) => {
      await queries.query('insert into offices (slot) values ($1)', ['medeu']);
      await queries.query('insert into offices (slot) values ($1)', ['medeu']);
    });
    await expect(failing).rejects.toThrow();
    expect(await database.query('select slot from offices')).toEqual([]);
    await database.close();
  });
});
