import fc from 'fast-check';
import { describe, it, vi } from 'vitest';
import { randomCase, seeded } from '#tests/oracle/random-case.ts';
import { addDays, fromEpochDay, toEpochDay, type EpochDay, type PlainDate } from '../../kernel/plain-date.ts';
import {
  builtInLaw,
  computeCase,
  factFields,
  matters,
  withCalendarYears,
  type GivenCase,
  type Term,
} from '../index.ts';
import { addWorkingDays, isWorking, workingDaysUpTo } from '../calendar/working-calendar.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 1_000);
vi.setConfig({ testTimeout: 600_000 });
const { calendar } = builtInLaw;
const day = (text: string) => toEpochDay(text as PlainDate);

/** Days under № 155-VII from which two months and thirty working days still end in a loaded year. */
const anyDay = fc.integer({ min: day('2022-11-18'), max: day('2027-06-30') });
const anyCase = fc.integer({ min: 1, max: 2 ** 31 }).map((seed) => randomCase(seeded(seed), String(seed)));

/** One fact that starts one term counted from it. */
const plainStarts: readonly { readonly spec: string; readonly start: (on: PlainDate) => GivenCase }[] = [
  ...(
    [
      ['T22-08', 'appeal', 'received'],
      ['T-RDR', 'appeal', 'received'],
      ['T22-13', 'appeal', 'inspectionCompleted'],
      ['T22-14', 'complaint', 'learned'],
      ['T22-15', 'complaint', 'received'],
      ['T22-23', 'protest', 'delivered'],
      ['T22-30', 'representation', 'delivered'],
      ['T22-32', 'representation', 'hearingSet'],
      ['T22-33', 'representation', 'considered'],
      ['T22-34', 'suspension-resolution', 'issued'],
    ] as const
  ).map(([spec, matter, fact]) => ({ spec, start: (on: PlainDate) => ({ matter, facts: [{ fact, on }] }) })),
  { spec: 'T22-01', start: (on) => inspection(on) },
];

function inspection(on: PlainDate, ...more: object[]): GivenCase {
  const started = { fact: 'started', on, by: 'districtProsecutor', ground: '18.2.3', registrationNo: '1' };
  return { matter: 'inspection', facts: [started, ...more] };
}

function termOf(given: GivenCase, spec: string, law = builtInLaw): Term {
  const term = computeCase(given, law).terms.findLast((each) => each.spec === spec);
  if (!term) throw new Error(`${spec} did not start: ${JSON.stringify(given)}`);
  return term;
}

const dueOf = (given: GivenCase, spec: string): EpochDay => day(termOf(given, spec).due ?? '');
/** The answer without the places of the facts, which alone may differ when they are told in another order. */
const withoutPlaces = (given: GivenCase): string => {
  const { regime, terms, problems } = computeCase(given, builtInLaw);
  const said = problems.map(({ facts: _facts, ...problem }) => JSON.stringify(problem));
  return JSON.stringify({ regime, terms, problems: said.sort() });
};

describe.each(plainStarts)('$spec', ({ spec, start }) => {
  it('never ends earlier for having started later', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (first, later) => {
        const [a, b] = [start(fromEpochDay(first)), start(fromEpochDay(first + later))];
        return dueOf(b, spec) >= dueOf(a, spec);
      }),
      { numRuns },
    );
  });

  it('explains itself: the last day of the count is the due day, and as many days are counted as the law says', () => {
    const { length } = builtInLaw.tables.terms.find(({ id }) => id === spec) ?? {};
    fc.assert(
      fc.property(anyDay, (first) => {
        const { steps, due } = termOf(start(fromEpochDay(first)), spec);
        const counted = steps.flatMap((step) => step.counted ?? []);
        const inOrder = counted.every((number, index) => number === index + 1);
        return steps.at(-1)?.date === due && inOrder && counted.length === length?.count;
      }),
      { numRuns },
    );
  });

  it('is not moved by a holiday that is none of its days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), fc.boolean(), (first, far, before) => {
        const given = start(fromEpochDay(first));
        const [from, to] = [first, dueOf(given, spec)].sort((a, b) => a - b) as [number, number];
        const holiday = fromEpochDay(before ? from - far : to + far);
        const year = builtInLaw.calendar.years[holiday.slice(0, 4)];
        fc.pre(year !== undefined);
        const changed = withCalendarYears(builtInLaw, {
          [holiday.slice(0, 4)]: { ...year, nonWorkingWeekdays: [...year.nonWorkingWeekdays, holiday] },
        });
        return termOf(given, spec, changed).due === termOf(given, spec).due;
      }),
      { numRuns: Math.ceil(numRuns / 20) },
    );
  });
});

describe('a suspension', () => {
  it('of k working days moves the end of an inspection by exactly k working days', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 0, max: 60 }),
        (first, after, length) => {
          const on = fromEpochDay(first);
          const [from, to] = [addDays(on, after), addDays(on, after + length)];
          const lost =
            workingDaysUpTo(calendar, toEpochDay(to) - 1) - workingDaysUpTo(calendar, toEpochDay(from) - 1);
          const plain = dueOf(inspection(on), 'T22-01');
          const paused = inspection(on, { fact: 'suspended', on: from }, { fact: 'resumed', on: to });
          return dueOf(paused, 'T22-01') === addWorkingDays(calendar, plain, lost);
        },
      ),
      { numRuns },
    );
  });
});

describe('a floor', () => {
  it('is never undercut: what is set below it is refused and sets no date', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3, max: 20 }), (first, after) => {
        const on = fromEpochDay(first);
        const until = addDays(on, after);
        const facts = [
          { fact: 'delivered', on },
          { fact: 'termSet', until },
        ];
        const answer = computeCase({ matter: 'information-request', facts }, builtInLaw);
        const [term] = answer.terms;
        const refused = answer.problems.some(
          ({ rule, severity }) => rule === 'T22-16' && severity === 'block',
        );
        const [due = '', earliest = ''] = [term?.due, term?.earliest];
        return refused === until < earliest && refused === (due === '') && (refused || due >= earliest);
      }),
      { numRuns },
    );
  });
});

describe('any case', () => {
  it('is answered alike whatever the order its facts are told in', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 2 ** 31 }), (given, seed) => {
        const random = seeded(seed);
        const facts = given.facts
          .map((fact) => ({ fact, lot: random() }))
          .sort((a, b) => a.lot - b.lot)
          .map(({ fact }) => fact);
        return withoutPlaces({ ...given, facts }) === withoutPlaces(given);
      }),
      { numRuns },
    );
  });

  it('names the basis of everything it says, and gives no date where the law or the calendar is not loaded', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { regime, terms, problems } = computeCase(given, builtInLaw);
        if (regime === 'not-loaded' && terms.length > 0) return false;
        for (const { basis, spec, due, steps } of terms) {
          if (basis.article === '') throw new Error(`${spec} has no article`);
          if (due !== undefined && steps.at(-1)?.date !== due.slice(0, 10))
            throw new Error(`${spec} ends elsewhere`);
        }
        return problems.every(({ facts }) => facts.every((place) => place in given.facts));
      }),
      { numRuns },
    );
  });

  it('never breaks the engine, whatever is said in it', () => {
    const date = fc.oneof(
      anyDay.map(fromEpochDay),
      fc.constantFrom('2026-02-30', '', '2011-05-05', '9999-12-31', '0001-01-01', 'tomorrow'),
    );
    const noise = fc.oneof(fc.boolean(), fc.integer(), fc.string(), fc.constant(null), date, fc.jsonValue());
    const anyMatter = fc.constantFrom(...matters, 'unheard-of');
    const anyFact = fc.record(
      {
        fact: fc.constantFrom(
          ...new Set(matters.flatMap((matter) => Object.keys(factFields[matter]))),
          'nothing',
        ),
        on: date,
        at: fc.oneof(
          date,
          date.map((text) => `${text}T10:30`),
        ),
        until: date,
        days: noise,
        by: noise,
        ground: noise,
        person: fc.oneof(noise, fc.record({ age: noise, pregnant: noise })),
      },
      { requiredKeys: ['fact'] },
    );
    fc.assert(
      fc.property(
        anyMatter,
        fc.array(fc.oneof({ weight: 9, arbitrary: anyFact }, noise), { maxLength: 8 }),
        (matter, facts) => {
          const answer = computeCase({ matter, facts }, builtInLaw);
          return typeof JSON.stringify(answer) === 'string';
        },
      ),
      { numRuns },
    );
  });
});

describe('the calendar', () => {
  it('counts working days by its tables as one counts them on the fingers', () => {
    const within = (date: string, count: number) => Number(date.slice(0, 4)) >= 2022 && count <= 120;
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (first, count) => {
        let [found, left] = [first, count];
        while (left > 0) if (isWorking(calendar, ++found)) left--;
        fc.pre(within(fromEpochDay(found), count));
        return count === 0 || addWorkingDays(calendar, first, count) === found;
      }),
      { numRuns },
    );
  });
});
