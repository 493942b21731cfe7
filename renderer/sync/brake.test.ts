import { describe, expect, it } from 'vitest';
import type { SubjectId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { tooMany } from './brake.ts';

const names = (count: number, letter = 'c') =>
  Array.from({ length: count }, (_, index) => `${letter}${index}` as SubjectId);
const office = (count: number) => new Map(names(count).map((id) => [id, {}]));
const touching = (ids: readonly SubjectId[]) => ids.map((subject) => ({ subject }) as JournalEvent);

describe('a bundle that touches many cases at once', () => {
  it('is asked about when it touches more than the share and more than twenty', () => {
    expect(tooMany(touching(names(21)), office(100), 20)).toEqual({ touched: 21, of: 100 });
    expect(tooMany(touching(names(20)), office(100), 20)).toBeNull();
    expect(tooMany(touching(names(20)), office(21), 20)).toBeNull();
    expect(tooMany(touching(names(30)), office(150), 20)).toBeNull();
  });

  it('counts a case once, however much is written on it', () => {
    expect(tooMany(touching([...names(10), ...names(10), ...names(10)]), office(12), 20)).toBeNull();
  });

  it('is not a bundle that opens new cases: a workstation that has just joined takes in everything', () => {
    expect(tooMany(touching(names(500, 'n')), office(0), 20)).toBeNull();
    expect(tooMany(touching(names(500, 'n')), office(100), 20)).toBeNull();
  });
});
