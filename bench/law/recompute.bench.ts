// npm run bench -- recompute — what a new calendar costs: every open case computed again, on one core.
import { addBusinessDays } from 'date-fns';
import { fromEpochDay, toEpochDay, type PlainDate } from '#shared/kernel/plain-date.ts';
import { addWorkingDays } from '#shared/law/calendar/working-calendar.ts';
import { builtInLaw, computeCase, withCalendarYears, type GivenCase } from '#shared/law/index.ts';
import { movedTerms } from '#shared/law/packs/moved-terms.ts';
import { report } from '../support/table.ts';

const openCases = 50_000;
const budget = { recomputeMs: 1_000, timesFaster: 20 };

/** The desk of a region: mostly appeals, then acts, demands and inspections; the days spread over a year. */
const kinds: readonly ((on: PlainDate, later: PlainDate) => GivenCase)[] = [
  (on) => ({
    matter: 'appeal',
    facts: [
      { fact: 'received', on, language: 'kk' },
      { fact: 'registered', on },
    ],
  }),
  (on, later) => ({
    matter: 'appeal',
    facts: [
      { fact: 'received', on, language: 'ru' },
      { fact: 'extended', on, until: later, by: 'districtProsecutor' },
    ],
  }),
  (on) => ({ matter: 'appeal', facts: [{ fact: 'received', on }] }),
  (on) => ({
    matter: 'protest',
    facts: [{ fact: 'delivered', on, against: 'local-act', addressee: 'issuer' }],
  }),
  (on, later) => ({
    matter: 'representation',
    facts: [
      { fact: 'delivered', on },
      { fact: 'hearingSet', on: later },
    ],
  }),
  (on, later) => ({
    matter: 'information-request',
    facts: [
      { fact: 'delivered', on },
      { fact: 'termSet', until: later },
    ],
  }),
  (on, later) => ({
    matter: 'inspection',
    facts: [
      {
        fact: 'started',
        on,
        by: 'districtProsecutor',
        ground: '18.2.3',
        registrationNo: '1',
        subject: 'other',
      },
      { fact: 'suspended', on, ground: 'expertise' },
      { fact: 'resumed', on: later },
    ],
  }),
];

const first = toEpochDay('2026-01-05' as PlainDate);
const cases = Array.from({ length: openCases }, (_, index) => {
  const start = first + (index % 240);
  const kind = kinds[index % kinds.length] ?? kinds[0];
  return { id: String(index), ...kind?.(fromEpochDay(start), fromEpochDay(start + 28)) } as GivenCase & {
    id: string;
  };
});

/**
 * Milliseconds of this thread's own time, the least of some runs after one to warm up: neighbours on the machine take
 * time from a run, they never give any.
 */
function leastOf(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs + 1 }, () => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times.slice(1));
}

let terms = 0;
const recomputeMs = leastOf(5, () => {
  terms = 0;
  for (const given of cases) terms += computeCase(given, builtInLaw).terms.length;
});

const year = builtInLaw.calendar.years['2026'] ?? { nonWorkingWeekdays: [], workingWeekendDays: [] };
const changed = withCalendarYears(builtInLaw, {
  2026: { ...year, nonWorkingWeekdays: [...year.nonWorkingWeekdays, '2026-03-20'] },
});
let moved = 0;
const impactMs = leastOf(3, () => (moved = movedTerms(cases, builtInLaw, changed).length));

let checksum = 0;
const [many, fewer] = [20_000_000, 1_000_000];
const oursMs = leastOf(5, () => {
  const { calendar } = builtInLaw;
  let sum = 0;
  for (let index = 0; index < many; index++) sum += addWorkingDays(calendar, first + (index & 127), 30) ?? 0;
  checksum += sum;
});
const dates = Array.from({ length: 128 }, (_, index) => new Date(2026, 0, 5 + index));
const theirsMs = leastOf(5, () => {
  let sum = 0;
  for (let index = 0; index < fewer; index++) sum += addBusinessDays(dates[index & 127] ?? 0, 30).getTime();
  checksum += sum;
});
const [ours, theirs] = [(oursMs / many) * 1e6, (theirsMs / fewer) * 1e6];
const timesFaster = theirs / ours;

report([
  {
    what: `${openCases.toLocaleString('en')} open cases computed again`,
    value: recomputeMs,
    unit: 'ms',
    budget: budget.recomputeMs,
  },
  { what: 'what a new day off moves, listed before it takes effect', value: impactMs, unit: 'ms' },
  { what: '30 working days with holidays', value: ours, unit: 'ns' },
  {
    what: '30 working days against date-fns',
    value: timesFaster,
    unit: '×',
    budget: budget.timesFaster,
    atLeast: true,
  },
]);
if (terms === 0 || moved === 0) throw new Error('nothing was computed');
if (!Number.isFinite(checksum)) throw new Error('nothing was computed');
