import { z } from 'zod';
import { factFields, type FieldKind, type Fields } from '#shared/law/facts.ts';
import { parseLocalDateTime, parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts';
import type { Fact, Matter, Role } from '#shared/law/types.ts';

export type FieldValue = string | number | boolean | undefined;
/** What is typed so far, by the path of the particular (`person.age`). */
export type FactValues = Readonly<Record<string, FieldValue>>;
/** As they are kept over a lock. */
export const FactValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

export interface FactField {
  readonly path: string;
  readonly kind: FieldKind;
}

/** The particulars of a fact as a flat list, in the order of the law's table. A moment carries its day with it. */
export function fieldsOf(matter: Matter, fact: string): FactField[] {
  const fields = (factFields[matter] as Readonly<Record<string, Fields>>)[fact] ?? {};
  const flat = flatten(fields);
  return flat.some(({ path }) => path === 'at') ? flat.filter(({ path }) => path !== 'on') : flat;
}

function flatten(fields: Fields, prefix = ''): FactField[] {
  return Object.entries(fields).flatMap(([name, kind]): FactField[] =>
    isKind(kind) ? [{ path: prefix + name, kind }] : flatten(kind, `${prefix}${name}.`),
  );
}

function isKind(kind: Fields[string]): kind is FieldKind {
  return typeof kind === 'string' || Array.isArray(kind);
}

/** Names of the facts of a matter, in their normal order. */
export function factNames(matter: Matter): string[] {
  return Object.keys(factFields[matter]);
}

/** Today, by the person at the desk; everything else is for the person to say. */
export function initialValues(
  fields: readonly FactField[],
  given: { today: PlainDate; role: Role },
): FactValues {
  return Object.fromEntries(
    fields.flatMap(({ path, kind }): [string, FieldValue][] => {
      if (path === 'on') return [[path, given.today]];
      if (kind === 'role') return [[path, given.role]];
      return [];
    }),
  );
}

/** The values of a fact already recorded, for its correction. */
export function valuesOf(fact: Fact, fields: readonly FactField[]): FactValues {
  return Object.fromEntries(
    fields.map(({ path }): [string, FieldValue] => {
      const [head = '', tail] = path.split('.');
      const value =
        tail === undefined ? fact[head] : (fact[head] as Record<string, unknown> | undefined)?.[tail];
      return [path, value as FieldValue];
    }),
  );
}

/** Particulars without which the fact says nothing to the law; words and grounds may stay unsaid. */
const requiredKinds: readonly unknown[] = ['date', 'moment', 'flag', 'number', 'role'];

/** Paths of the particulars that are still to be said. */
export function missingFields(fields: readonly FactField[], values: FactValues): string[] {
  return fields
    .filter(({ path, kind }) => requiredKinds.includes(kind) && !isSaid(kind, values[path]))
    .map(({ path }) => path);
}

function isSaid(kind: FieldKind, value: FieldValue): boolean {
  if (kind === 'date') return parsePlainDate(value) !== undefined;
  if (kind === 'moment') return parseLocalDateTime(value) !== undefined;
  return value !== undefined && value !== '';
}

/** The fact as the law engine reads it, without what was left unsaid. */
export function toFact(name: string, values: FactValues): Fact {
  const particulars: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    if (value === undefined || value === '') continue;
    const [head = '', tail] = path.split('.');
    if (tail === undefined) particulars[head] = value;
    else particulars[head] = { ...(particulars[head] as object | undefined), [tail]: value };
  }
  const at = parseLocalDateTime(particulars['at']);
  return { fact: name, ...(at && { on: at.slice(0, 10) as PlainDate }), ...particulars };
}
