import type { ActFields } from '#shared/acts/field.ts';
import type { EventId } from '#shared/journal/ids.ts';
import { isSameDraft } from './act-case.ts';

/** A draft under the author's hands, and the saved draft it was begun from. */
export interface DraftEdit {
  readonly fields: ActFields;
  readonly base: SavedDraft;
}

/** The last saved draft and the event that saved it; no event while nothing was saved. */
export interface SavedDraft {
  readonly fields: ActFields;
  readonly event: EventId | undefined;
}

export function beginEdit(saved: SavedDraft): DraftEdit {
  return { fields: saved.fields, base: saved };
}

/** Whether anything typed is not yet in the journal. */
export function isUnsaved({ fields, base }: DraftEdit): boolean {
  return !isSameDraft(fields, base.fields);
}

/**
 * The edit after the journal has moved on. A draft saved elsewhere takes the place of one nothing was typed in; what was
 * typed is never replaced unasked.
 */
export function followSaved(edit: DraftEdit, saved: SavedDraft): DraftEdit {
  if (edit.base.event === saved.event) return edit;
  return !isUnsaved(edit) || isSameDraft(edit.fields, saved.fields) ? beginEdit(saved) : edit;
}

/** Whether somebody saved another draft while this one was being typed. */
export function isContested(edit: DraftEdit, saved: SavedDraft): boolean {
  return edit.base.event !== saved.event && isUnsaved(edit);
}
