import type { Case, Letter } from '#shared/cases/case.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Packed } from './packed.ts';

/** What the law and the lists by it ask of a case. */
export type KeptFacts = Case['facts'];
/** The text of the act, where one was begun, and those of the letters. */
export type KeptDrafts = readonly [act: Case['draft'] | null, ...letters: Letter['draft'][]];
/** A case without its facts and texts: what lists show, what the search finds by, what a number is compared with. */
export type CaseRow = Omit<Case, 'facts' | 'draft' | 'letters'> & {
  readonly letters: readonly Omit<Letter, 'draft'>[];
};

export interface CaseInParts {
  readonly row: CaseRow;
  readonly facts: KeptFacts;
  readonly drafts: KeptDrafts;
}

export function takeApart({ facts, draft, letters, ...rest }: Case): CaseInParts {
  return {
    row: { ...rest, letters: letters.map(({ draft: _text, ...letter }) => letter) },
    facts,
    drafts: [draft ?? null, ...letters.map((letter) => letter.draft)],
  };
}

/** Where facts and texts of a case lie. */
export interface RestOfCase {
  readonly facts: Packed<KeptFacts>;
  readonly drafts: Packed<KeptDrafts>;
  readonly at: number;
}

/** Not enumerable: neither a copy of the case nor its JSON has it. */
const rest = Symbol('where the rest of it lies');

interface WithRest {
  readonly [rest]: RestOfCase;
}

const factsOfCase = readWhenAsked(({ facts, at }) => facts.at(at));
const draftOfCase = readWhenAsked(({ drafts, at }) => drafts.at(at)[0] ?? undefined);

/** @returns the very object given, whose facts and texts are read when somebody asks for them; whoever copies it asks */
export function putTogether(row: CaseRow, where: RestOfCase, { isDrafted }: { isDrafted: boolean }): Case {
  Object.defineProperty(row, rest, { value: where });
  Object.defineProperty(row, 'facts', factsOfCase);
  if (isDrafted) Object.defineProperty(row, 'draft', draftOfCase);
  for (const [at, letter] of row.letters.entries()) {
    Object.defineProperty(letter, rest, { value: where });
    Object.defineProperty(letter, 'draft', draftOfLetter(at));
  }
  return row as Case;
}

const draftsOfLetters: PropertyDescriptor[] = [];

/** One for all letters of a place: objects of one make are small. */
function draftOfLetter(letter: number): PropertyDescriptor {
  return (draftsOfLetters[letter] ??= readWhenAsked(({ drafts, at }) => {
    const draft = drafts.at(at)[letter + 1];
    invariant(draft, 'every letter was begun with a text');
    return draft;
  }));
}

function readWhenAsked(read: (where: RestOfCase) => unknown): PropertyDescriptor {
  return {
    enumerable: true,
    get(this: WithRest) {
      return read(this[rest]);
    },
  };
}
