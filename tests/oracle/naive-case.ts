import { CalendarYearAbsent, roll, type NaiveCalendar } from './naive-days.ts';

export interface NaiveFact {
  readonly fact: string;
  readonly on?: string;
  readonly at?: string;
  readonly [key: string]: unknown;
}

export interface NaiveCase {
  readonly id: string;
  readonly matter: string;
  readonly facts: readonly NaiveFact[];
}

export type NaiveRegime = 'R95' | 'R10' | 'R22' | 'not-loaded';

interface NaiveTerm {
  readonly spec: string;
  readonly due?: string;
  readonly earliest?: string;
  readonly duty: 'ours' | 'theirs';
}

interface NaiveProblem {
  readonly rule: string;
  readonly severity: 'block' | 'warn';
}

export interface NaiveAnswer {
  readonly id: string;
  readonly regime: NaiveRegime;
  readonly terms: readonly NaiveTerm[];
  readonly problems: readonly NaiveProblem[];
}

/** Column "Duty of" of domain.md 1.A-1.C: every dated term that is not the prosecutor's. */
const theirs = new Set([
  ...['T22-14', 'T22-16', 'T22-17', 'T22-23', 'T22-24', 'T22-30', 'T22-31', 'T22-32', 'T22-33'],
  ...['T10-01', 'T10-03', 'T10-04', 'T10-07', 'T10-08', 'T10-09'],
  ...['T95-04', 'T95-08', 'T95-12', 'T95-17', 'T95-19'],
]);

/** The civil day of a fact, if it has one. */
export function dateOf(fact: NaiveFact | undefined): string | undefined {
  return fact?.on ?? fact?.at?.slice(0, 10);
}

/** A key that holds words, or nothing. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What is being worked on: one case, one calendar, and the answer as it grows. */
export class Sheet {
  readonly calendar: NaiveCalendar;
  readonly terms: NaiveTerm[] = [];
  readonly problems: NaiveProblem[] = [];
  /** Some date of this case needs a year whose calendar nobody has told. */
  isCalendarWanting = false;
  /** Terms that do not make an answer by themselves: 1.E is outside the loaded law, others were overtaken. */
  private readonly beside = new Set(['T-RDR']);
  private readonly facts: readonly NaiveFact[];

  constructor(facts: readonly NaiveFact[], calendar: NaiveCalendar) {
    this.facts = facts;
    this.calendar = calendar;
  }

  /** All facts of one name, oldest first, undated last. */
  all(name: string): NaiveFact[] {
    const order = (fact: NaiveFact) =>
      `${dateOf(fact) ?? '9999'} ${fact.at ?? ''} ${text(fact['until']) ?? ''}`;
    return this.facts
      .filter((fact) => fact.fact === name)
      .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  }

  first(name: string): NaiveFact | undefined {
    return this.all(name)[0];
  }

  dated(name: string): string | undefined {
    return dateOf(this.first(name));
  }

  /** What is counted, or nothing where the count comes to a year without a calendar: 0.1, never guess. */
  told<Counted>(count: () => Counted): Counted | undefined {
    try {
      return count();
    } catch (error) {
      if (!(error instanceof CalendarYearAbsent)) throw error;
      this.isCalendarWanting = true;
      return undefined;
    }
  }

  /** Another term took the place of this one and its own day cannot be told. */
  overtaken(spec: string): void {
    this.beside.add(spec);
  }

  isAnswered(): boolean {
    return !this.isCalendarWanting || this.terms.some(({ spec }) => !this.beside.has(spec));
  }

  rolled(date: string): string {
    return roll(date, this.calendar);
  }

  term(spec: string, when: { due?: string | undefined; earliest?: string | undefined }): void {
    if (when.due === undefined && when.earliest === undefined) return;
    const { due, earliest } = when;
    const dates = { ...(due !== undefined && { due }), ...(earliest !== undefined && { earliest }) };
    const term = { spec, ...dates, duty: theirs.has(spec) ? 'theirs' : 'ours' } as const;
    if (!this.terms.some((known) => JSON.stringify(known) === JSON.stringify(term))) this.terms.push(term);
  }

  block(rule: string): void {
    this.note(rule, 'block');
  }

  warn(rule: string): void {
    this.note(rule, 'warn');
  }

  /** What was done after its last day is not refused (it happened) but pointed at, by the term that was missed. */
  late(spec: string, done: string | undefined, due: string | undefined): void {
    if (done !== undefined && due !== undefined && done > due) this.warn(spec);
  }

  /** The rule `rule` lets only `roles` do this; an unnamed person is nobody who may. Staff sign nothing (D8). */
  may(rule: string, by: unknown, roles: readonly string[]): boolean {
    this.signs(by);
    if (roles.includes(String(by))) return true;
    this.block(rule);
    return false;
  }

  /** D8: other staff are not prosecutors and sign no acts. */
  signs(by: unknown): boolean {
    if (by !== 'staff') return true;
    this.block('D8');
    return false;
  }

  private note(rule: string, severity: NaiveProblem['severity']): void {
    if (!this.problems.some((known) => known.rule === rule && known.severity === severity))
      this.problems.push({ rule, severity });
  }
}
