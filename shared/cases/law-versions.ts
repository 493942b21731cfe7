import type { JournalEvent } from '../journal/journal-event.ts';
import { compareEvents } from '../journal/order.ts';
import { computeCase } from '../law/engine/compute-case.ts';
import { loadLaw, type LoadedLaw } from '../law/engine/loaded-law.ts';
import { applyPack } from '../law/packs/law-pack.ts';
import type { CaseAnswer, Term } from '../law/types.ts';
import { afterReview, factsOf } from './case-law.ts';
import type { Case, CaseFact, Position } from './case.ts';
import type { LawSettings, OfficeLaw } from './office-law.ts';

/** A law that was in force until an event of the office changed it. */
interface PastLaw {
  readonly law: LoadedLaw;
  readonly until: JournalEvent;
}

/** The law of an office, ready to compute with: the one in force, and those before it, the earliest first. */
export interface LawInForce {
  readonly now: LoadedLaw;
  readonly past: readonly PastLaw[];
}

/**
 * The law with the office's packs and its answers to the open questions. A pack that this release cannot read or that
 * does not prove its examples here is left out; an answer to a question that the tables no longer ask has no effect.
 */
export function lawWith({ packs, choices }: LawSettings, shipped: LoadedLaw): LoadedLaw {
  const packed = packs.reduce((law, { pack }) => {
    const applied = pack && applyPack(pack, law);
    return applied?.ok ? applied.value : law;
  }, shipped);
  const known = packed.tables.choices.flatMap(({ id, values }) => {
    const value = choices[id];
    return value !== undefined && Object.hasOwn(values, value) ? [[id, value] as const] : [];
  });
  if (known.length === 0) return packed;
  const { tables, calendar, texts } = packed;
  return loadLaw({ tables, years: calendar.years, choices: Object.fromEntries(known), texts });
}

/** Loads every law the office has computed with. Costs as many loads as there were changes: keep the answer. */
export function lawInForce(law: OfficeLaw, shipped: LoadedLaw): LawInForce {
  return {
    now: lawWith(law, shipped),
    past: law.changes.map(({ at, before }) => ({ law: lawWith(before, shipped), until: at })),
  };
}

/**
 * The law's answer for a case. A term that was closed before the law in force changed keeps the dates it was closed
 * under (C13); everything still open follows the law in force. A correction recorded later is counted by the law the
 * term was closed under: it mends the fact, not the law.
 */
export function answerUnder(law: LawInForce, given: Case): CaseAnswer {
  return afterReview(countUnder(law, given), given.regional);
}

function countUnder({ now, past }: LawInForce, given: Case): CaseAnswer {
  const facts = factsOf(given);
  const kept = new Map<string, Kept>();
  for (const { law, until } of past) {
    const then = caseBefore(given, until);
    if (!then) continue;
    const answer = computeCase(factsOf(then), law);
    const fresh = [...byKey(answer)].filter(([key, term]) => isClosed(term) && !kept.has(key));
    if (fresh.length === 0) continue;
    const recent = computeCase(facts, law);
    const terms = byKey(recent);
    for (const [key] of fresh) {
      const term = terms.get(key);
      if (term) kept.set(key, { term, answer: recent, law });
    }
    if (then === given && isFinished(recent)) return withKept(recent, kept, law);
  }
  const answer = computeCase(facts, now);
  return kept.size === 0 ? answer : withKept(answer, kept, now);
}

interface Kept {
  readonly term: Term;
  readonly answer: CaseAnswer;
  readonly law: LoadedLaw;
}

const isClosed = ({ state }: Term): boolean => state === 'closed' || state === 'replaced';
const isFinished = ({ terms }: CaseAnswer): boolean => terms.length > 0 && terms.every(isClosed);

/** The case as it read when the law changed: itself where nothing was recorded since, undefined where it had no facts. */
function caseBefore(given: Case, until: Position): Case | undefined {
  const isBefore = (at: Position | undefined): boolean => at !== undefined && compareEvents(at, until) < 0;
  const facts = given.facts.filter(({ at }) => isBefore(at)).map((each) => asItRead(each, until));
  const overrides = given.overrides.filter(({ at }) => isBefore(at));
  if (facts.length === 0) return undefined;
  const isSame =
    facts.length === given.facts.length &&
    overrides.length === given.overrides.length &&
    facts.every((each, index) => each === given.facts[index]);
  return isSame ? given : { ...given, facts, overrides };
}

function asItRead(each: CaseFact, until: Position): CaseFact {
  const then = each.earlier?.find((before) => compareEvents(before.until, until) > 0);
  return then ? { ...each, fact: then.fact } : each;
}

/** Terms by kind and occurrence. */
function byKey({ terms }: CaseAnswer): ReadonlyMap<string, Term> {
  const counts = new Map<string, number>();
  return new Map(
    terms.map((term) => {
      const occurrence = (counts.get(term.spec) ?? 0) + 1;
      counts.set(term.spec, occurrence);
      return [`${term.spec} ${occurrence}`, term];
    }),
  );
}

/** What the answer says of a kept term, its lateness among it, is said by the law it was closed under. */
function withKept(answer: CaseAnswer, kept: ReadonlyMap<string, Kept>, now: LoadedLaw): CaseAnswer {
  const terms = new Map([...byKey(answer)].map(([key, term]) => [key, kept.get(key)?.term ?? term]));
  for (const [key, { term }] of kept) if (!terms.has(key)) terms.set(key, term);
  const sayings = new Map([...kept.values()].map((each) => [each.term.spec, each] as const));
  const ofKept = new Set([...sayings.keys()].flatMap((spec) => lateRulesOf(spec, now)));
  const problems = answer.problems.filter(({ rule }) => !ofKept.has(rule));
  const then = [...sayings].flatMap(([spec, each]) => {
    const rules = lateRulesOf(spec, each.law);
    return each.answer.problems.filter(({ rule }) => rules.includes(rule));
  });
  return { ...answer, terms: [...terms.values()], problems: [...problems, ...new Set(then)] };
}

/** The rules by which a term of this kind is said to have been met late. */
function lateRulesOf(spec: string, { tables }: LoadedLaw): readonly string[] {
  return tables.terms
    .filter(({ id }) => id === spec)
    .flatMap(({ id, late }) => late?.map(({ rule }) => rule) ?? [id]);
}
