import type { ActDefinition } from '#shared/acts/act.ts';
import { draftSchema, emptyDraft } from '#shared/acts/draft.ts';
import type { ActFields } from '#shared/acts/field.ts';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import { acts, findAct } from '#shared/acts/registry.ts';
import type { Case, Draft, OfficeState, Trail } from '#shared/cases/case.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { type Matter } from '#shared/law/types.ts';

/** The act a case is about: the one drafted on it, else the only one of its matter. Undefined for any other case. */
export function actOfCase(given: Pick<Case, 'draft' | 'matter'>): ActDefinition | undefined {
  if (given.draft) return findAct(given.draft.act);
  const [act, ...others] = actsFor(given.matter);
  return others.length === 0 ? act : undefined;
}

/** The acts that may be drawn up on a case of this matter. */
export function actsFor(matter: Matter): ActDefinition[] {
  return acts.filter((act) => act.matter === matter);
}

/** The acts drawn up on a case, in the order in which they were begun; those begun by mistake are not among them. */
export function actsGrownFrom(
  parent: Pick<Case, 'id'>,
  { cases }: Pick<OfficeState, 'cases'>,
): { given: Case; act: ActDefinition }[] {
  return [...cases.values()]
    .filter((given) => given.parent === parent.id && given.isDraftDropped === undefined)
    .flatMap((given) => {
      const act = actOfCase(given);
      return act ? [{ given, act }] : [];
    })
    .toSorted((a, b) => compareText(startOf(a.given), startOf(b.given)));
}

const startOf = ({ openedOn, id }: Case): string => `${openedOn} ${id}`;
const compareText = (a: string, b: string): number => (a < b ? -1 : 1);

/**
 * The draft as it was last saved; an empty one where none was. What was half-typed is read back half-typed; only what no
 * form of this release could have written (a choice, a law, a shape of a newer one) makes a draft unreadable.
 */
export function savedDraft(
  paper: PaperDefinition,
  { draft }: Pick<Trail, 'draft'> | { readonly draft: Pick<Draft, 'fields'> },
): Result<ActFields> {
  if (!draft) return ok(emptyDraft(paper));
  const read = draftSchema(paper).safeParse(draft.fields);
  if (read.success) return ok(read.data);
  if (!read.error.issues.every(isHalfTyped)) return refuse({ code: 'ACT_DRAFT_UNREADABLE' });
  return ok({ ...emptyDraft(paper), ...(draft.fields as ActFields) });
}

/** Text too long, a number of an article not typed yet or typed wrongly: the form shows them and asks for better. */
function isHalfTyped({ code, message }: { readonly code?: string; readonly message: string }): boolean {
  return ['too_big', 'too_small', 'invalid_format'].includes(code ?? '') || message === 'required';
}

/** Whether two drafts say the same, whatever the order of their keys. */
export function isSameDraft(a: ActFields, b: ActFields): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
