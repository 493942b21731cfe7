import type { Basis, Manner, Matter, Regime, Role, Severity } from './types.ts';

/** Names a particular of a fact: `received.language`; `.by` is a particular of the fact the rule looks at. */
export type Ref = string;

/**
 * What must be true, as data, so that a pack can carry it. A particular that was not stated makes `is`, `oneOf`, `less`
 * and `mayNot` false: the law refuses on what is known, and `given` asks whether it is known.
 */
export type Condition =
  | readonly ['always']
  | readonly ['holds', string]
  | readonly ['given', Ref]
  | readonly ['is', Ref, string | boolean]
  | readonly ['oneOf', Ref, readonly string[]]
  | readonly ['same', Ref, Ref]
  | readonly ['less', Ref, number]
  | readonly ['later', Ref, Ref]
  | readonly ['mayNot', Ref, string]
  | readonly ['outranks', Ref, Ref]
  | readonly ['betweenHours', Ref, number, number]
  | readonly ['not', Condition]
  | readonly ['all', ...Condition[]]
  | readonly ['any', ...Condition[]];

export type Unit = 'working-day' | 'calendar-day' | 'month' | 'hour';

/** A length of time and how it is counted; nothing here has a default. */
export interface Length {
  /** A number, or the particular of the trigger that holds it. */
  readonly count: number | { readonly particular: string };
  readonly unit: Unit;
  /** `next-day`: the day of the event is not counted (C1). `same-day`: it is day 1 (C7). */
  readonly first: 'next-day' | 'same-day';
  readonly direction: 'after' | 'before';
  /** What a last day off does (C3); a backward count and hours never roll (C5, C9). */
  readonly dayOff: 'rolls' | 'stays';
  /** Where the month has no such day (C4). */
  readonly monthRounding?: 'down' | 'up';
}

/** From where a length runs: the trigger itself, another fact (the first stated of these), or the end of a term. */
export type From = 'trigger' | { readonly facts: readonly string[] } | { readonly endOf: readonly string[] };

/** A limit on the date or the days set. `earliest`/`latest` days are those the length ends on. */
export interface Bound {
  readonly length: Length;
  readonly from: From;
  readonly severity: 'block' | 'warn';
}

export interface TermRecord {
  readonly id: string;
  readonly regimes: readonly Regime[];
  /** Narrows the regime's own validity when a norm changed within it; `to` is the last day. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly matters: readonly Matter[];
  readonly duty: 'ours' | 'theirs';
  readonly basis: Basis;
  /** The facts that start it, the first stated of them; every occurrence starts its own. */
  readonly trigger: readonly string[];
  readonly when?: Condition;
  readonly from: From;
  /** How long; absent where the law gives no number (`manner` then says how). */
  readonly length?: Length;
  readonly manner?: Manner;
  /** The fact and particular that set the last day by hand. */
  readonly set?: { readonly fact: string; readonly particular: string; readonly when?: Condition };
  readonly atLeast?: Bound;
  readonly atMost?: readonly Bound[];
  /** Bounds the number of days a decision may add. */
  readonly maxCount?: number;
  /** A second decision of the kind is refused. */
  readonly once?: true;
  /** The term it prolongs, the first that exists: what has ended cannot be prolonged, and no set date shortens it. */
  readonly prolongs?: readonly string[];
  /** A duty due on the last day of that term. */
  readonly sameEndAs?: readonly string[];
  /** What is left of the first of these terms that is not over. */
  readonly restOf?: readonly string[];
  /** Nothing is due; the right arises the day after that end. */
  readonly opensAfter?: readonly string[];
  /** The stricter reading, shown in amber. */
  readonly cautious?: Length;
  /** The count stands still from the first fact (that day is not consumed) to the second (that day counts). */
  readonly pause?: { readonly from: string; readonly to: string };
  readonly met?: readonly string[];
  readonly stopped?: readonly string[];
  readonly replaces?: readonly string[];
  /** What is said when it was met late; without this a warning under its own ID. */
  readonly late?: readonly LateRecord[];
  /** Of a law whose text is not loaded: shown beside a term of a loaded one, never as the whole answer. */
  readonly beside?: true;
  /** `unverified` marks a number the customer's lawyers have yet to confirm (U). */
  readonly status?: 'unverified';
}

export interface LateRecord {
  readonly rule: string;
  readonly severity: 'block' | 'warn';
  /** Where the rule stands, if not beside the term. */
  readonly basis?: Basis;
  readonly unless?: Condition;
}

export interface RuleRecord {
  readonly id: string;
  readonly regimes: readonly Regime[];
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly matters: readonly Matter[] | 'any';
  /** The fact it looks at, each occurrence in turn; `any` looks at all. */
  readonly on: string;
  readonly when: Condition;
  readonly severity: Severity;
  /** In force only under this answer to an open question. */
  readonly onlyUnder?: { readonly choice: string; readonly value: string };
  /** Facts without effect while the refusal stands; `itself` is the one looked at. */
  readonly refuses?: readonly string[];
  /** `head`: the head of the office may decide otherwise with a reason; `nobody`: power and exemption cannot be reasoned away. */
  readonly override: 'head' | 'nobody';
  readonly basis: Basis;
}

export interface PowerRecord {
  readonly power: string;
  readonly regimes: readonly Regime[];
  readonly basis: Basis;
  readonly roles: readonly Role[];
  /** Roles that may within what was delegated to them by the Prosecutor General's acts. */
  readonly delegated?: readonly Role[];
}

export interface RegimeRecord {
  readonly id: string;
  /** First and last day in force. */
  readonly from: string;
  readonly to?: string;
  readonly loaded: boolean;
  readonly status: 'verified' | 'unverified';
  readonly act: string;
}

export interface ActKindRecord {
  readonly kind: string;
  readonly regimes: readonly Regime[];
  readonly basis: Basis;
}

/** A question to the customer's lawyers, as a visible setting: the values it may have and what each changes. */
export interface ChoiceRecord {
  readonly id: string;
  readonly initial: string;
  readonly values: Readonly<Record<string, readonly TermChange[]>>;
}

export interface TermChange {
  readonly term: string;
  readonly set: Partial<TermRecord>;
}

export interface OrderRecord {
  readonly matters: readonly Matter[];
  readonly first: string;
  readonly then: string;
}

/** Everything the engine knows of the law; a pack is this, as JSON. */
export interface LawTables {
  readonly regimes: readonly RegimeRecord[];
  readonly terms: readonly TermRecord[];
  readonly rules: readonly RuleRecord[];
  readonly powers: readonly PowerRecord[];
  readonly actKinds: readonly ActKindRecord[];
  readonly choices: readonly ChoiceRecord[];
  /** The facts that open a case, by matter: the first stated one decides the regime of the whole. */
  readonly openings: Readonly<Record<Matter, readonly string[]>>;
  /** Facts that cannot come the other way round. */
  readonly orders: readonly OrderRecord[];
}
