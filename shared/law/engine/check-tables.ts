import { factFields } from '../facts.ts';
import type { Condition, From, LawTables, RuleRecord, TermRecord } from '../records.ts';
import { matters, type Matter } from '../types.ts';

/** What does not hold together in tables of the law: each line names a record and what it points at in vain. */
export function contradictionsOf(tables: LawTables): readonly string[] {
  return [
    ...tables.terms.flatMap((term, index) => [
      ...missingTerms(term, tables.terms.slice(0, index)),
      ...missingFacts(term.id, term.matters, factsOfTerm(term)),
    ]),
    ...tables.rules.flatMap((rule) =>
      missingFacts(rule.id, rule.matters === 'any' ? [] : rule.matters, factsOfRule(rule)),
    ),
    ...tables.rules.flatMap((rule) => missingPowers(rule, tables)),
    ...matters.flatMap((matter) => missingFacts('openings', [matter], tables.openings[matter])),
    ...tables.orders.flatMap(({ matters: of, first, then }) => missingFacts('orders', of, [first, then])),
  ];
}

/** A term takes its dates from terms that stand before it. */
function missingTerms(term: TermRecord, before: readonly TermRecord[]): readonly string[] {
  const known = new Set([...before.map(({ id }) => id), term.id]);
  const named = [
    ...endsIn(term.from),
    ...(term.atLeast ? endsIn(term.atLeast.from) : []),
    ...(term.atMost ?? []).flatMap((bound) => endsIn(bound.from)),
    ...(term.prolongs ?? []),
    ...(term.sameEndAs ?? []),
    ...(term.restOf ?? []),
    ...(term.opensAfter ?? []),
  ];
  return named.filter((id) => !known.has(id)).map((id) => `${term.id}: no term ${id} before it`);
}

const endsIn = (from: From): readonly string[] =>
  typeof from === 'object' && 'endOf' in from ? from.endOf : [];
const factsIn = (from: From): readonly string[] =>
  typeof from === 'object' && 'facts' in from ? from.facts : [];

function factsOfTerm(term: TermRecord): readonly string[] {
  return [
    ...term.trigger,
    ...factsIn(term.from),
    ...(term.met ?? []),
    ...(term.stopped ?? []),
    ...(term.set ? [term.set.fact] : []),
    ...(term.pause ? [term.pause.from, term.pause.to] : []),
    ...factsAsked(term.when ?? ['always']),
  ];
}

function factsOfRule(rule: RuleRecord): readonly string[] {
  const refused = (rule.refuses ?? []).filter((name) => name !== 'itself');
  return [rule.on, ...refused, ...factsAsked(rule.when)].filter((name) => name !== 'any');
}

/** Names of the facts a condition asks about, besides the one it looks at. */
function factsAsked(condition: Condition): readonly string[] {
  const [operator, ...rest] = condition;
  if (operator === 'holds') return [condition[1]];
  return rest.flatMap((part, index) => {
    if (Array.isArray(part) && operator !== 'oneOf') return factsAsked(part as unknown as Condition);
    const isRef = index === 0 || ['same', 'later', 'outranks'].includes(operator);
    return isRef && typeof part === 'string' && !part.startsWith('.') ? [part.split('.')[0] ?? ''] : [];
  });
}

/** A fact must be in the vocabulary of at least one of the matters the record speaks of. */
function missingFacts(id: string, of: readonly Matter[], names: readonly string[]): readonly string[] {
  if (of.length === 0) return [];
  const known = new Set(of.flatMap((matter) => Object.keys(factFields[matter])));
  return names.filter((name) => !known.has(name)).map((name) => `${id}: no fact ${name}`);
}

function missingPowers(rule: RuleRecord, tables: LawTables): readonly string[] {
  return powersAsked(rule.when)
    .filter((asked) => !tables.powers.some(({ power }) => power === asked))
    .map((asked) => `${rule.id}: no power ${asked}`);
}

function powersAsked(condition: Condition): readonly string[] {
  if (condition[0] === 'mayNot') return [condition[2]];
  return condition.flatMap((part) => (Array.isArray(part) ? powersAsked(part as unknown as Condition) : []));
}
