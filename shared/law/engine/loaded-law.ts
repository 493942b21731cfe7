import { invariant } from '../../kernel/invariant.ts';
import { plainDateOf, toEpochDay, type EpochDay, type PlainDate } from '../../kernel/plain-date.ts';
import { compileCalendar, type CalendarYears, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { LawTables, OrderRecord, PowerRecord, RuleRecord, TermRecord } from '../records.ts';
import { matters, type Matter, type Regime } from '../types.ts';
import { contradictionsOf } from './check-tables.ts';
import { compileCondition, isAllowed, type MayUse, type Test } from './compile-condition.ts';

/** First and last day, both included. */
export interface Interval {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

export interface LoadedTerm extends TermRecord {
  readonly inForce: readonly Interval[];
  readonly test: Test;
  readonly setTest: Test;
  readonly lateTests: readonly Test[];
}

export interface LoadedRule extends RuleRecord {
  readonly inForce: readonly Interval[];
  readonly test: Test;
}

export interface LoadedRegime extends Interval {
  readonly id: string;
  readonly loaded: boolean;
}

/** The law made ready for computing: immutable, built once, shared by every case. */
export interface LoadedLaw {
  readonly tables: LawTables;
  readonly choices: Readonly<Record<string, string>>;
  readonly calendar: WorkingCalendar;
  readonly regimes: readonly LoadedRegime[];
  readonly terms: ReadonlyMap<Matter, readonly LoadedTerm[]>;
  /** By matter and by the fact they look at; `any` for facts no rule names. */
  readonly rules: ReadonlyMap<Matter, ReadonlyMap<string, readonly LoadedRule[]>>;
  readonly orders: ReadonlyMap<Matter, readonly OrderRecord[]>;
  /** The pair of facts that stops and resumes the counts of a matter. */
  readonly pauses: ReadonlyMap<Matter, NonNullable<TermRecord['pause']>>;
  /** What packs say in words, in place of the words the program ships with. */
  readonly texts: LawTexts;
}

/** The words of terms and rules by their ids. */
export interface LawSayings {
  readonly terms: Readonly<Record<string, { readonly name: string; readonly sentence: string }>>;
  readonly rules: Readonly<Record<string, string>>;
}

/** The same words in both languages. */
export type LawTexts = Readonly<Record<'kk' | 'ru', LawSayings>>;

const noTexts: LawTexts = { kk: { terms: {}, rules: {} }, ru: { terms: {}, rules: {} } };

export interface LawParts {
  readonly tables: LawTables;
  readonly years: CalendarYears;
  /** Answers to the open questions (`ChoiceRecord.id` → value); an absent one takes its initial value. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The words packs have brought. */
  readonly texts?: LawTexts;
}

const endOfTime = toEpochDay(plainDateOf(9999, 12, 31));
const dayOf = (date: string): EpochDay => toEpochDay(date as PlainDate);

/** Makes tables, calendar years and answers to open questions into a law to compute with. Throws on tables that contradict themselves. */
export function loadLaw({ tables, years, choices = {}, texts = noTexts }: LawParts): LoadedLaw {
  const contradictions = contradictionsOf(tables);
  invariant(contradictions.length === 0, contradictions.join('; '));
  const regimes = tables.regimes.map((regime): LoadedRegime => ({
    id: regime.id,
    loaded: regime.loaded,
    from: dayOf(regime.from),
    to: regime.to === undefined ? endOfTime : dayOf(regime.to),
  }));
  const chosen = chosenValues(tables, choices);
  const mayUse = makeMayUse(tables.powers, regimes);
  const terms = changedTerms(tables, chosen).map((term) => loadTerm(term, regimes, mayUse));
  const rules = tables.rules.filter(isChosen(chosen)).map((rule): LoadedRule => ({
    ...rule,
    inForce: intervalsOf(rule, regimes),
    test: compileCondition(rule.when, mayUse),
  }));
  return {
    tables,
    choices: chosen,
    texts,
    calendar: compileCalendar(years),
    regimes,
    terms: byMatter(terms),
    rules: new Map([...byMatter(rules)].map(([matter, of]) => [matter, byFact(of)])),
    orders: byMatter(tables.orders),
    pauses: new Map(
      terms.flatMap(({ matters: of, pause }) => (pause ? of.map((matter) => [matter, pause] as const) : [])),
    ),
  };
}

/** The same law with other calendar years: given years replace those of the same number, the others stay. */
export function withCalendarYears(law: LoadedLaw, years: CalendarYears): LoadedLaw {
  return { ...law, calendar: compileCalendar({ ...law.calendar.years, ...years }) };
}

/** The regime whose law was in force on that day, loaded or not. */
export function regimeOn(law: Pick<LoadedLaw, 'regimes'>, day: EpochDay): LoadedRegime | undefined {
  return law.regimes.find(({ from, to }) => day >= from && day <= to);
}

export function isInForce(record: { readonly inForce: readonly Interval[] }, day: EpochDay): boolean {
  return record.inForce.some(({ from, to }) => day >= from && day <= to);
}

function chosenValues(tables: LawTables, choices: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    tables.choices.map(({ id, initial, values }) => {
      const value = choices[id] ?? initial;
      invariant(values[value] !== undefined, `the choice ${id} has no value ${value}`);
      return [id, value];
    }),
  );
}

const isChosen =
  (chosen: Readonly<Record<string, string>>) =>
  ({ onlyUnder }: RuleRecord): boolean =>
    onlyUnder === undefined || chosen[onlyUnder.choice] === onlyUnder.value;

function changedTerms(tables: LawTables, chosen: Readonly<Record<string, string>>): readonly TermRecord[] {
  const changes = tables.choices.flatMap(({ id, values }) => values[chosen[id] ?? ''] ?? []);
  return tables.terms.map((term) =>
    changes
      .filter((change) => change.term === term.id)
      .reduce((sum, change) => ({ ...sum, ...change.set }), term),
  );
}

function loadTerm(term: TermRecord, regimes: readonly LoadedRegime[], mayUse: MayUse): LoadedTerm {
  return {
    ...term,
    inForce: intervalsOf(term, regimes),
    test: compileCondition(term.when ?? ['always'], mayUse),
    setTest: compileCondition(term.set?.when ?? ['always'], mayUse),
    lateTests: (term.late ?? []).map(({ unless }) => compileCondition(unless ?? ['not', ['always']], mayUse)),
  };
}

interface Dated {
  readonly regimes: readonly Regime[];
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** A norm lives within its regimes, and within its own dates where it was changed on the way. */
function intervalsOf(
  { regimes: ids, validFrom, validTo }: Dated,
  regimes: readonly LoadedRegime[],
): Interval[] {
  return ids.map((id) => {
    const regime = regimes.find((each) => each.id === id);
    invariant(regime !== undefined, `regime ${id}`);
    return {
      from: Math.max(regime.from, validFrom === undefined ? regime.from : dayOf(validFrom)),
      to: Math.min(regime.to, validTo === undefined ? regime.to : dayOf(validTo)),
    };
  });
}

function byMatter<Entry extends { readonly matters: readonly Matter[] | 'any' }>(
  entries: readonly Entry[],
): ReadonlyMap<Matter, readonly Entry[]> {
  return new Map(
    matters.map((matter) => [
      matter,
      entries.filter((entry) => entry.matters === 'any' || entry.matters.includes(matter)),
    ]),
  );
}

/** The rules for each fact, those for any fact among them. */
function byFact(rules: readonly LoadedRule[]): ReadonlyMap<string, readonly LoadedRule[]> {
  const names = new Set(['any', ...rules.map(({ on }) => on)]);
  return new Map([...names].map((name) => [name, rules.filter(({ on }) => on === name || on === 'any')]));
}

/** The power's row of the regime in force on the day of the fact; no row means nobody was given it. */
function makeMayUse(powers: readonly PowerRecord[], regimes: readonly LoadedRegime[]): MayUse {
  const rows = new Map<string, PowerRecord>(
    powers.flatMap((row) => row.regimes.map((regime) => [`${row.power} ${regime}`, row] as const)),
  );
  return (role, power, fact) => {
    const regime = fact.day === undefined ? undefined : regimeOn({ regimes }, fact.day);
    return isAllowed(rows.get(`${power} ${regime?.id ?? ''}`), role);
  };
}
