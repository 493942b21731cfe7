import type { PaperDefinition } from '#shared/acts/paper.ts';
import { valuesOf } from '#shared/acts/act-values.ts';
import { emptyDraft, type FieldProblem } from '#shared/acts/draft.ts';
import type { ActFields, Field } from '#shared/acts/field.ts';
import { allHold } from '#shared/documents/values.ts';
import { isSameDraft } from './act-case.ts';

/** The fields that are asked, given what was answered before them. */
export function askedFields(act: PaperDefinition, fields: ActFields): Field[] {
  const values = valuesOf(act, fields);
  return act.fields.filter((field) => allHold(field.when, values));
}

/** The choices of a field that this form of the act may have, and those already chosen, so that they can be taken back. */
export function offeredChoices(act: PaperDefinition, fields: ActFields, field: Field): string[] {
  const values = valuesOf(act, fields);
  const chosen = values[field.id];
  const isChosen = (choice: string) => chosen?.kind === 'choice' && chosen.choices.includes(choice);
  return (field.choices ?? []).filter(
    (choice) => isChosen(choice) || allHold(field.choiceWhen?.[choice], values),
  );
}

/** Whether nothing has been typed yet. */
export function isEmptyDraft(act: PaperDefinition, fields: ActFields): boolean {
  return isSameDraft(fields, emptyDraft(act));
}

/** An empty field is reproached only when the author is done; what is written wrongly is said at once. */
export function problemsToSay(
  problems: readonly FieldProblem[],
  when: 'writing' | 'finishing',
): readonly FieldProblem[] {
  return when === 'finishing' ? problems : problems.filter(({ reason }) => reason !== 'required');
}

/** Long words and lists take the whole width of the form; the rest stand in two columns. */
export function isWide({ kind, bilingual }: Field): boolean {
  return bilingual || kind === 'law-reference' || kind === 'choices' || kind === 'long-text';
}

/** The place of a field on the page, for the list of what is still to be filled in. */
export function fieldAnchor(field: string): string {
  return `act-field-${field}`;
}
