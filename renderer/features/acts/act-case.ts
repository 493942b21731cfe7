import type { ActDefinition } from '#shared/acts/act.ts';
import { emptyDraft, readDraft } from '#shared/acts/draft.ts';
import type { ActFields } from '#shared/acts/field.ts';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import { acts, findAct } from '#shared/acts/registry.ts';
import type { Case, Draft, OfficeState, Trail } from '#shared/cases/case.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
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

/** The draft as it was last saved; an empty one where none was. Refuses what no form of this release could have written. */
export function savedDraft(
  paper: PaperDefinition,
  { draft }: Pick<Trail, 'draft'> | { readonly draft: Pick<Draft, 'fields'> },
): Result<ActFields> {
  return draft ? readDraft(paper, draft.fields) : ok(emptyDraft(paper));
}

/** Whether two drafts say the same, whatever the order of their keys. */
export function isSameDraft(a: ActFields, b: ActFields): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
