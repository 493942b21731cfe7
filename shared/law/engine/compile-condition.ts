import { invariant } from '../../kernel/invariant.ts';
import type { Condition, PowerRecord } from '../records.ts';
import { findFact, type FactSheet, type ReadFact } from './fact-sheet.ts';

/** A condition ready to be asked about one fact of one case. */
export type Test = (sheet: FactSheet, subject: ReadFact) => boolean;
type Getter = (sheet: FactSheet, subject: ReadFact) => unknown;

/** Who may use a power on the day of the fact. */
export type MayUse = (role: unknown, power: string, fact: ReadFact) => boolean;

type Operator = Condition[0];
type Saying<Name extends Operator> = Extract<Condition, readonly [Name, ...unknown[]]>;

/** Offices by height: a complaint goes up from one to the next (25.1, 5.2(5)); an author not named is of the district. */
const officeHeight: Readonly<Record<string, number>> = {
  prosecutorGeneral: 3,
  deputyProsecutorGeneral: 3,
  oblastProsecutor: 2,
  deputyOblastProsecutor: 2,
};
const heightOf = (role: unknown): number => officeHeight[String(role)] ?? 1;

/** Something was said: not absent, not empty, not a bare "no". */
export function isGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : true;
}

const isStated = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** What each operator of `Condition` means; a new operator does not compile until it stands here. */
const operators: { readonly [Name in Operator]: (saying: Saying<Name>, mayUse: MayUse) => Test } = {
  always: () => () => true,
  not: ([, inner], mayUse) => {
    const test = compileCondition(inner, mayUse);
    return (sheet, subject) => !test(sheet, subject);
  },
  all: ([, ...inner], mayUse) => {
    const tests = inner.map((each) => compileCondition(each, mayUse));
    return (sheet, subject) => tests.every((test) => test(sheet, subject));
  },
  any: ([, ...inner], mayUse) => {
    const tests = inner.map((each) => compileCondition(each, mayUse));
    return (sheet, subject) => tests.some((test) => test(sheet, subject));
  },
  holds:
    ([, name]) =>
    (sheet) =>
      findFact(sheet, name) !== undefined,
  given: ([, ref]) => ask(ref, isGiven),
  is: ([, ref, wanted]) => ask(ref, (value) => value === wanted),
  oneOf: ([, ref, words]) => {
    const wanted: ReadonlySet<unknown> = new Set(words);
    return ask(ref, (value) => wanted.has(value));
  },
  less: ([, ref, limit]) => ask(ref, (value) => typeof value === 'number' && value < limit),
  betweenHours: ([, ref, from, to]) =>
    ask(ref, (value) => {
      if (typeof value !== 'string') return false;
      const hour = Number(value.slice(11, 13));
      return hour >= from || hour < to;
    }),
  mayNot: ([, ref, power], mayUse) => {
    const get = compileRef(ref);
    return (sheet, subject) => {
      const role = get(sheet, subject);
      return isStated(role) && !mayUse(role, power, subject);
    };
  },
  same: ([, left, right]) => compare(left, right, (a, b) => isStated(a) && a === b),
  later: ([, left, right]) =>
    compare(left, right, (a, b) => typeof a === 'string' && typeof b === 'string' && a > b),
  outranks: ([, left, right]) => compare(left, right, (a, b) => heightOf(a) > heightOf(b)),
};

/** Turns the data into a function once, when the law is loaded. Throws on an operator it does not know. */
export function compileCondition(condition: Condition, mayUse: MayUse): Test {
  const operator = operators[condition[0]] as ((saying: Condition, mayUse: MayUse) => Test) | undefined;
  invariant(operator !== undefined, `operator ${condition[0]}`);
  return operator(condition, mayUse);
}

function ask(ref: string, question: (value: unknown) => boolean): Test {
  const get = compileRef(ref);
  return (sheet, subject) => question(get(sheet, subject));
}

function compare(left: string, right: string, question: (a: unknown, b: unknown) => boolean): Test {
  const [getLeft, getRight] = [compileRef(left), compileRef(right)];
  return (sheet, subject) => question(getLeft(sheet, subject), getRight(sheet, subject));
}

function compileRef(ref: string): Getter {
  const [fact, particular, inner] = ref.split('.');
  invariant(fact !== undefined && particular !== undefined, `reference ${ref}`);
  const read = readerOf(particular, inner);
  if (fact === '') return (_sheet, subject) => read(subject);
  return (sheet) => {
    const found = findFact(sheet, fact);
    return found && read(found);
  };
}

function readerOf(particular: string, inner: string | undefined): (fact: ReadFact) => unknown {
  if (particular === 'on') return (fact) => fact.date;
  if (particular === 'at') return (fact) => fact.moment;
  if (inner === undefined) return (fact) => fact.values[particular];
  return (fact) => (fact.values[particular] as Readonly<Record<string, unknown>> | undefined)?.[inner];
}

/** The matrix of powers as a look-up; a power nobody was given is nobody's. */
export function isAllowed(power: PowerRecord | undefined, role: unknown): boolean {
  return power !== undefined && (power.roles as readonly unknown[]).includes(role);
}
