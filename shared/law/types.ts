import type { LocalDateTime, PlainDate } from '../kernel/plain-date.ts';

/** What a case is about in law (acceptance contract; docs/glossary.md). */
export const matters = [
  'appeal',
  'complaint',
  'inspection',
  'protest',
  'representation',
  'information-request',
  'suspension-resolution',
  'forced-bringing',
  'sanction',
  'claim',
  'case-request',
  'address',
] as const;
export type Matter = (typeof matters)[number];

/** Who acts. Powers by regime: domain, block P. */
export const roles = [
  'prosecutorGeneral',
  'deputyProsecutorGeneral',
  'oblastProsecutor',
  'deputyOblastProsecutor',
  'districtProsecutor',
  'deputyDistrictProsecutor',
  'prosecutor',
  'staff',
] as const;
export type Role = (typeof roles)[number];

export type Regime = 'R95' | 'R10' | 'R22';

/** A dated event with legal meaning; the particulars of each fact stand in `factSchemas`. */
export interface Fact {
  readonly fact: string;
  readonly on?: PlainDate;
  readonly at?: LocalDateTime;
  readonly [particular: string]: unknown;
}

/** Where a term or a rule stands in the law. */
export interface Basis {
  readonly act: string;
  readonly article: string;
  readonly paragraph?: string;
}

/** One day of the count: its running number, or why it was not counted. */
export interface Step {
  readonly date: PlainDate;
  readonly counted: number | null;
  /** Code of the reason; its sentence is `law:steps.<why>`. */
  readonly why: string;
}

export interface Term {
  /** The ID of the domain specification: T22-08 … */
  readonly spec: string;
  readonly due?: PlainDate | LocalDateTime;
  /** For floors: the first lawful date that may be set. */
  readonly earliest?: PlainDate;
  readonly duty: 'ours' | 'theirs';
  readonly basis: Basis;
  readonly steps: readonly Step[];
  /** Running until a fact closes it, with the day it was closed; `replaced` when another term took its place. */
  readonly state: 'running' | 'closed' | 'replaced' | 'suspended';
  readonly closedOn?: PlainDate;
}

export interface LegalProblem {
  /** The ID of the domain specification: A7, M1, P1, T22-09 … */
  readonly rule: string;
  readonly severity: 'block' | 'warn' | 'info';
  readonly basis: Basis;
  /** Positions of the facts it speaks of in the facts given. */
  readonly facts: readonly number[];
  /** Roles that may decide otherwise with a reason; empty when nobody may. */
  readonly overridableBy: readonly Role[];
}

export interface CaseAnswer {
  readonly regime: Regime | 'not-loaded';
  readonly terms: readonly Term[];
  readonly problems: readonly LegalProblem[];
}

export interface CaseFacts {
  readonly matter: Matter;
  readonly facts: readonly Fact[];
}
