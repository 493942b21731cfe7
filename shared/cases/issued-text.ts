import { equalJson } from '../journal/canonical-json.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { Draft, Saved } from './case.ts';

type Text = Pick<Draft, 'fields'>;

/**
 * The draft of a paper where it was issued with another text: a colleague had written on without being seen by whoever
 * issued it, and the number stands under what was signed. An issue of an earlier release names no text, and changes none.
 */
export function issuedDraft<Paper extends object>(
  paper: Paper,
  { draft, fields }: { draft: Text | undefined; fields: Draft['fields'] | undefined },
  { id: event, author }: JournalEvent,
): { readonly draft?: Saved<Paper & Text> } {
  if (fields === undefined || (draft && equalJson(draft.fields, fields))) return {};
  return { draft: { ...paper, fields, event, author } };
}
