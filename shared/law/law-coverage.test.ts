import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { builtInTables, type Basis } from './index.ts';
import { appealRules } from './rules/appeals.ts';
import { courtRules } from './rules/courts.ts';
import { inspectionRules } from './rules/inspections.ts';
import { otherActRules } from './rules/other-acts.ts';
import { personRules } from './rules/persons.ts';
import { protestRules } from './rules/protests.ts';
import { representationRules } from './rules/representations.ts';
import { resolutionRules } from './rules/resolutions.ts';
import { actTerms } from './terms/acts.ts';
import { appealTerms } from './terms/appeals.ts';
import { demandTerms } from './terms/demands.ts';
import { inspectionTerms } from './terms/inspections.ts';

const root = join(import.meta.dirname, '..', '..');
const page = join(root, 'docs', 'law-coverage.md');
const specification = join(root, '..', 'shared', 'domain.md');
const fixtures = join(root, 'tests', 'fixtures', 'law');
const notComputed = JSON.parse(readFileSync(join(fixtures, 'not-computed.json'), 'utf8')) as Record<
  string,
  string
>;

interface Line {
  readonly term: string;
  readonly refused: string;
  readonly warned: string;
}
const lines = readdirSync(fixtures)
  .filter((name) => name.endsWith('.csv'))
  .flatMap((name) =>
    parse<Line>(readFileSync(join(fixtures, name), 'utf8'), { columns: true }).flatMap((line) =>
      [...new Set(`${line.term} ${line.refused} ${line.warned}`.split(' ').filter(Boolean))].map((id) => ({
        id,
        name,
      })),
    ),
  );

const files: readonly (readonly [
  file: string,
  records: readonly { id: string; basis: Basis; regimes: readonly string[] }[],
])[] = [
  ['terms/appeals.ts', appealTerms],
  ['terms/inspections.ts', inspectionTerms],
  ['terms/acts.ts', actTerms],
  ['terms/demands.ts', demandTerms],
  ['rules/appeals.ts', appealRules],
  ['rules/inspections.ts', inspectionRules],
  ['rules/protests.ts', protestRules],
  ['rules/representations.ts', representationRules],
  ['rules/resolutions.ts', resolutionRules],
  ['rules/other-acts.ts', otherActRules],
  ['rules/courts.ts', courtRules],
  ['rules/persons.ts', personRules],
];
const records = files.flatMap(([file, of]) => of.map((record) => ({ ...record, file })));
const lateRules = builtInTables.terms.flatMap(({ late = [], basis, regimes }) =>
  late.map((each) => ({
    id: each.rule,
    basis: each.basis ?? basis,
    regimes,
    file: 'terms (said when late)',
  })),
);
const everything = [...records, ...lateRules];

const placeOf = ({ act, article, paragraph }: Basis) =>
  `${act}, ${article}${paragraph === undefined ? '' : `.${paragraph}`}`;
const listed = (words: readonly string[]) => [...new Set(words)].join('; ');

/** The scenarios that speak of an ID; a remark has none, its presence is proved by law-texts.test.ts. */
function proofOf(id: string): string {
  const names = lines.filter((line) => line.id === id).map(({ name }) => name);
  const counted = [...new Set(names)].map(
    (name) => `${name} (${names.filter((each) => each === name).length})`,
  );
  return counted.length > 0 ? counted.join(', ') : 'law-texts.test.ts';
}

function rowOf(id: string): string {
  const of = everything.filter((record) => record.id === id);
  if (of.length === 0) return `| ${id} | – | – | ${notComputed[id] ?? ''} | – |`;
  const [where, bases] = [listed(of.map(({ file }) => file)), listed(of.map(({ basis }) => placeOf(basis)))];
  const regimes = listed(of.flatMap((record) => record.regimes));
  return `| ${id} | ${regimes} | ${bases} | ${where} | ${proofOf(id)} |`;
}

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
const all = [...new Set([...everything.map(({ id }) => id), ...Object.keys(notComputed)])];
const section = (title: string, pattern: RegExp) => [
  `## ${title}`,
  '',
  '| ID | regimes | place in the law | where it lives (shared/law), or why a computer cannot | proved by (lines) |',
  '| --- | --- | --- | --- | --- |',
  ...all
    .filter((id) => pattern.test(id))
    .sort(byNumber)
    .map(rowOf),
  '',
];

const draft = [
  '# What of the law the engine knows',
  '',
  'Written by `shared/law/law-coverage.test.ts` from the tables themselves; the test fails when this page is stale.',
  'Renew it with `UPDATE_COVERAGE=1 npx vitest run shared/law/law-coverage`. Every ID is one of the specification of the law;',
  'the scenarios stand in `tests/fixtures/law/*.csv`, and every computed term is compared with a second reading of the law',
  'on random cases (`tests/oracle`). IDs that the program itself gives to bad input begin with X.',
  '',
  ...section('Terms of № 155-VII (2022)', /^T22-/),
  ...section('Terms of № 374-IV (2010)', /^T10-/),
  ...section('Terms of the 1995 law', /^T95-/),
  ...section('Other documents and terms outside them', /^(T02|T04|T-|1\.E)/),
  ...section('Rules: appeals (A) and complaints (C)', /^[AC]\d/),
  ...section('Rules: inspections (I)', /^I\d/),
  ...section('Rules: acts (M), powers (P), civil courts (R)', /^[MPR]\d/),
  ...section('Rules: persons (S), conduct and paper (D), hierarchy (H)', /^([SD]\d|H$)/),
  ...section('Computing conventions (4.1)', /^4\.1/),
].join('\n');

describe('docs/law-coverage.md', () => {
  it('says of every ID where it lives and what proves it, or why a computer cannot', async () => {
    const wanted = await format(draft, { parser: 'markdown', printWidth: 110 });
    if (process.env['UPDATE_COVERAGE'] !== undefined) writeFileSync(page, wanted);
    expect(existsSync(page) ? readFileSync(page, 'utf8') : '').toBe(wanted);
  });

  it('explains nothing away that the engine does compute', () => {
    const computed = new Set(everything.map(({ id }) => id));
    expect(Object.keys(notComputed).filter((id) => computed.has(id))).toEqual([]);
  });

  it.skipIf(!existsSync(specification))(
    'leaves no ID of the specification out (skipped where it is not at hand)',
    () => {
      const text = readFileSync(specification, 'utf8');
      const ids = [
        ...text.matchAll(/^\| \*{0,2}((?:T(?:22|10|95|02|04)-\d\d)|(?:[ACIMSD]\d{1,2}|R\d))\*{0,2} \|/gm),
      ].map(([, id]) => id ?? '');
      expect(ids.length).toBeGreaterThan(150);
      expect(
        [...new Set(ids)].filter((id) => !all.includes(id)).filter((id) => !(`4.1 ${id}` in notComputed)),
      ).toEqual([]);
    },
  );
});
