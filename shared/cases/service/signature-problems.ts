import { factsOf as factsOfPaper } from '../../acts/act-facts.ts';
import type { ActFields } from '../../acts/field.ts';
import { findAct } from '../../acts/registry.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { LegalProblem, Role } from '../../law/types.ts';
import { newlyBlocked, type Law } from '../case-law.ts';

interface Unsigned {
  /** The id of an act or of a kind of letter. */
  readonly kind: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly on: PlainDate;
  readonly by: Role;
}

/**
 * What the law says against an electronic signature of a paper: it is asked with what the issue of the paper says, as if it
 * had been certified so (34.3). Papers whose facts know no certification say nothing.
 */
export function signatureProblems({ kind, fields, on, by }: Unsigned, law: Law): LegalProblem[] {
  const act = findAct(kind);
  if (!act) return [];
  const said = factsOfPaper(act, fields as ActFields, 'issue', { on, by }).filter((fact) => 'eds' in fact);
  if (said.length === 0) return [];
  const facts = said.map((fact) => ({ ...fact, eds: true }));
  return newlyBlocked([], law({ matter: act.matter, facts }).problems);
}
