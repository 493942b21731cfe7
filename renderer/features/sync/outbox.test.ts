import { describe, expect, it } from 'vitest';
import type { Case } from '#shared/cases/case.ts';
import type { Place } from '#shared/ipc/schemas.ts';
import { officeSubject, type SubjectId } from '#shared/journal/ids.ts';
import type { KnownDevice, WaitingItem } from '../../sync/status.ts';
import { ageOf } from './age.ts';
import { firstPlace } from './first-place.ts';
import { outboxRows } from './outbox-rows.ts';

const known = 'c1' as SubjectId;
const item = (subject: SubjectId): WaitingItem => ({
  stream: 'd1.1',
  subject,
  events: 2,
  since: '2026-05-20T09:00:00.000Z',
  state: 'waiting',
  reason: null,
  failures: 0,
  nextTry: null,
});
const office = { cases: new Map([[known, { title: 'Жер учаскесі' } as Case]]) };
const devices = [{ card: { device: 'd1', name: 'Кеңсе-2' } } as unknown as KnownDevice];

describe('what waits for a receipt', () => {
  it('is named by its case, by the office, or as a case that has not come here yet', () => {
    const rows = outboxRows([item(known), item(officeSubject), item('c9' as SubjectId)], office, devices);
    expect(rows.map(({ about, device }) => ({ about, device }))).toEqual([
      { about: { kind: 'case', title: 'Жер учаскесі' }, device: 'Кеңсе-2' },
      { about: { kind: 'office' }, device: 'Кеңсе-2' },
      { about: { kind: 'unknown' }, device: 'Кеңсе-2' },
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
  });

  it('of a workstation whose card is unknown has no name', () => {
    expect(outboxRows([{ ...item(known), stream: 'd7.2' }], office, devices)[0]?.device).toBeNull();
  });
});

describe('the age of what waits', () => {
  const since = '2026-05-20T09:00:00.000Z';
  const after = (text: string) => ageOf(since, Date.parse(text));

  it('is told in minutes, hours and days, rounded down', () => {
    expect(after('2026-05-20T09:00:59.999Z')).toEqual({ unit: 'now' });
    expect(after('2026-05-20T09:01:00.000Z')).toEqual({ unit: 'minutes', count: 1 });
    expect(after('2026-05-20T10:59:59.000Z')).toEqual({ unit: 'hours', count: 1 });
    expect(after('2026-05-21T10:00:00.000Z')).toEqual({ unit: 'days', count: 1 });
    expect(after('2026-05-23T08:00:00.000Z')).toEqual({ unit: 'days', count: 2 });
  });

  it('is never negative when the clock was set back', () => {
    expect(after('2026-05-19T09:00:00.000Z')).toEqual({ unit: 'now' });
  });
});

describe('the place of a bundle', () => {
  const place = (token: string, kind: Place['kind']): Place => ({ token, kind, label: token });

  it('is a stick when one is in, else the first there is', () => {
    expect(firstPlace([place('docs', 'documents'), place('usb', 'removable')])).toBe('usb');
    expect(firstPlace([place('docs', 'documents')])).toBe('docs');
    expect(firstPlace([])).toBeNull();
  });
});
