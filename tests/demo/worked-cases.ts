import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface WorkedFact {
  readonly fact: string;
  readonly on: string;
  readonly [particular: string]: unknown;
}

interface WorkedCase {
  readonly id: string;
  readonly matter: string;
  readonly facts: readonly WorkedFact[];
  readonly expect: {
    readonly terms?: readonly { spec: string; due?: string; earliest?: string }[];
    readonly problems?: readonly string[];
  };
}

const file = join(import.meta.dirname, '..', 'fixtures', 'acceptance', 'cases.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: WorkedCase[] };

/** One of the worked cases of the law engine's acceptance, by its name. */
export function workedCase(id: string): WorkedCase {
  const found = cases.find((entry) => entry.id === id);
  if (!found) throw new Error(`No worked case ${id}`);
  return found;
}

/** The last day that a worked case expects of one term. */
export function expectedDue(id: string, spec: string): string {
  const due = workedCase(id).expect.terms?.find((term) => term.spec === spec)?.due;
  if (due === undefined) throw new Error(`The worked case ${id} expects no ${spec}`);
  return due;
}
