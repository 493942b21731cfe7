import { describe, expect, it } from 'vitest';
import { dueNow, type BackupSituation } from './schedule.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 4, 20, 12);
const calm: BackupSituation = {
  now,
  rhythm: 'often',
  last: now - 2 * hour,
  drilled: now - 2 * hour,
  failed: null,
  records: 110,
  backedUp: 100,
};

describe('a backup made by itself', () => {
  it.each<[string, Partial<BackupSituation>, ReturnType<typeof dueNow>]>([
    ['is not due while the last one is fresh', {}, null],
    ['is due when there never was one', { last: null, drilled: null, backedUp: 0 }, 'backup'],
    ['is due a day after the last', { last: now - 24 * hour }, 'backup'],
    ['is due after fifty saves', { records: 150 }, 'backup'],
    ['is not due by saves when the rhythm is daily', { rhythm: 'daily', records: 500 }, null],
    ['is never due by the button alone', { rhythm: 'button', last: null, drilled: null }, null],
    ['is not due when nothing was saved since', { last: now - 100 * hour, records: 100 }, null],
    ['is not due on an empty desk', { records: 0, backedUp: 0, last: null }, null],
    ['rests for an hour after it failed', { last: null, failed: now - hour / 2 }, null],
    ['is tried again an hour after it failed', { last: null, failed: now - hour }, 'backup'],
    ['is due when the clock went back by 400 days', { now: now - 400 * 24 * hour }, 'backup'],
  ])('%s', (_sentence, change, due) => {
    expect(dueNow({ ...calm, ...change })).toBe(due);
  });

  it('is tried out a week after the last drill', () => {
    expect(dueNow({ ...calm, drilled: now - 7 * 24 * hour })).toBe('drill');
    expect(dueNow({ ...calm, drilled: null })).toBe('drill');
  });
});
