import type { PhraseTree } from '../documents/phrase.ts';
import type { Bilingual } from '../documents/language.ts';
import type { LawReference } from '../documents/laws.ts';
import type { Template } from '../documents/template.ts';
import type { Matter, Regime } from '../law/types.ts';
import type { FactMapping } from './act-facts.ts';
import type { Field } from './field.ts';

/** What the locale files of an act say: `locales/<language>/acts/<act>.json`. */
export interface ActTexts {
  readonly name: string;
  /** What the paper is called in the list of new acts, with its article. */
  readonly summary: string;
  readonly fields: Readonly<Record<string, { readonly label: string; readonly help?: string }>>;
  /** Names of choices by field, as a form shows them. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Choices inside sentences, by field, choice and grammatical form. */
  readonly forms: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  readonly document: PhraseTree;
}

/**
 * One kind of act of the prosecutor's office: what it asks, what the law says of it, how it looks on paper. Everything
 * that draws, checks, prints, sends or searches acts reads this and never asks which act it is.
 */
export interface ActDefinition<Id extends string = string> {
  readonly id: Id;
  /** An act is a case of its own matter: its delivery starts the addressee's term. */
  readonly matter: Matter;
  /** The law its sentences quote: under another regime it must not be drawn up. */
  readonly regime: Regime;
  /** The power of the law's matrix that its signer must have: `permissionsOf(law, role, regime)[mayIssue]`. */
  readonly mayIssue: string;
  readonly texts: Bilingual<ActTexts>;
  readonly fields: readonly Field[];
  /** Places in the law and lengths of terms that its sentences name. */
  readonly references: Readonly<Record<string, LawReference>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly template: Template;
  /** What its draft and its delivery record as facts of the law. */
  readonly facts: readonly FactMapping[];
}
