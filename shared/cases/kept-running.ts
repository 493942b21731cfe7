import type { TermInShort } from '../law/types.ts';
import type { Case } from './case.ts';

/** The running terms of a case, and the law they were computed by. */
export interface KeptRunning {
  /** See `lawVersion`. */
  readonly version: string;
  readonly running: readonly TermInShort[];
}

const kept = new WeakMap<Case, KeptRunning>();
/** Most cases of an office are finished: they share one answer. */
let nothing: KeptRunning = { version: '', running: [] };

/**
 * Keeps what the law of `version` says of this version of a case: found by that law a moment ago, or by the same code
 * under the same law on an earlier day, for running terms follow from facts and law and from no clock.
 */
export function keepRunning(given: Case, found: KeptRunning): readonly TermInShort[] {
  if (found.running.length > 0) {
    kept.set(given, found);
    return found.running;
  }
  if (nothing.version !== found.version) nothing = { version: found.version, running: [] };
  kept.set(given, nothing);
  return nothing.running;
}

/** Undefined where nothing is kept, or something said by another law. */
export function keptRunning(given: Case, version: string): readonly TermInShort[] | undefined {
  const known = kept.get(given);
  return known?.version === version ? known.running : undefined;
}
