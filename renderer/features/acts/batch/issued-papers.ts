import { findLetter } from '#shared/acts/letters/registry.ts';
import type { Case, OfficeState } from '#shared/cases/case.ts';
import type { Period } from '#shared/cases/registers.ts';
import type { Language } from '#shared/documents/language.ts';
import { actOfCase } from '../act-case.ts';
import { printedLanguages } from '../act-progress.ts';
import { actPaper, letterPaper, type DeskPaper } from '../desk-paper.ts';

/** A paper to be printed, and in which languages. */
export interface PaperToPrint {
  readonly paper: DeskPaper;
  readonly languages: readonly Language[];
}

export interface BatchChoice {
  readonly period: Period;
  readonly languages: readonly Language[];
  /** Only what was never printed in that language. */
  readonly onlyNew: boolean;
}

/** The numbered papers of a period in the order of their days and numbers; those of a newer release cannot be drawn here. */
export function papersToPrint(
  { cases }: Pick<OfficeState, 'cases'>,
  { period, languages, onlyNew }: BatchChoice,
): PaperToPrint[] {
  return [...cases.values()]
    .flatMap(issuedPapers)
    .filter(({ trail: { issued } }) => issued && period.from <= issued.on && issued.on <= period.to)
    .toSorted((a, b) => compareText(placeOf(a), placeOf(b)))
    .map((paper) => {
      const printed = onlyNew ? printedLanguages(paper.trail) : [];
      return { paper, languages: languages.filter((language) => !printed.includes(language)) };
    })
    .filter((each) => each.languages.length > 0);
}

/** The papers of a case that bear a number and can be drawn by this release. */
export function issuedPapers(given: Case): DeskPaper[] {
  const act = given.issued && actOfCase(given);
  const letters = given.letters.flatMap((letter) => {
    const definition = letter.issued && findLetter(letter.kind);
    return definition ? [letterPaper(given, letter, definition)] : [];
  });
  return act ? [actPaper(given, act), ...letters] : letters;
}

const placeOf = ({ trail: { issued } }: DeskPaper) => `${issued?.on ?? ''} ${issued?.number ?? ''}`;
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
