import { compareLanguages, type Disagreement } from '../documents/compare-languages.ts';
import type { PaperFrame } from '../documents/compose-document.ts';
import { figureText } from '../documents/figure-text.ts';
import type { Bilingual } from '../documents/language.ts';
import type { PrintModel } from '../documents/print-model.ts';
import { ok, refuse, type Problem, type Result } from '../kernel/result.ts';
import { composeDocument } from './compose-act.ts';
import { fieldProblems, type FieldProblem } from './draft.ts';
import type { ActFields } from './field.ts';
import type { PaperDefinition } from './paper.ts';

/** Both papers of an act and what still stands between them and the seal, apart from the law. */
export interface ActReview {
  readonly papers: Bilingual<PrintModel>;
  readonly missing: readonly FieldProblem[];
  readonly disagreements: readonly Disagreement[];
  /** What may be two ways of writing one thing: it goes to print when a person has compared it. */
  readonly doubts: readonly Disagreement[];
}

/** Composes both papers and compares them. A field not yet written in one language is missing, not contradicted. */
export function reviewAct(act: PaperDefinition, fields: ActFields, frame: PaperFrame): ActReview {
  const papers = {
    kk: composeDocument(act, fields, { ...frame, language: 'kk' }),
    ru: composeDocument(act, fields, { ...frame, language: 'ru' }),
  };
  const missing = missingFields(act, fields);
  const unfinished = new Set(missing.map(({ field }) => field));
  const differences = compareLanguages(papers.kk, papers.ru).filter(({ source }) => !unfinished.has(source));
  return {
    ...{ papers, missing },
    disagreements: differences.filter(({ isDoubt }) => isDoubt !== true),
    doubts: differences.filter(({ isDoubt }) => isDoubt === true),
  };
}

/**
 * Everything that keeps the fields from print. What is missing is told only of well-formed fields, so a place in the law
 * that is still being typed would hide the rest: the rest is asked about without it.
 */
function missingFields(act: PaperDefinition, fields: ActFields): FieldProblem[] {
  const problems = fieldProblems(act, fields);
  const inLists = new Set(problems.filter(({ index }) => index !== undefined).map(({ field }) => field));
  if (inLists.size === 0) return problems;
  const emptied = Object.fromEntries([...inLists].map((field) => [field, []]));
  const rest = fieldProblems(act, { ...fields, ...emptied }).filter(({ field }) => !inLists.has(field));
  const order = act.fields.map(({ id }) => id);
  const known = problems.filter(({ field }) => inLists.has(field));
  return [...known, ...rest].toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

/** Only a complete act that says the same in both languages is numbered and printed. */
export function readyForSeal({ missing, disagreements }: ActReview): Result<null> {
  if (missing.length > 0) return refuse({ code: 'ACT_INCOMPLETE', details: { fields: missing.length } });
  return disagreements.length > 0 ? refuse(said('ACT_LANGUAGES_DISAGREE', disagreements)) : ok(null);
}

/** It gets its number when, besides, a person has compared what is doubtful. */
export function readyForNumber(review: ActReview, compared: Comparison): Result<null> {
  const ready = readyForSeal(review);
  return ready.ok && !isCompared(review, compared)
    ? refuse(said('ACT_LANGUAGES_DOUBTFUL', review.doubts))
    : ready;
}

/** Whether no doubt is left that nobody has looked at. */
export function isCompared({ doubts }: Pick<ActReview, 'doubts'>, compared: Comparison): boolean {
  return doubts.length === 0 || compared === 'compared';
}

/** Whether a person says to have compared the doubtful places of both texts. */
export type Comparison = 'compared' | 'not-compared';

const longest = 100;

/** How many differences there are, and the first of them as the two texts have it. */
function said(code: Problem['code'], differences: readonly Disagreement[]): Problem {
  const side = (language: 'kk' | 'ru') => {
    const [first] = differences;
    const text = first?.[language].map((value) => figureText(first.kind, value)).join(', ') ?? '';
    return text.length > longest ? `${text.slice(0, longest)}…` : text || '–';
  };
  return { code, details: { differences: differences.length, kk: side('kk'), ru: side('ru') } };
}
