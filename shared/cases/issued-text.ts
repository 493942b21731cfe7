import { equalJson } from '../journal/canonical-json.ts';
import type { EventId } from '../journal/ids.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { Case, Draft, LeftOut, OfficeState, Saved } from './case.ts';

type Text = Pick<Draft, 'fields'>;
/** What was saved of a paper, and what was left out of it. */
interface Written {
  readonly draft?: Saved<Text>;
  readonly leftOut?: readonly LeftOut[];
}
type LeftOutTexts = Pick<Written, 'leftOut'>;

/**
 * The draft of a paper where it was issued with another text: a colleague had written on without being seen by whoever
 * issued it, and the number stands under what was signed. What the colleague wrote is left out and waits to be read. An
 * issue of an earlier release names no text, and changes none.
 */
export function issuedDraft<Paper extends object>(
  paper: Paper,
  { draft, leftOut, fields }: Written & { readonly fields: Text['fields'] | undefined },
  { id: event, author }: JournalEvent,
): LeftOutTexts & { readonly draft?: Saved<Paper & Text> } {
  if (fields === undefined || (draft && equalJson(draft.fields, fields))) return {};
  return { draft: { ...paper, fields, event, author }, ...(draft && withLeftOut(leftOut, draft)) };
}

/** A colleague who did not know of the issue wrote on: the issued text stays as it was, and theirs waits to be read. */
export function draftAfterIssue(
  { draft, leftOut }: Written,
  { fields }: Text,
  { id: event, author }: JournalEvent,
): LeftOutTexts {
  return draft && equalJson(draft.fields, fields) ? {} : withLeftOut(leftOut, { event, author });
}

/** Of one author the last text only: it was built upon the ones before. */
function withLeftOut(leftOut: readonly LeftOut[] = [], { event, author }: LeftOut): LeftOutTexts {
  return { leftOut: [...leftOut.filter((each) => each.author !== author), { event, author }] };
}

/** Without the text that somebody has read. */
export function readThrough<Paper extends LeftOutTexts>(paper: Paper, read: EventId): Paper {
  const { leftOut } = paper;
  return leftOut?.some(({ event }) => event === read)
    ? { ...paper, leftOut: leftOut.filter(({ event }) => event !== read) }
    : paper;
}

/** The texts of a paper that wait to be read; one that is a side of an open conflict of its case is told there. */
export function leftOutOf({ leftOut = [] }: LeftOutTexts, { conflicts }: Pick<Case, 'conflicts'>): LeftOut[] {
  return leftOut.filter(({ event }) => !conflicts.some(({ between }) => between.includes(event)));
}

/** Cases in which a text waits to be read that is in no issued paper. */
export function casesWithLeftOut({ cases }: Pick<OfficeState, 'cases'>): Case[] {
  return [...cases.values()].filter((each) =>
    [each, ...each.letters].some((paper) => leftOutOf(paper, each).length > 0),
  );
}
