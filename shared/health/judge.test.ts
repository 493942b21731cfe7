import { describe, expect, it } from 'vitest';
import kazakh from '#locales/kk/health.json' with { type: 'json' };
import russian from '#locales/ru/health.json' with { type: 'json' };
import type { UpdateDeed } from '#shared/ipc/updates.ts';
import { wellDesk } from '#tests/support/health-evidence.ts';
import type { HealthEvidence } from './evidence.ts';
import { findings, type Check } from './findings.ts';
import { judgeHealth, thresholds, worstOf } from './judge.ts';

const daysAgo = (days: number) => new Date(wellDesk.nowMs - days * 86_400_000).toISOString();
const { backup, region, copies, keys, calendar, update } = wellDesk;
const backedUp = (days: number) => ({ ...backup, last: { ...backup.last!, at: daysAgo(days) } });
const waitingSince = (days: number) => ({ ...region, waiting: 3, lastReceipt: daysAgo(days) });
const until = daysAgo(-3);
const deed = (what: UpdateDeed['what'], days: number): UpdateDeed => ({
  at: daysAgo(days),
  version: '1.1.0',
  what,
});

/** What each finding is found by. Every finding of the table stands here at least once. */
const cases: readonly [Check, string, Partial<HealthEvidence>][] = [
  ['copies', 'equal', {}],
  ['copies', 'mended', { copies: { ...copies, mended: 4 } }],
  ['copies', 'differ', { copies: { ...copies, shelf: 39, areEqual: false } }],
  ['copies', 'silent', { copies: { ...copies, problem: 'STORE_BLOCKED' } }],
  ['journal', 'quiet', {}],
  ['journal', 'troubled', { troubles: ['STORE_BLOCKED'] }],
  ['holdings', 'kept', {}],
  ['storage', 'promised', {}],
  ['storage', 'evictable', { storage: { isPersisted: false, usedBytes: 0 } }],
  ['disk', 'roomy', { disk: { free: thresholds.tightDisk, floor: 1 } }],
  ['disk', 'tight', { disk: { free: thresholds.tightDisk - 1, floor: 1 } }],
  ['disk', 'full', { disk: { free: 9, floor: 10 } }],
  ['backup', 'fresh', { backup: backedUp(thresholds.lateBackup) }],
  ['backup', 'late', { backup: backedUp(thresholds.lateBackup + 1) }],
  ['backup', 'old', { backup: backedUp(thresholds.oldBackup + 1) }],
  ['backup', 'never', { backup: { ...backup, last: null } }],
  ['backup', 'here', { backup: { ...backup, isHere: true } }],
  ['backup', 'away', { backup: { ...backup, isPresent: false } }],
  ['backup', 'failed', { backup: { ...backup, failed: { at: daysAgo(0), problem: { code: 'DISK_FULL' } } } }],
  ['backup', 'fresh', { backup: { ...backup, failed: { at: daysAgo(9), problem: { code: 'DISK_FULL' } } } }],
  ['drill', 'proven', {}],
  ['drill', 'old', { backup: { ...backup, drilled: { ...backup.drilled!, at: daysAgo(31) } } }],
  ['drill', 'never', { backup: { ...backup, drilled: null } }],
  ['keys', 'several', {}],
  ['keys', 'alone', { keys: { ...keys, holders: 1 } }],
  ['keys', 'temporary', { keys: { ...keys, temporary: 1 } }],
  ['paper', 'current', {}],
  ['paper', 'outdated', { keys: { ...keys, isPaperCurrent: false } }],
  ['clock', 'confirmed', {}],
  ['clock', 'unopposed', { clock: { doubts: [], serverAt: null } }],
  ['clock', 'doubted', { clock: { doubts: ['jumped'], serverAt: daysAgo(1) } }],
  ['calendar', 'loaded', {}],
  ['calendar', 'next', { calendar: { ...calendar, month: 12 } }],
  ['calendar', 'loaded', { calendar: { ...calendar, month: 12, isNext: true } }],
  ['calendar', 'missing', { calendar: { ...calendar, isThis: false } }],
  ['receipt', 'all', { region: { ...region, lastReceipt: daysAgo(90) } }],
  ['receipt', 'recent', { region: waitingSince(thresholds.lateReceipt) }],
  ['receipt', 'late', { region: waitingSince(thresholds.lateReceipt + 1) }],
  ['receipt', 'long', { region: waitingSince(thresholds.longReceipt + 1) }],
  ['receipt', 'none', { region: { ...region, lastReceipt: null } }],
  ['receipt', 'apart', { region: { ...region, isEnrolled: false } }],
  ['line', 'up', {}],
  ['line', 'stick', { region: { ...region, isByStick: true } }],
  ['line', 'failing', { region: { ...region, failing: { code: 'NETWORK_UNREACHABLE', failures: 2 } } }],
  ['aside', 'none', {}],
  ['aside', 'some', { region: { ...region, setAside: 1 } }],
  ['lease', 'running', { region: { ...region, lease: { until, daysLeft: 20, state: 'running' } } }],
  ['lease', 'ending', { region: { ...region, lease: { until, daysLeft: 3, state: 'ending' } } }],
  ['lease', 'out', { region: { ...region, lease: { until, daysLeft: 0, state: 'out' } } }],
  ['search', 'ready', {}],
  ['search', 'preparing', { isSearchReady: false }],
  ['update', 'current', {}],
  [
    'update',
    'current',
    { update: { ...update, history: [deed('failed', 2), deed('chosen', 1), deed('confirmed', 0)] } },
  ],
  ['update', 'installer', { update: { ...update, takesUpdates: false } }],
  [
    'update',
    'waiting',
    { update: { ...update, waiting: '1.1.0', history: [deed('failed', 2), deed('chosen', 1)] } },
  ],
  ['update', 'returned', { update: { ...update, history: [deed('chosen', 1), deed('failed', 0)] } }],
  ['update', 'returned', { update: { ...update, history: [deed('damaged', 0)] } }],
  ['trouble', 'none', { log: [{ at: daysAgo(8), event: 'window.crashed' }] }],
  ['trouble', 'some', { log: [{ at: daysAgo(6), event: 'window.crashed' }] }],
];

const rowOf = (check: Check, evidence: HealthEvidence) =>
  judgeHealth(evidence).find((row) => row.check === check);

/** The sentence under a dotted key, with every plural form of it. */
function sentencesAt(texts: unknown, path: readonly string[]): string[] {
  const parent = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], texts);
  const last = path.at(-1);
  return Object.entries((parent ?? {}) as Record<string, string>)
    .filter(([key]) => key === last || key.startsWith(`${last}_`))
    .map(([, text]) => text);
}

describe('the health of a workstation', () => {
  it.each(cases)('%s is %s', (check, finding, evidence) => {
    const row = rowOf(check, { ...wellDesk, ...evidence });
    const levels: Readonly<Record<string, string>> = findings[check];
    expect(row).toMatchObject({ finding, level: levels[finding] });
  });

  it('judges neither backups nor updates where there are none: in the demo office', () => {
    const checks = judgeHealth({ ...wellDesk, backup: null, update: null }).map(({ check }) => check);
    expect(judgeHealth(wellDesk).map(({ check }) => check)).toEqual(
      expect.arrayContaining(['backup', 'drill', 'update']),
    );
    for (const absent of ['backup', 'drill', 'update']) expect(checks).not.toContain(absent);
  });

  it('knows no finding that nothing leads to', () => {
    const reached = new Set(cases.map(([check, finding]) => `${check}.${finding}`));
    const known = Object.entries(findings).flatMap(([check, of]) =>
      Object.keys(of).map((each) => `${check}.${each}`),
    );
    expect(known.filter((each) => !reached.has(each))).toEqual([]);
  });

  it('says each finding with all its values, and what to do about each that is not good, in both languages', () => {
    for (const texts of [kazakh, russian])
      for (const [check, , evidence] of cases) {
        const row = rowOf(check, { ...wellDesk, ...evidence })!;
        const said = sentencesAt(texts, [check, row.finding]);
        expect(said, `${check}.${row.finding}`).not.toEqual([]);
        for (const text of said) {
          const named = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
          expect(Object.keys(row.values), `${check}.${row.finding}`).toEqual(expect.arrayContaining(named));
        }
        const todo = sentencesAt(texts, ['todo', check, row.finding]);
        expect(todo.length > 0, `todo.${check}.${row.finding}`).toBe(row.level !== 'good');
      }
  });

  it('is as bad as its worst row', () => {
    expect(worstOf(judgeHealth(wellDesk))).toBe('good');
    expect(worstOf(judgeHealth({ ...wellDesk, isSearchReady: false }))).toBe('attention');
    expect(worstOf(judgeHealth({ ...wellDesk, disk: { free: 0, floor: 1 }, isSearchReady: false }))).toBe(
      'bad',
    );
  });
});
