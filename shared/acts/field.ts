import type { Bilingual } from '../documents/language.ts';
import type { LawReference } from '../documents/laws.ts';
import type { Condition } from '../documents/values.ts';

/** How a field is asked for and kept. A form has one input for each kind and knows no act. */
export const fieldKinds = [
  'text',
  'long-text',
  'party',
  'date',
  'choice',
  'choices',
  'law-reference',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** One question an act asks. Its label, help and the names of its choices stand in the locale files of the act. */
export interface Field {
  readonly id: string;
  readonly kind: FieldKind;
  /** Asked in both languages: the value is `{kk, ru}`. Only words are; dates, choices and references are one for both. */
  readonly bilingual: boolean;
  readonly required: boolean;
  readonly choices?: readonly string[];
  /** A choice that only some forms of the act may have. */
  readonly choiceWhen?: Readonly<Record<string, readonly Condition[]>>;
  /** Asked only when these hold for the fields before it; otherwise its value counts as not given. */
  readonly when?: readonly Condition[];
}

/**
 * What a field holds: words `{kk, ru}` (lines parted by a line feed) or one text, a date `YYYY-MM-DD`, a choice, choices,
 * places in the law. Not given: empty text or empty list.
 */
export type FieldValue = string | Bilingual | readonly string[] | readonly LawReference[];

/** All fields of an act by their id, as the journal keeps a draft. */
export type ActFields = Readonly<Record<string, FieldValue>>;
