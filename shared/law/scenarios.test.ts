import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { builtInYears } from './calendar/built-in.ts';
import { loadLaw } from './engine/loaded-law.ts';
import {
  builtInLaw,
  builtInTables,
  computeCase,
  type Basis,
  type CaseAnswer,
  type GivenCase,
} from './index.ts';

/** A line of a table a lawyer can read: facts, and one term or refusal that must come of them. */
interface Scenario {
  readonly case: string;
  readonly matter: string;
  readonly facts: string;
  readonly regime: string;
  readonly term: string;
  readonly due: string;
  readonly earliest: string;
  readonly refused: string;
  readonly warned: string;
  readonly article: string;
  readonly note: string;
}

const folder = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'law');
const tables = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({
    name: name.replace('.csv', ''),
    rows: parse<Scenario>(readFileSync(join(folder, name), 'utf8'), { columns: true }),
  }));
const scenarios = tables.flatMap(({ rows }) => rows);

/** `received 2026-02-03 language=kk; termSet - until=2026-03-01`: name, day or minute, particulars. */
function readFacts(text: string): GivenCase['facts'] {
  return text
    .split('; ')
    .filter((fact) => fact !== '')
    .map((fact) => {
      const [name, when = '-', ...particulars] = fact.split(' ');
      const moment = when === '-' ? {} : when.includes('T') ? { at: when } : { on: when };
      return particulars.reduce<Record<string, unknown>>(addParticular, { fact: name, ...moment });
    });
}

function addParticular(fact: Record<string, unknown>, text: string): Record<string, unknown> {
  const [key = '', raw = ''] = text.split('=');
  const [outer = '', inner] = key.split('.');
  const isNumber = ['age', 'days'].includes(inner ?? outer);
  const value = raw === 'true' || raw === 'false' ? raw === 'true' : isNumber ? Number(raw) : raw;
  if (inner === undefined) return { ...fact, [outer]: value };
  return { ...fact, [outer]: { ...(fact[outer] as object | undefined), [inner]: value } };
}

const rulesOf = (answer: CaseAnswer, severity: string) =>
  [...new Set(answer.problems.filter((each) => each.severity === severity).map(({ rule }) => rule))].sort();
const words = (text: string) => text.split(' ').filter(Boolean).sort();

/** Act and article of a place in the law: `24.4(1)` and `24.7` are of one article, `2709: 5.4` of another act. */
const articleOf = (text: string) => /^(?:(.+): )?([\d-]+)/.exec(text)?.slice(1).join(' ').trim() ?? '';
const ownArticle = ({ act, article }: Basis) => articleOf(act === '155-VII' ? article : `${act}: ${article}`);

function expectArticle({ article, term }: Scenario, { terms, problems }: CaseAnswer): void {
  const named = [
    ...terms.filter(({ spec }) => spec === term),
    ...problems.filter(({ severity }) => severity !== 'info'),
  ];
  const found = named.map(({ basis }) => ownArticle(basis));
  if (article !== '' && found.length > 0)
    expect(found).toContain(articleOf(article.replace('APPC ', 'APPC: ')));
}

describe.each(tables)('$name', ({ rows }) => {
  it.each(rows)('$case: $term $refused $warned', (scenario) => {
    const answer = computeCase({ matter: scenario.matter, facts: readFacts(scenario.facts) }, builtInLaw);
    expect(answer.regime).toBe(scenario.regime);
    expect(rulesOf(answer, 'block')).toEqual(words(scenario.refused));
    expect(rulesOf(answer, 'warn')).toEqual(words(scenario.warned));
    const found = answer.terms.filter(({ spec }) => spec === scenario.term);
    if (scenario.term === '') expect(answer.terms).toEqual([]);
    else expect(found.map(({ due = '' }) => due)).toContain(scenario.due);
    if (scenario.earliest !== '') expect(found.map(({ earliest }) => earliest)).toContain(scenario.earliest);
    expectArticle(scenario, answer);
  });
});

describe('the tables of scenarios', () => {
  it('have at least one line for every term of the law', () => {
    const told = new Set(scenarios.map(({ term }) => term));
    expect(builtInLaw.tables.terms.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  });

  it('have at least one line for every rule that refuses or warns', () => {
    const told = new Set(scenarios.flatMap(({ refused, warned }) => [...words(refused), ...words(warned)]));
    const rules = builtInLaw.tables.rules.filter(({ severity }) => severity !== 'info').map(({ id }) => id);
    expect([...new Set(rules)].filter((id) => !told.has(id))).toEqual([]);
  });
});

/**
 * A rule as it stands in the table: the same ID may refuse several facts, and each of them is tried. What is in force only
 * under another answer to an open question is tried where that question is.
 */
const refusals = builtInTables.rules
  .filter(({ severity, onlyUnder }) => severity === 'block' && onlyUnder === undefined)
  .map((rule) => ({
    rule,
    of: `${rule.id} on ${String(rule.matters)}: ${rule.on} (${String(rule.regimes)})`,
  }));

describe('every refusal', () => {
  const refusedIn = (scenario: Scenario, law: typeof builtInLaw) =>
    rulesOf(computeCase({ matter: scenario.matter, facts: readFacts(scenario.facts) }, law), 'block');
  const speaksOf = (rule: (typeof refusals)[number]['rule'], { matter, facts }: Scenario) =>
    (rule.matters === 'any' || rule.matters.some((each) => each === matter)) &&
    (readFacts(facts) as readonly { fact?: unknown }[]).some(
      ({ fact }) => rule.on === 'any' || fact === rule.on,
    );

  it.each(refusals)(
    '$of is tried, is gone without its rule, and has a twin that the law permits',
    ({ rule }) => {
      const spoken = scenarios.filter((scenario) => speaksOf(rule, scenario));
      const without = loadLaw({
        tables: { ...builtInTables, rules: builtInTables.rules.filter((each) => each !== rule) },
        years: builtInYears,
      });
      const broken = spoken.filter(({ refused }) => words(refused).includes(rule.id));
      expect(broken.map((each) => refusedIn(each, without))).not.toEqual(
        broken.map((each) => refusedIn(each, builtInLaw)),
      );
      // What is refused always has no lawful twin.
      if (rule.when[0] !== 'always') expect(spoken.some(({ refused }) => refused === '')).toBe(true);
    },
  );
});
