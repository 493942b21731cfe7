import { allHold, type Value, type Values } from '../documents/values.ts';
import type { PaperDefinition } from './paper.ts';
import type { ActFields } from './field.ts';
import { kinds } from './field-kinds.ts';

/**
 * What a draft gives its template: each asked and filled field as a typed value. A field whose condition does not hold is
 * absent, whatever was typed in it before.
 */
export function valuesOf(paper: PaperDefinition, fields: ActFields): Values {
  const values: Record<string, Value> = {};
  for (const field of paper.fields) {
    if (!allHold(field.when, values)) continue;
    const typed = fields[field.id];
    const value = typed === undefined ? undefined : kinds[field.kind].toValue(typed);
    if (value !== undefined) values[field.id] = value;
  }
  return values;
}

/** The fields together with the lengths and places in the law that the sentences of the act name. */
export function placedValues(paper: PaperDefinition, fields: ActFields): Values {
  const numbers = Object.entries(paper.numbers).map(([name, number]): [string, Value] => [
    name,
    { kind: 'number', number },
  ]);
  const references = Object.entries(paper.references).map(([name, reference]): [string, Value] => [
    name,
    { kind: 'references', references: [reference] },
  ]);
  return { ...Object.fromEntries([...numbers, ...references]), ...valuesOf(paper, fields) };
}
