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
  const { form = '', what = '', id } = named.exec(name)?.groups ?? {};
  return readers[form]?.(what, id);
}

const named = /^(?<form>registration card|fact|letters|correction)(?: (?<what>\S+))? o[fn] (?<id>\S+)$/;

const inCase = (id: unknown, of: (caseId: SubjectId) => KeptDraft): KeptDraft | undefined => {
  const caseId = SubjectId.safeParse(id).data;
  return caseId && of(caseId);
};

/** By the first word of the name: what it says of which case or entry. */
const readers: Readonly<Record<string, (what: string, id: unknown) => KeptDraft | undefined>> = {
  [card]: (_what, id) => inCase(id, (parent) => ({ form: 'registration', parent })),
  fact: (fact, id) => inCase(id, (caseId) => ({ form: 'fact', caseId, fact })),
  letters: (set, id) => inCase(id, (caseId) => ({ form: 'letters', caseId, set })),
  correction: (_what, id) => {
    const event = EventId.safeParse(id).data;
    return event && { form: 'correction', event };
  },
};
