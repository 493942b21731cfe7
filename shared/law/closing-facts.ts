import { factFields } from './facts.ts';
import type { LawTables } from './records.ts';
import type { Matter } from './types.ts';

/** The facts by which a running term ends, those that meet it first; empty for an id no table names. */
export function closingFacts(spec: string, matter: Matter, { terms }: Pick<LawTables, 'terms'>): string[] {
  const { met = [], stopped = [] } = terms.find(({ id }) => id === spec) ?? {};
  return [...new Set([...met, ...stopped])].filter((fact) => fact in factFields[matter]);
}
