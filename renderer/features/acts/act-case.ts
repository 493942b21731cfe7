import type { ActDefinition } from '#shared/acts/act.ts';
import { draftSchema, emptyDraft } from '#shared/acts/draft.ts';
import type { ActFields } from '#shared/acts/field.ts';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import { acts, findAct } from '#shared/acts/registry.ts';
import type { Case, Draft, OfficeState, Trail, User } from '#shared/cases/case.ts';
import { colleagues } from '#shared/cases/people.ts';
import type { PaperFrame } from '#shared/documents/compose-document.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import { invariant } from '#shared/kernel/invariant.ts';
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

/** People who may be asked to sign, the highest post first; administrative staff sign no act (44.3). */
export function signersOf(state: Pick<OfficeState, 'users' | 'dismissed'>): User[] {
  return colleagues(state).filter(({ role }) => role !== 'staff');
}

/** Who may have signed a paper of an old file: people who have left the office since among them. */
export function formerSignersOf({ users }: Pick<OfficeState, 'users'>): User[] {
  return signersOf({ users, dismissed: new Set() });
}

/** Who stands under a paper: who signed it, or while it is a draft the highest in post, or its author. */
export function signerOf(given: Pick<Trail, 'issued'>, state: OfficeState, author: User): User {
  const signed = given.issued && state.users.get(given.issued.signer);
  return signed ?? signersOf(state)[0] ?? author;
}

/** Who wrote the text and is named at its foot: the author of the last saved draft. */
export function executorOf({ draft }: Pick<Trail, 'draft'>, state: OfficeState, author: User): User {
  return (draft && state.users.get(draft.author)) ?? author;
}

/** What surrounds the text of a paper on its blank. */
export function paperFrame(
  { trail }: { readonly trail: Pick<Trail, 'draft' | 'issued'> },
  state: OfficeState,
  author: User,
): PaperFrame {
  const { office } = state;
  invariant(office, 'a case stands in a founded office');
  const executor = {
    name: executorOf(trail, state, author).name,
    phone: office.phone,
  };
  const { number, on: date } = trail.issued ?? {};
  return { office, signer: signerOf(trail, state, author), executor, number, date };
}
