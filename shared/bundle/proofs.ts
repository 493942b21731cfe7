/** A head another device has signed, kept so that its journal can be passed on. */
export interface Proof {
  readonly seq: number;
  readonly jws: string;
}

/** Proofs closer together than this are thinned: one every so many events is enough to pass a journal on in parts. */
const spacing = 2_000;

/**
 * Adds a proof to those of a stream, in order of number; a proof whose two neighbours are near is dropped.
 * @param needed a number whose proof stays, however near the others are
 */
export function keepProof(proofs: readonly Proof[], proof: Proof, needed?: number): readonly Proof[] {
  if (proofs.some((known) => known.seq === proof.seq)) return proofs;
  const sorted = [...proofs, proof].sort((a, b) => a.seq - b.seq);
  const kept: Proof[] = [];
  for (const [index, item] of sorted.entries()) {
    const next = sorted[index + 1];
    const isNear = next && next.seq - (kept.at(-1)?.seq ?? 0) <= spacing;
    if (!isNear || item.seq === needed) kept.push(item);
  }
  return kept;
}
