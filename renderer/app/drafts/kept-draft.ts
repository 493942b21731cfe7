import { EventId, SubjectId } from '#shared/journal/ids.ts';

/** A form somebody began and has not recorded: which one it is. */
export type KeptDraft =
  /** `parent`: the case from which grows what is registered. */
  | { readonly form: 'registration'; readonly parent?: SubjectId }
  | { readonly form: 'fact'; readonly caseId: SubjectId; readonly fact: string }
  | { readonly form: 'letters'; readonly caseId: SubjectId; readonly set: string }
  /** `event`: the entry that is being corrected. */
  | { readonly form: 'correction'; readonly event: EventId };

const card = 'registration card';

/** The name under which the form is kept. */
export function keptName(draft: KeptDraft): string {
  switch (draft.form) {
    case 'registration':
      return draft.parent === undefined ? card : `${card} on ${draft.parent}`;
    case 'fact':
      return `fact ${draft.fact} of ${draft.caseId}`;
    case 'letters':
      return `letters ${draft.set} of ${draft.caseId}`;
    case 'correction':
      return `correction of ${draft.event}`;
  }
}

/** The form that is kept under a name; undefined for what is kept and is no draft, e.g. the columns of a list. */
export function keptDraftOf(name: string): KeptDraft | undefined {
  if (name === card) return { form: 'registration' };
  if (name.startsWith(`${card} on `)) {
    const parent = SubjectId.safeParse(name.slice(card.length + 4)).data;
    return parent && { form: 'registration', parent };
  }
  const { form, what = '', id } = named.exec(name)?.groups ?? {};
  if (form === 'correction') {
    const event = EventId.safeParse(id).data;
    return event && { form, event };
  }
  const caseId = SubjectId.safeParse(id).data;
  if (!caseId) return undefined;
  return form === 'fact' ? { form, caseId, fact: what } : { form: 'letters', caseId, set: what };
}

const named = /^(?<form>fact|letters|correction)(?: (?<what>\S+))? of (?<id>\S+)$/;
