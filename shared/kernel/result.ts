import type { ProblemCode } from '../errors/codes.ts';

/**
 * An expected refusal: a code a person can read over the phone, and the values its sentence needs.
 * The sentence itself stands in `locales/<language>/errors.json` under the code.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** What may be refused is a value, never an exception; exceptions are for what cannot happen. */
export type Result<Value, Refusal = Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Refusal };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Refusal>(problem: Refusal): { readonly ok: false; readonly problem: Refusal } {
  return { ok: false, problem };
}
