import type { VersionVector } from '../journal/version-vector.ts';

/** A receipt kept for what it says of some journals: of none of them another one says more. */
export interface Witness {
  readonly jws: string;
  /** How far it says the region held them. */
  readonly upTo: VersionVector;
}

/** How far the region has ever said that it held each journal, whatever it has forgotten since. */
export function witnessed(witnesses: readonly Witness[]): VersionVector {
  return Object.assign({}, ...witnesses.map(({ upTo }) => upTo)) as VersionVector;
}

/** Keeps a receipt where it says as much of a journal as any before; those it makes needless go. */
export function keepWitness(kept: readonly Witness[], { jws, upTo }: Witness): readonly Witness[] {
  const known = witnessed(kept);
  const better = entriesOf(upTo).filter(([stream, seq]) => seq >= (known[stream] ?? 1));
  if (better.length === 0) return kept;
  const taken = new Set(better.map(([stream]) => stream));
  const left = kept.map((each) => ({
    ...each,
    upTo: Object.fromEntries(entriesOf(each.upTo).filter(([stream]) => !taken.has(stream))),
  }));
  const needed = left.filter((each) => entriesOf(each.upTo).length > 0);
  return [...needed, { jws, upTo: Object.fromEntries(better) }];
}

const entriesOf = (vector: VersionVector): [string, number][] => Object.entries(vector);
