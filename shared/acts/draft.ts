import { z } from 'zod';
import { languages, type Bilingual, type Language } from '../documents/language.ts';
import { allHold } from '../documents/values.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { PaperDefinition } from './paper.ts';
import { valuesOf } from './act-values.ts';
import type { ActFields, Field, FieldValue } from './field.ts';
import { kinds } from './field-kinds.ts';

/** Why a field cannot go to print; its sentence is `documents:input.<reason>`. */
export type InputReason = 'required' | 'tooLong' | 'malformed' | 'notADate' | 'notAChoice';

export interface FieldProblem {
  readonly field: string;
  readonly reason: InputReason;
  readonly language?: Language;
  /** Position in a list of references, and the part of the reference. */
  readonly index?: number;
  readonly part?: string;
}

/** A draft with nothing typed. */
export function emptyDraft(paper: PaperDefinition): ActFields {
  return Object.fromEntries(paper.fields.map((field) => [field.id, kinds[field.kind].empty(field)]));
}

/** A draft as it may be kept: anything may be missing, nothing may be ill-formed. Unknown fields of a newer release stay. */
export function draftSchema(paper: PaperDefinition): z.ZodType<ActFields> {
  const shape = paper.fields.map((field) => {
    const { schema, empty } = kinds[field.kind];
    return [field.id, schema(field).default(empty(field))] as const;
  });
  return z.looseObject(Object.fromEntries(shape));
}

/**
 * The fields of a draft as they were saved. What was half-typed is read back half-typed; only what no form of this release
 * could have written (a choice, a law, a shape of a newer one) makes a draft unreadable.
 */
export function readDraft(paper: PaperDefinition, fields: unknown): Result<ActFields> {
  const read = draftSchema(paper).safeParse(fields);
  if (read.success) return ok(read.data);
  if (!read.error.issues.every(isHalfTyped)) return refuse({ code: 'ACT_DRAFT_UNREADABLE' });
  return ok({ ...emptyDraft(paper), ...(fields as ActFields) });
}

/** Text too long, a number of an article not typed yet or typed wrongly: the form shows them and asks for better. */
function isHalfTyped({ code, message }: { readonly code?: string; readonly message: string }): boolean {
  return ['too_big', 'too_small', 'invalid_format'].includes(code ?? '') || message === 'required';
}

/** An act as it may be issued: well-formed and complete in both languages. */
export function fieldSchema(paper: PaperDefinition): z.ZodType<ActFields> {
  return draftSchema(paper).superRefine((fields, context) => {
    for (const { field, language, reason } of missingIn(paper, fields))
      context.addIssue({
        code: 'custom',
        path: language === undefined ? [field] : [field, language],
        message: reason,
      });
  });
}

/** Everything that keeps the fields of an act from print, field by field in the order of the form. */
export function fieldProblems(paper: PaperDefinition, fields: ActFields): FieldProblem[] {
  const parsed = fieldSchema(paper).safeParse(fields);
  if (parsed.success) return [];
  const order = paper.fields.map(({ id }) => id);
  return parsed.error.issues
    .map(toFieldProblem)
    .toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

function missingIn(paper: PaperDefinition, fields: ActFields): FieldProblem[] {
  const values = valuesOf(paper, fields);
  return paper.fields
    .filter((field) => allHold(field.when, values))
    .flatMap((field) => [
      ...missingValue(field, fields[field.id] ?? ''),
      ...(field.kind === 'choice' || field.kind === 'choices' ? unfitChoice(paper, field, fields) : []),
    ]);
}

/** A required field must be given; words given in one language must be given in the other. */
function missingValue(field: Field, value: FieldValue): FieldProblem[] {
  const given = kinds[field.kind].toValue(value) !== undefined;
  if (!given && !field.required) return [];
  if (!field.bilingual) return given ? [] : [{ field: field.id, reason: 'required' }];
  const text = value as Bilingual;
  return languages
    .filter((language) => text[language].trim() === '')
    .map((language) => ({ field: field.id, language, reason: 'required' }));
}

function unfitChoice(paper: PaperDefinition, field: Field, fields: ActFields): FieldProblem[] {
  const values = valuesOf(paper, fields);
  const chosen = values[field.id];
  const unfit =
    chosen?.kind === 'choice' &&
    chosen.choices.some((choice) => !allHold(field.choiceWhen?.[choice], values));
  return unfit ? [{ field: field.id, reason: 'notAChoice' }] : [];
}

const reasons: Readonly<Record<string, InputReason>> = { too_big: 'tooLong', invalid_value: 'notAChoice' };
const said: readonly string[] = ['required', 'malformed', 'notADate', 'notAChoice'];

function toFieldProblem({ path, code, message }: z.core.$ZodIssue): FieldProblem {
  const [field, second, third] = path;
  return {
    field: String(field),
    reason: said.includes(message) ? (message as InputReason) : (reasons[code] ?? 'malformed'),
    ...(second === 'kk' || second === 'ru' ? { language: second } : {}),
    ...(typeof second === 'number' ? { index: second } : {}),
    ...(typeof second === 'number' && third !== undefined ? { part: String(third) } : {}),
  };
}
