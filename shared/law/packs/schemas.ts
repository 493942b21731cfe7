import { z } from 'zod';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import type { Condition, LawTables } from '../records.ts';
import { openings } from '../regimes.ts';
import { matters, regimes, roles } from '../types.ts';

const date = z.string().refine((text) => parsePlainDate(text) !== undefined, 'not a date of the calendar');
const id = z.string().regex(/^[A-Z][A-Z0-9-]{0,19}$/i);
const word = z.string().min(1).max(100);
const names = z.array(word).max(50);
const matter = z.enum(matters);
const regime = z.enum(regimes);
const role = z.enum(roles);
const basis = z.strictObject({ act: word, article: word, paragraph: word.exactOptional() });
const bounded = z.enum(['block', 'warn']);

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.tuple([z.literal('always')]),
    z.tuple([z.enum(['holds', 'given']), word]),
    z.tuple([z.literal('is'), word, z.union([z.string(), z.boolean()])]),
    z.tuple([z.literal('oneOf'), word, names]),
    z.tuple([z.literal('less'), word, z.number()]),
    z.tuple([z.enum(['same', 'later', 'outranks', 'mayNot']), word, word]),
    z.tuple([z.literal('betweenHours'), word, z.int().min(0).max(23), z.int().min(0).max(23)]),
    z.tuple([z.literal('not'), condition]),
    z.tuple([z.enum(['all', 'any'])], condition),
  ]),
);

const length = z.strictObject({
  count: z.union([z.int().min(0).max(1000), z.strictObject({ particular: word })]),
  unit: z.enum(['working-day', 'calendar-day', 'month', 'hour']),
  first: z.enum(['next-day', 'same-day']),
  direction: z.enum(['after', 'before']),
  dayOff: z.enum(['rolls', 'stays']),
  monthRounding: z.enum(['down', 'up']).exactOptional(),
});
const from = z.union([
  z.literal('trigger'),
  z.strictObject({ facts: names }),
  z.strictObject({ endOf: names }),
]);
const bound = z.strictObject({ length, from, severity: bounded });

const valid = {
  regimes: z.array(regime).min(1),
  validFrom: date.exactOptional(),
  validTo: date.exactOptional(),
};

const term = z.strictObject({
  id,
  ...valid,
  matters: z.array(matter).min(1),
  duty: z.enum(['ours', 'theirs']),
  basis,
  trigger: names.min(1),
  when: condition.exactOptional(),
  from,
  length: length.exactOptional(),
  manner: z
    .enum(['immediately', 'in-advance', 'until-decision', 'until-received', 'with-inspection', 'as-set'])
    .exactOptional(),
  set: z.strictObject({ fact: word, particular: word, when: condition.exactOptional() }).exactOptional(),
  atLeast: bound.exactOptional(),
  atMost: z.array(bound).exactOptional(),
  maxCount: z.int().min(1).exactOptional(),
  once: z.literal(true).exactOptional(),
  prolongs: names.exactOptional(),
  sameEndAs: names.exactOptional(),
  restOf: names.exactOptional(),
  opensAfter: names.exactOptional(),
  cautious: length.exactOptional(),
  pause: z.strictObject({ from: word, to: word }).exactOptional(),
  met: names.exactOptional(),
  stopped: names.exactOptional(),
  replaces: names.exactOptional(),
  late: z
    .array(
      z.strictObject({
        rule: id,
        severity: bounded,
        basis: basis.exactOptional(),
        unless: condition.exactOptional(),
      }),
    )
    .exactOptional(),
  beside: z.literal(true).exactOptional(),
  status: z.literal('unverified').exactOptional(),
});

const rule = z.strictObject({
  id,
  ...valid,
  matters: z.union([z.array(matter).min(1), z.literal('any')]),
  on: word,
  when: condition,
  severity: z.enum(['block', 'warn', 'info']),
  onlyUnder: z.strictObject({ choice: id, value: word }).exactOptional(),
  refuses: names.exactOptional(),
  override: z.enum(['head', 'nobody']),
  basis,
});

const power = z.strictObject({
  power: word,
  regimes: z.array(regime).min(1),
  basis,
  roles: z.array(role),
  delegated: z.array(role).exactOptional(),
});

const tables: z.ZodType<LawTables> = z.strictObject({
  regimes: z
    .array(
      z.strictObject({
        id,
        from: date,
        to: date.exactOptional(),
        loaded: z.boolean(),
        status: z.enum(['verified', 'unverified']),
        act: word,
      }),
    )
    .min(1),
  terms: z.array(term).min(1),
  rules: z.array(rule),
  powers: z.array(power),
  actKinds: z.array(z.strictObject({ kind: word, regimes: z.array(regime), basis })),
  choices: z.array(
    z.strictObject({
      id,
      initial: word,
      values: z.record(word, z.array(z.strictObject({ term: id, set: term.partial() }))),
    }),
  ),
  // A pack of an earlier release knows fewer kinds of case: those it does not name begin as this release has it.
  openings: z.partialRecord(matter, names).transform((named) => ({ ...openings, ...named })),
  orders: z.array(z.strictObject({ matters: z.array(matter), first: word, then: word })),
}) as unknown as z.ZodType<LawTables>;

const year = z.strictObject({
  nonWorkingWeekdays: z.array(date).max(60),
  workingWeekendDays: z.array(date).max(60),
  status: word.exactOptional(),
  workingDays: z.int().exactOptional(),
  sources: z.array(z.string().max(300)).exactOptional(),
  reasons: z.record(date, word).exactOptional(),
});

/** The calendar of some years; each year's dates are of that year. */
export const calendarYears = z
  .record(z.string().regex(/^\d{4}$/), year)
  .refine(
    (years) =>
      Object.entries(years).every(([number, { nonWorkingWeekdays, workingWeekendDays }]) =>
        [...nonWorkingWeekdays, ...workingWeekendDays].every((day) => day.startsWith(number)),
      ),
    'a date of another year',
  );

const sentences = z.record(word, z.string().min(1).max(1000));
const texts = z.strictObject({
  terms: z.record(word, z.strictObject({ name: z.string().min(1), sentence: z.string().min(1) })),
  rules: sentences,
});

const example = z.strictObject({
  id: word,
  matter,
  facts: z.array(z.looseObject({ fact: word })).max(100),
  expect: z.strictObject({
    regime: z.enum([...regimes, 'not-loaded']).exactOptional(),
    terms: z.array(z.strictObject({ spec: id, due: word.exactOptional(), earliest: word.exactOptional() })),
    problems: z.array(id).exactOptional(),
  }),
});

/** A change of the law or of the calendar, whole, with worked examples that prove it was read as its author meant. */
export const lawPack = z
  .strictObject({
    format: z.literal('law-pack'),
    version: z.literal(1),
    id: word,
    issuedOn: date,
    /** The act that ordered the change, shown beside every date that moves. */
    order: z.strictObject({ kk: z.string().min(1).max(500), ru: z.string().min(1).max(500) }),
    tables: tables.exactOptional(),
    years: calendarYears.exactOptional(),
    texts: z.strictObject({ kk: texts, ru: texts }).exactOptional(),
    examples: z.array(example).min(1),
  })
  .refine((pack) => pack.tables !== undefined || pack.years !== undefined, 'changes nothing');
