import type { z } from 'zod';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { computeCase } from '../engine/compute-case.ts';
import { loadLaw, type LawSayings, type LawTexts, type LoadedLaw } from '../engine/loaded-law.ts';
import type { CaseAnswer } from '../types.ts';
import { lawPack } from './schemas.ts';

/** Tables of the law, calendar years, or both; whoever signs it has worked its examples. */
export type LawPack = z.infer<typeof lawPack>;
export type WorkedExample = LawPack['examples'][number];

/** Why a pack cannot be used: not of the form, tables that contradict themselves, or examples that come out otherwise. */
export type PackFault =
  | { readonly kind: 'malformed'; readonly where: string }
  | { readonly kind: 'contradictory'; readonly where: string }
  | { readonly kind: 'examples'; readonly differences: readonly ExampleDifference[] };

export interface ExampleDifference {
  readonly example: string;
  /** The term or rule that came out otherwise, or `regime`. */
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** Reads a pack; its signature is checked where packs are received. */
export function parsePack(json: unknown): Result<LawPack, PackFault> {
  const read = lawPack.safeParse(json);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return refuse({ kind: 'malformed', where: issue?.path.join('.') ?? '' });
}

/**
 * The law with the pack applied: its tables replace all tables, its years the years of the same number. Refused when the
 * tables do not hold together or one worked example comes out otherwise: a pack that its own author cannot reproduce is
 * never computed with.
 */
export function applyPack(pack: LawPack, law: LoadedLaw): Result<LoadedLaw, PackFault> {
  const applied = loadParts(pack, law);
  if (!applied.ok) return applied;
  const differences = pack.examples.flatMap((example) => differencesOf(example, applied.value));
  return differences.length === 0 ? applied : refuse({ kind: 'examples', differences });
}

function loadParts(pack: LawPack, law: LoadedLaw): Result<LoadedLaw, PackFault> {
  const texts = textsWith(pack, law);
  const [wordless] = newIds(pack, law).filter((id) => !isSaid(id, texts));
  if (wordless !== undefined) return refuse({ kind: 'contradictory', where: `no words for ${wordless}` });
  try {
    return ok(
      loadLaw({
        tables: pack.tables ?? law.tables,
        years: { ...law.calendar.years, ...pack.years },
        choices: law.choices,
        texts,
      }),
    );
  } catch (error) {
    // loadLaw throws where tables contradict themselves; of a pack from outside that is expected, so it is a refusal.
    return refuse({ kind: 'contradictory', where: error instanceof Error ? error.message : String(error) });
  }
}

function textsWith({ texts }: LawPack, law: LoadedLaw): LawTexts {
  const both = (shipped: LawSayings, packed: LawSayings | undefined): LawSayings => ({
    terms: { ...shipped.terms, ...packed?.terms },
    rules: { ...shipped.rules, ...packed?.rules },
  });
  return { kk: both(law.texts.kk, texts?.kk), ru: both(law.texts.ru, texts?.ru) };
}

/** Terms and rules that the law before the pack did not know: nobody but the pack can say what they are. */
function newIds({ tables }: LawPack, law: LoadedLaw): readonly string[] {
  const known = new Set([...law.tables.terms, ...law.tables.rules].map(({ id }) => id));
  return [...(tables?.terms ?? []), ...(tables?.rules ?? [])]
    .map(({ id }) => id)
    .filter((id) => !known.has(id));
}

const isSaid = (id: string, { kk, ru }: LawTexts): boolean =>
  [kk, ru].every(({ terms, rules }) => Object.hasOwn(terms, id) || Object.hasOwn(rules, id));

/** What of a worked example comes out otherwise. */
export function differencesOf(example: WorkedExample, law: LoadedLaw): readonly ExampleDifference[] {
  const answer = computeCase(example, law);
  const { regime = answer.regime, terms, problems = [] } = example.expect;
  const say = (what: string, expected: string, got: string) =>
    expected === got ? [] : [{ example: example.id, what, expected, got }];
  const blocks = answer.problems.filter(({ severity }) => severity === 'block').map(({ rule }) => rule);
  return [
    ...say('regime', regime, answer.regime),
    ...terms.flatMap(({ spec, due, earliest }) => [
      ...(due === undefined ? [] : say(spec, due, datesOf(answer, spec, 'due', due))),
      ...(earliest === undefined ? [] : say(spec, earliest, datesOf(answer, spec, 'earliest', earliest))),
    ]),
    ...problems.flatMap((rule) => say(rule, 'refused', blocks.includes(rule) ? 'refused' : 'lawful')),
  ];
}

/** The expected date if any occurrence of the term has it, else what they have. */
function datesOf(answer: CaseAnswer, spec: string, key: 'due' | 'earliest', expected: string): string {
  const dates = answer.terms.filter((term) => term.spec === spec).map((term) => term[key] ?? '');
  return dates.find((date) => date === expected) ?? dates.join(' ');
}
