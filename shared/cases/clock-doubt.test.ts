import { expect, test } from 'vitest';
import { day } from '#tests/contract/journal/workstation.ts';
import { doubtsOfClock, type ClockEvidence } from './clock-doubt.ts';

const noon = Date.UTC(2026, 4, 21, 7);
const hour = 3_600_000;
const sound: ClockEvidence = {
  nowMs: noon,
  today: day('2026-05-21'),
  lastRecorded: day('2026-05-20'),
  serverMs: noon - 24 * hour,
  elapsed: { clockMs: 5 * hour, steadyMs: 5 * hour },
};

test.each<[string, Partial<ClockEvidence>, string[]]>([
  ['a clock that agrees with everything is not doubted', {}, []],
  ['nothing is known on the first day', { lastRecorded: undefined, serverMs: undefined } as never, []],
  ['a day before the last entry', { today: day('2026-05-19') }, ['before-records']],
  ['months after the last entry', { lastRecorded: day('2025-12-30') }, ['long-after-records']],
  ['earlier than the server has already signed', { serverMs: noon + hour }, ['before-server']],
  ['minutes behind the server are nobody’s fault', { serverMs: noon + 5 * 60_000 }, []],
  [
    'hours that only the clock has seen pass',
    { elapsed: { clockMs: 30 * hour, steadyMs: 5 * hour } },
    ['jumped'],
  ],
  [
    'set back while the window stood open',
    { elapsed: { clockMs: -20 * hour, steadyMs: 5 * hour } },
    ['jumped'],
  ],
  ['an hour of summer time', { elapsed: { clockMs: 6 * hour, steadyMs: 5 * hour } }, []],
  ['settled by a person', { today: day('2026-05-19'), confirmedMs: noon - hour }, []],
  [
    'behind the moment it was settled at',
    { today: day('2026-05-19'), confirmedMs: noon + hour },
    ['before-records'],
  ],
  [
    'a jump after the settlement',
    { elapsed: { clockMs: 30 * hour, steadyMs: 5 * hour }, confirmedMs: noon - 40 * hour },
    ['jumped'],
  ],
])('%s', (_what, change, doubts) => {
  expect(doubtsOfClock({ ...sound, ...change })).toEqual(doubts);
});
