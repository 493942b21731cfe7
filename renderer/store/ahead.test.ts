import { describe, expect, test } from 'vitest';
import { ahead } from './ahead.ts';

const told: string[] = [];

async function* three(): AsyncGenerator<number> {
  for (const number of [1, 2, 3]) {
    told.push(`fetched ${number}`);
    yield await Promise.resolve(number);
  }
}

async function* broken(): AsyncGenerator<number> {
  yield await Promise.resolve(1);
  throw new Error('unreadable');
}

describe('reading ahead', () => {
  test('gives everything in order, and fetches the next while the last is worked on', async () => {
    told.length = 0;
    for await (const number of ahead(three())) {
      await new Promise((done) => setImmediate(done));
      told.push(`worked on ${number}`);
    }
    expect(told).toEqual([
      'fetched 1',
      'fetched 2',
      'worked on 1',
      'fetched 3',
      'worked on 2',
      'worked on 3',
    ]);
  });

  test('throws what the source throws, after what it gave before', async () => {
    const given: number[] = [];
    const going = async () => {
      for await (const number of ahead(broken())) given.push(number);
    };
    await expect(going()).rejects.toThrow('unreadable');
    expect(given).toEqual([1]);
  });

  test('is silent about a failure nobody waits for any more', async () => {
    for await (const number of ahead(broken())) {
      expect(number).toBe(1);
      break;
    }
    await new Promise((done) => setImmediate(done));
  });
});
