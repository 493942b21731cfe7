import type { PhraseTree } from '../documents/phrase.ts';
import type { Bilingual } from '../documents/language.ts';
import type { LawReference } from '../documents/laws.ts';
import type { Template } from '../documents/template.ts';
import type { Matter, Regime } from '../law/types.ts';
import type { FactMapping } from './act-facts.ts';
import type { Field } from './field.ts';

/** The groups of article 32.1: acts of supervision, acts of reaction; and acts that the law no longer knows. */
export const actGroups = ['supervision', 'reaction', 'former'] as const;
export type ActGroup = (typeof actGroups)[number];

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
  /** Its place in the system of acts (32.1), and so in the list of new acts; `former`: only for files of an earlier law. */
  readonly group: ActGroup;
  /** The law its sentences quote: on a day of another regime it must not be issued. */
  readonly regimes: readonly Regime[];
  /** Drawn up on a case that came in from outside and waits for it; an act that is not so opens a case of its own. */
  readonly awaited?: true;
  /** The power of the law's matrix that its signer must have: `permissionsOf(law, role, regime)[mayIssue]`. */
  readonly mayIssue: string;
  readonly texts: Bilingual<ActTexts>;
  readonly fields: readonly Field[];
  /** Places in the law and lengths of terms that its sentences name. */
  readonly references: Readonly<Record<string, LawReference>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly template: Template;
  /** What its draft, its issue and its delivery say to the law as facts. */
  readonly facts: readonly FactMapping[];
}
