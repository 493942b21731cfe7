import type { PaperDefinition } from '#shared/acts/paper.ts';
import { composeDocument } from '#shared/acts/compose-act.ts';
import { fieldProblems, type FieldProblem } from '#shared/acts/draft.ts';
import type { ActFields } from '#shared/acts/field.ts';
import { compareLanguages, type Disagreement } from '#shared/documents/compare-languages.ts';
import type { PaperFrame } from '#shared/documents/compose-document.ts';
import type { Bilingual } from '#shared/documents/language.ts';
import type { PrintModel } from '#shared/documents/print-model.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';

/** Both papers of an act and what still stands between them and the seal, apart from the law. */
export interface ActReview {
  readonly papers: Bilingual<PrintModel>;
  readonly missing: readonly FieldProblem[];
  readonly disagreements: readonly Disagreement[];
}

/** Composes both papers and compares them. A field not yet written in one language is missing, not contradicted. */
export function reviewAct(act: PaperDefinition, fields: ActFields, frame: PaperFrame): ActReview {
  const papers = {
    kk: composeDocument(act, fields, { ...frame, language: 'kk' }),
    ru: composeDocument(act, fields, { ...frame, language: 'ru' }),
  };
  const missing = missingFields(act, fields);
  const unfinished = new Set(missing.map(({ field }) => field));
  const disagreements = compareLanguages(papers.kk, papers.ru).filter(
    ({ source }) => !unfinished.has(source),
  );
  return { papers, missing, disagreements };
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
  if (disagreements.length > 0)
    return refuse({ code: 'ACT_LANGUAGES_DISAGREE', details: { differences: disagreements.length } });
  return ok(null);
}
