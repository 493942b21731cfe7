import { isGiven } from './compile-condition.ts';
import {
  dateOf,
  parseLocalDateTime,
  parsePlainDate,
  toEpochDay,
  type LocalDateTime,
  type PlainDate,
} from '../../kernel/plain-date.ts';
import { factFields, type FieldKind, type Fields } from '../facts.ts';
import { roles, type LegalProblem, type Matter } from '../types.ts';
import type { ReadFact } from './fact-sheet.ts';

/** What was wrong with a fact: the ID of the fault, and whether the fact can still be used. */
interface Fault {
  readonly rule: string;
  readonly severity: 'block' | 'warn';
  readonly particular?: string;
}

type Kind = Fields[string];
const fault = (rule: string): Fault => ({ rule, severity: 'block' });
const doubt = (rule: string): Fault => ({ rule, severity: 'warn' });
const none: readonly Fault[] = [];

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const momentPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

const knownRoles: ReadonlySet<unknown> = new Set(roles);

/** Of the form and on no calendar (30 February), or not of the form at all. */
const dateFault = (value: unknown, pattern: RegExp): Fault =>
  fault(typeof value === 'string' && pattern.test(value) ? 'X-IMPOSSIBLE-DATE' : 'X-MALFORMED-DATE');

const checks: Readonly<Record<string, (value: unknown) => Fault | undefined>> = {
  date: (value) => (parsePlainDate(value) === undefined ? dateFault(value, datePattern) : undefined),
  moment: (value) => (parseLocalDateTime(value) === undefined ? dateFault(value, momentPattern) : undefined),
  flag: (value) => (typeof value === 'boolean' ? undefined : fault('X-MALFORMED-VALUE')),
  number: (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return fault('X-MALFORMED-VALUE');
    return value < 0 ? fault('X-NEGATIVE-LENGTH') : undefined;
  },
  text: (value) => (typeof value === 'string' ? undefined : fault('X-MALFORMED-VALUE')),
  stated: (value) =>
    typeof value === 'object' && !Array.isArray(value) ? fault('X-MALFORMED-VALUE') : undefined,
  role: (value) => (knownRoles.has(value) ? undefined : doubt('X-UNKNOWN-VALUE')),
};

function checkValue(kind: FieldKind, value: unknown): Fault | undefined {
  if (typeof kind === 'string') return checks[kind]?.(value);
  if (typeof value !== 'string') return fault('X-MALFORMED-VALUE');
  return kind.includes(value) ? undefined : doubt('X-UNKNOWN-VALUE');
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** "No consent", "no ground": said with `false` where words are expected, it says that there is none. */
const isBareNo = (kind: Kind, value: unknown): boolean =>
  value === false && (kind === 'text' || kind === 'stated' || Array.isArray(kind));

function checkParticular(kind: Kind | undefined, value: unknown): readonly Fault[] {
  if (kind === undefined) return [doubt('X-UNKNOWN-KEY')];
  if (value === null || isBareNo(kind, value)) return none;
  if (typeof kind === 'string' || Array.isArray(kind)) {
    const found = checkValue(kind as FieldKind, value);
    return found ? [found] : none;
  }
  if (!isRecord(value)) return [fault('X-MALFORMED-VALUE')];
  const inner = kind as Readonly<Record<string, FieldKind>>;
  return Object.entries(value).flatMap(([key, each]) => checkParticular(inner[key], each));
}

const vocabulary = new Map<string, ReadonlyMap<string, { readonly rank: number; readonly fields: Fields }>>(
  Object.entries(factFields).map(([matter, facts]) => [
    matter,
    new Map(
      Object.entries(facts as Readonly<Record<string, Fields>>).map(([name, fields], rank) => [
        name,
        { rank, fields },
      ]),
    ),
  ]),
);

export function isMatter(value: unknown): value is Matter {
  return typeof value === 'string' && vocabulary.has(value);
}

/** A term may be set in the act itself, with no day of its own; every other fact has a day. */
const dayless: ReadonlySet<string> = new Set(['termSet']);

export interface Reading {
  readonly facts: readonly ReadFact[];
  readonly problems: readonly LegalProblem[];
}

/** Reads the facts of a matter; what cannot be read is named and left out, the rest is used. */
export function readFacts(matter: Matter, given: readonly unknown[]): Reading {
  const facts: ReadFact[] = [];
  const problems: LegalProblem[] = [];
  given.forEach((raw, position) => {
    const { fact, faults } = readFact(matter, raw, position);
    if (fact) facts.push(fact);
    for (const each of faults) problems.push(inputProblem(each, position));
  });
  return { facts, problems };
}

function readFact(
  matter: Matter,
  raw: unknown,
  position: number,
): { fact?: ReadFact; faults: readonly Fault[] } {
  if (!isRecord(raw) || typeof raw['fact'] !== 'string') return { faults: [fault('X-MALFORMED-FACT')] };
  const name = raw['fact'];
  const entry = vocabulary.get(matter)?.get(name);
  if (!entry) return { faults: [{ ...fault('X-UNKNOWN-FACT'), particular: name }] };
  const faults = faultsOf(raw, name, entry.fields);
  if (faults.some(({ severity }) => severity === 'block')) return { faults };
  return { fact: toReadFact(raw, name, entry.rank, position), faults };
}

function faultsOf(raw: Readonly<Record<string, unknown>>, name: string, fields: Fields): readonly Fault[] {
  const faults: Fault[] = [];
  for (const key in raw)
    if (key !== 'fact')
      for (const each of checkParticular(fields[key], raw[key])) faults.push({ ...each, particular: key });
  if (!isGiven(raw['on']) && !isGiven(raw['at']) && !dayless.has(name))
    faults.push({ ...fault('X-MISSING-DATE'), particular: name });
  return faults;
}

function toReadFact(
  raw: Readonly<Record<string, unknown>>,
  name: string,
  rank: number,
  position: number,
): ReadFact {
  const moment = (raw['at'] ?? undefined) as LocalDateTime | undefined;
  const date = moment === undefined ? ((raw['on'] ?? undefined) as PlainDate | undefined) : dateOf(moment);
  return {
    name,
    position,
    rank,
    values: raw,
    standing: 'effective',
    ...(date === undefined ? {} : { date, day: toEpochDay(date) }),
    ...(moment === undefined ? {} : { moment }),
  };
}

/** The desk's own check of the input, not a norm. */
export const deskBasis = { act: 'desk', article: 'input' } as const;

function inputProblem({ rule, severity, particular }: Fault, position: number): LegalProblem {
  return {
    rule,
    severity,
    basis: deskBasis,
    facts: [position],
    overridableBy: [],
    ...(particular === undefined ? {} : { details: { particular } }),
  };
}
