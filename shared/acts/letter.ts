import type { Bilingual } from '../documents/language.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Fact, Matter } from '../law/types.ts';
import type { PaperDefinition } from './paper.ts';

/** One kind of letter: a paper within a case, of which the case may have several. */
export interface LetterDefinition<Id extends string = string> extends PaperDefinition<Id> {
  /** Cases in which it is written. */
  readonly matters: readonly Matter[] | 'any';
  /** How a field begins: what the case already knows is not typed again. */
  readonly prefill: Readonly<Record<string, KnownOfCase>>;
  /** Letters of one set are begun by one click, each a letter of its own. */
  readonly set?: string;
}

/** Something a case knows; a particular of a fact is that of its last occurrence, `otherwise` stands where it never occurred. */
export type KnownOfCase =
  /** Name and address. */
  | 'applicant'
  | 'applicantName'
  | 'body'
  /** As letters are addressed to it: its form of address where the directory has one, else its name. */
  | 'bodyAddressed'
  /** The same within a sentence, where a name that is not declined would be wrong: asked for unless the directory has it. */
  | 'bodyDeclined'
  | 'title'
  | 'sourceNumber'
  | 'openedOn'
  | 'issuedNumber'
  | 'issuedOn'
  /** `of-` and the matter, as a choice of acts is named. */
  | 'ofMatter'
  /** Said by the step that begins the paper, whatever the case. */
  | { readonly always: string }
  | { readonly fact: string; readonly particular: string; readonly otherwise?: string };

/** What a letter may know of the case it is written in. */
export interface CaseBrief {
  readonly matter: Matter;
  readonly title: string;
  readonly parties: {
    readonly applicant?: { readonly name: string; readonly address?: string };
    readonly body?: Bilingual;
  };
  /** How the directory says that letters are addressed to the body. */
  readonly addressing?: Bilingual;
  readonly source: { readonly number?: string };
  readonly openedOn: PlainDate;
  readonly issued?: { readonly number: string; readonly on: PlainDate };
  readonly facts: readonly Fact[];
}
