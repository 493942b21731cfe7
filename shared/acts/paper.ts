import type { PhraseTree } from '../documents/phrase.ts';
import type { Bilingual } from '../documents/language.ts';
import type { LawReference } from '../documents/laws.ts';
import type { Template } from '../documents/template.ts';
import type { Regime } from '../law/types.ts';
import type { FactMapping } from './act-facts.ts';
import type { Field } from './field.ts';

/** What the locale files of a paper say: `locales/<language>/acts/<act>.json`, `locales/<language>/letters/<letter>.json`. */
export interface PaperTexts {
  readonly name: string;
  /** What the paper is called in the list of new papers, with its article. */
  readonly summary: string;
  readonly fields: Readonly<Record<string, { readonly label: string; readonly help?: string }>>;
  /** Names of choices by field, as a form shows them. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Choices inside sentences, by field, choice and grammatical form. */
  readonly forms: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  readonly document: PhraseTree;
}

/**
 * One kind of paper of the prosecutor's office: what it asks, what the law says of it, how it looks. Everything that
 * draws, checks, prints, sends or searches papers reads this and never asks which paper it is.
 */
export interface PaperDefinition<Id extends string = string> {
  readonly id: Id;
  /** The law its sentences quote: on a day of another regime it must not be issued. */
  readonly regimes: readonly Regime[];
  /** The power of the law's matrix that its signer must have: `permissionsOf(law, role, regime)[mayIssue]`. */
  readonly mayIssue: string;
  readonly texts: Bilingual<PaperTexts>;
  readonly fields: readonly Field[];
  /** Places in the law and lengths of terms that its sentences name. */
  readonly references: Readonly<Record<string, LawReference>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly template: Template;
  /** The next steps of the law (`shared/law/next-steps.ts`) that this paper takes when an act calls for them. */
  readonly answers?: readonly string[];
  /** What its draft, its issue, its dispatch and its delivery say to the law. */
  readonly facts: readonly FactMapping[];
}
