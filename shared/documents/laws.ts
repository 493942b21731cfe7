import type { Bilingual } from './language.ts';

/**
 * Laws that are cited by name alone; their names in both languages stand in `documents:laws.<id>`.
 * `prosecution` is the Constitutional Law № 155-VII with its full name and date, `prosecution-again` its short name afterwards.
 */
export const namedLaws = [
  'constitution',
  'prosecution',
  'prosecution-again',
  'prosecution-1995',
  'prosecution-1995-again',
  'administrative-procedure-code',
  'administrative-offences-code',
  'budget-code',
  'civil-code',
  'civil-procedure-code',
  'criminal-code',
  'criminal-procedure-code',
  'ecological-code',
  'entrepreneurial-code',
  'family-code',
  'forest-code',
  'health-code',
  'labour-code',
  'land-code',
  'penal-execution-code',
  'social-code',
  'tax-code',
  'water-code',
] as const;

/** Acts that are cited by their kind and a title given in both languages. */
export const titledLaws = ['constitutional-law', 'law', 'president-act', 'treaty', 'regulation'] as const;

export type NamedLaw = (typeof namedLaws)[number];
export type TitledLaw = (typeof titledLaws)[number];
export type LawId = NamedLaw | TitledLaw;

/** A place in the law: one value from which both languages are written. Numbers as printed: "33", "153-1". */
export interface LawReference {
  readonly law: LawId;
  /** Only for titled laws, without quotation marks. */
  readonly title?: Bilingual | undefined;
  readonly article: string;
  readonly part?: string | undefined;
  readonly paragraph?: string | undefined;
  readonly subparagraph?: string | undefined;
}

/** Units of a reference from the widest to the narrowest. */
export const lawUnits = ['article', 'part', 'paragraph', 'subparagraph'] as const;
export type LawUnit = (typeof lawUnits)[number];

const titled: readonly string[] = titledLaws;

/** Whether a law is cited by a title that must be given. */
export function isTitledLaw(law: LawId): law is TitledLaw {
  return titled.includes(law);
}
