import type { UserId } from '../../journal/ids.ts';
import type { Case, Draft, Letter, OfficeState } from '../case.ts';
import type { Command } from '../commands.ts';

/** A draft in the journal that has no number yet: the act of a case, or a letter within one. */
export interface UnfinishedPaper {
  readonly case: Case;
  /** The id of its definition. */
  readonly kind: string;
  /** Absent for the act of the case. */
  readonly letter?: Letter;
  /** Who saved it last, and what it says. */
  readonly author: UserId;
  readonly fields: Draft['fields'];
}

/** How to let go of a draft, and how to write the same down again. */
export function lettingGo({ case: { id }, kind, letter, fields }: UnfinishedPaper): {
  readonly drop: Command;
  readonly restore: Command;
} {
  return letter
    ? {
        drop: { do: 'dropLetter', case: id, letter: letter.id },
        restore: { do: 'draftLetter', case: id, letter: letter.id, kind, fields },
      }
    : {
        drop: { do: 'dropAct', case: id, act: kind },
        restore: { do: 'draftAct', case: id, act: kind, fields },
      };
}

/** Every paper that was begun and not numbered: those last saved by `reader` first, then by the age of their cases, the newest first. */
export function unfinishedPapers(
  { cases }: Pick<OfficeState, 'cases'>,
  reader: UserId,
): readonly UnfinishedPaper[] {
  const rank = ({ author }: UnfinishedPaper) => (author === reader ? 0 : 1);
  return [...cases.values()]
    .flatMap(unfinishedOf)
    .toSorted((a, b) => rank(a) - rank(b) || b.case.openedOn.localeCompare(a.case.openedOn));
}

function unfinishedOf(found: Case): UnfinishedPaper[] {
  const { draft, issued, letters } = found;
  const act = draft && !issued ? [{ case: found, kind: draft.act, ...textOf(draft) }] : [];
  const open = letters.filter((letter) => letter.issued === undefined);
  return [
    ...act,
    ...open.map((letter) => ({ case: found, kind: letter.kind, letter, ...textOf(letter.draft) })),
  ];
}

const textOf = ({ author, fields }: Pick<Draft, 'author' | 'fields'>) => ({ author, fields });
