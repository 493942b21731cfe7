import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Region } from '#server/services/region.ts';
import { makeWriter, morning, type JournalWriter } from './kit.ts';
import { openTestRegion, takeIn, type TestRegion } from './region-kit.ts';
import type { TestStorage } from './storages.ts';

/** A region over one storage, emptied before each test; of one office it has just taken two workstations in. */
export interface RegionOver {
  readonly region: TestRegion;
  /** "dev-a", with thirty events of its own. */
  readonly first: JournalWriter;
  /** "dev-b", with twenty. */
  readonly second: JournalWriter;
}

/** Lays it out for the tests of one `describe`. */
export function regionOver(storage: TestStorage): RegionOver {
  let region: TestRegion;
  let first: JournalWriter;
  let second: JournalWriter;
  beforeAll(async () => {
    region = await openTestRegion(await storage.fresh());
  });
  afterAll(() => region.database.close());
  beforeEach(async () => {
    region.clock.now = morning;
    await region.database.query('truncate events, streams, proofs, devices, enrol_codes, offices');
    first = (await makeWriter('dev-a')).writeMany(30);
    second = (await makeWriter('dev-b')).writeMany(20);
    await takeIn(region, 'slot-medeu', first, second);
  });
  return {
    get region() {
      return region;
    },
    get first() {
      return first;
    },
    get second() {
      return second;
    },
  };
}

/** How many events the region holds. */
export async function count({ database }: Region): Promise<number> {
  const [row] = await database.query<{ events: number }>(
    'select coalesce(sum(events), 0)::integer as events from events',
  );
  return row?.events ?? -1;
}

/** What a receipt names of a workstation. */
export const has = (upTo: number, device = 'dev-a'): unknown[] => [expect.objectContaining({ device, upTo })];
