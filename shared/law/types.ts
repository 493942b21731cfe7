import type { LocalDateTime, PlainDate } from '../kernel/plain-date.ts';

/** What a case is about in law (docs/glossary.md). The first twelve are those of the acceptance contract. */
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
  'resolution',
  'instruction',
  'explanation',
  'summons',
  'prescription',
  'enforcement',
  'urgent-measure',
  'motion',
  'analysis',
  'assessment',
  'court-participation',
  'higher-act',
] as const;
export type Matter = (typeof matters)[number];

/** Who acts. Powers by regime: `powers.ts`. */
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

/** Heads of offices, each for his own. */
export const headsOfOffices: readonly Role[] = [
  'prosecutorGeneral',
  'oblastProsecutor',
  'districtProsecutor',
];

/** The laws whose text is loaded. R17 (14.07.2017–17.11.2022) is known to have existed and is not. */
export const regimes = ['R95', 'R10', 'R22'] as const;
export type Regime = (typeof regimes)[number];

/** A dated event with legal meaning; the particulars of each fact stand in `factFields`. */
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

/**
 * `running` until a fact closes it; `closed` by a fact; `replaced` when another term took its place; `suspended`
 * while its count stands still; `refused` when the date set for it breaks its bound.
 */
export type TermState = 'running' | 'closed' | 'replaced' | 'suspended' | 'refused';

/** How a duty without a number is to be performed; its sentence is `law:manners.<manner>`. */
export type Manner =
  'immediately' | 'in-advance' | 'until-decision' | 'until-received' | 'with-inspection' | 'as-set';

export interface Term {
  /** The ID in docs/law-coverage.md: T22-08 … Its name is `law:terms.<spec>.name`. */
  readonly spec: string;
  /** The last lawful day (or minute, where the law counts hours); absent while nobody can say it. */
  readonly due?: PlainDate | LocalDateTime;
  /** For floors: the first lawful date that may be set. */
  readonly earliest?: PlainDate;
  /** The stricter reading of a doubtful count: a date to aim at (C7). */
  readonly cautious?: PlainDate;
  readonly duty: 'ours' | 'theirs';
  readonly basis: Basis;
  /** The day the law counts from. */
  readonly since: PlainDate;
  readonly manner?: Manner;
  /** Computed when looked at; the last step is the due day. */
  readonly steps: readonly Step[];
  readonly state: TermState;
  readonly closedOn?: PlainDate;
  /** True when the closing fact came after the due day. */
  readonly late?: boolean;
}

/** What lists say of a term: the count behind it is shown where the case itself is looked at. */
export interface TermInShort extends Omit<Term, 'steps'> {
  /** The years it was counted through, e.g. 2026. */
  readonly years: readonly string[];
}

export type Severity = 'block' | 'warn' | 'info';

export interface LegalProblem {
  /** The ID in docs/law-coverage.md (A7, M1, P1, T22-09 …) or of a bad input (X-…). Sentence: `law:rules.<rule>`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly basis: Basis;
  /** Positions of the facts it speaks of in the facts given. */
  readonly facts: readonly number[];
  /** Roles that may decide otherwise with a reason; empty when nobody may. */
  readonly overridableBy: readonly Role[];
  /** A person with that right decided otherwise: the problem is shown, the fact has its effect. */
  readonly overridden?: true;
  /** Values that its sentence names. */
  readonly details?: Readonly<Record<string, string | number>>;
}

export interface CaseAnswer {
  /** Of the fact that opened the case; each term follows the law in force on the day of its own trigger. */
  readonly regime: Regime | 'not-loaded';
  readonly terms: readonly Term[];
  readonly problems: readonly LegalProblem[];
}

/** A reasoned decision against a refusal. */
export interface Override {
  readonly rule: string;
  readonly by: Role;
  readonly reason: string;
  /** Positions of the facts it was given for; absent in one given for the rule wherever it is broken. */
  readonly facts?: readonly number[];
}

export interface CaseFacts {
  readonly matter: Matter;
  readonly facts: readonly Fact[];
  readonly overrides?: readonly Override[];
}
