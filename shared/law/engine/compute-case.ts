import type { CaseAnswer, LegalProblem, Override, Regime } from '../types.ts';
import { checkOrder, checkPauses, checkRules } from './check-rules.ts';
import { toTerm, type Clock } from './clock.ts';
import { closeClocks, replaceClocks } from './close-clocks.ts';
import { findFirstStated, makeSheet, type FactSheet, type ReadFact } from './fact-sheet.ts';
import { regimeOn, type LoadedLaw } from './loaded-law.ts';
import { deskBasis, isMatter, readFacts } from './read-facts.ts';
import type { Run } from './run.ts';
import { startClocks } from './start-clocks.ts';

/** A case as anybody may send it: nothing is taken for granted but that it is an object with a list. */
export interface GivenCase {
  readonly matter: string;
  readonly facts: readonly unknown[];
  readonly overrides?: readonly Override[];
}

const unanswered = (problems: readonly LegalProblem[]): CaseAnswer => ({
  regime: 'not-loaded',
  terms: [],
  problems,
});

/**
 * The terms that facts start, and what the law says against them. Pure: the same facts, law and calendar give the same
 * answer for ever. A term whose count needs a year without a calendar is named and not given, the others are. Where the
 * law of the day is not loaded, or it gives no date that could be told, the regime is `not-loaded` and no term is given. Bad input is a problem of its own (X-…), never an exception.
 */
export function computeCase(given: GivenCase, law: LoadedLaw): CaseAnswer {
  if (!isMatter(given.matter)) return unanswered([deskProblem('X-UNKNOWN-MATTER', 'block')]);
  const { facts, problems } = readFacts(given.matter, given.facts);
  const sheet = makeSheet(facts);
  const opening = openingOf(sheet, law.tables.openings[given.matter]);
  if (opening?.day === undefined) return unanswered([...problems, deskProblem('X-NOTHING-STARTS', 'warn')]);
  const regime = regimeOn(law, opening.day);
  if (!regime?.loaded)
    return unanswered([
      ...problems,
      { ...deskProblem('X-REGIME-NOT-LOADED', 'warn'), facts: [opening.position] },
    ]);
  const run: Run = {
    law,
    matter: given.matter,
    sheet,
    overrides: given.overrides ?? [],
    openingDay: opening.day,
    problems: [...problems],
    wanting: {},
  };
  const clocks = runClocks(run);
  const uncounted = clocks.filter(({ absentYear }) => absentYear !== undefined);
  const told = clocks.filter(({ absentYear }) => absentYear === undefined);
  const all = [...run.problems, ...uncounted.map(calendarProblem)];
  if (uncounted.length > 0 && !told.some(tellsDate)) return unanswered(all);
  return { regime: regime.id as Regime, terms: told.map(toTerm), problems: all };
}

function runClocks(run: Run): readonly Clock[] {
  checkOrder(run);
  const pause = run.law.pauses.get(run.matter);
  if (pause) checkPauses(run, pause);
  noteOtherRegimes(run);
  checkRules(run);
  const clocks = startClocks(run);
  replaceClocks(clocks);
  closeClocks(run, clocks);
  return clocks;
}

const calendarProblem = ({ record, trigger, absentYear = 0 }: Clock): LegalProblem => ({
  ...deskProblem('X-CALENDAR-NOT-LOADED', 'warn'),
  facts: [trigger.position],
  details: { term: record.id, year: absentYear },
});

/** A day of the loaded law that binds somebody, of a term no other took the place of. */
const tellsDate = ({ record, state, end, endAt, earliest }: Clock): boolean =>
  record.beside !== true && state !== 'replaced' && (end ?? endAt ?? earliest) !== undefined;

function openingOf(sheet: FactSheet, names: readonly string[]): ReadFact | undefined {
  return findFirstStated(sheet, names) ?? sheet.all.find(({ day }) => day !== undefined);
}

/** A fact of a day whose law is not loaded starts nothing; that is said, not passed over. */
function noteOtherRegimes(run: Run): void {
  for (const fact of run.sheet.all)
    if (fact.day !== undefined && regimeOn(run.law, fact.day)?.loaded !== true)
      run.problems.push({ ...deskProblem('X-REGIME-NOT-LOADED', 'warn'), facts: [fact.position] });
}

function deskProblem(rule: string, severity: 'block' | 'warn'): LegalProblem {
  return { rule, severity, basis: deskBasis, facts: [], overridableBy: [] };
}
