import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentName } from './backup-format.ts';
import { chooseKept, kept } from './rotation.ts';

const daily = (days: number) =>
  Array.from({ length: days }, (_, day) => momentName(new Date(Date.UTC(2026, 0, 1 + day, 18))));

describe('the rotation of backups', () => {
  it('keeps the last seven days, four weeks and twelve months of a year of daily backups', () => {
    const names = daily(400);
    const stay = [...chooseKept(names)].sort();
    expect(stay.slice(-7)).toEqual(names.slice(-7));
    expect(new Set(stay.map((name) => name.slice(0, 7))).size).toBe(kept.months);
    expect(stay.length).toBeLessThanOrEqual(kept.days + kept.weeks + kept.months);
    expect(stay.length).toBeGreaterThanOrEqual(kept.months + kept.days - 1);
  });

  it('keeps everything while there is little, and of one day the newest', () => {
    expect([...chooseKept(daily(5))].sort()).toEqual(daily(5));
    const oneDay = ['2026-05-20T08-00-00Z', '2026-05-20T17-30-00Z', '2026-05-20T12-00-00Z'];
    expect([...chooseKept(oneDay)]).toEqual(['2026-05-20T17-30-00Z']);
  });

  it('never lets the newest go, whatever moments a wrong clock wrote', () => {
    const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 60 }), (moments) => {
        const names = moments.map(momentName);
        const stay = chooseKept(names);
        expect(stay.has(names.toSorted().at(-1)!)).toBe(true);
        expect(chooseKept([...stay])).toEqual(stay);
      }),
    );
  });
});
