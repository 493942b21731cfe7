/** Put in by the build: a digest of the code that folds and keeps (vite.config.ts). Sources run unbuilt have none. */
declare const FOLD_DIGEST: string | undefined;

/** What was folded by other code is folded again: an upgrade may read the same journal differently. */
export const foldDigest = typeof FOLD_DIGEST === 'undefined' ? 'unbuilt' : FOLD_DIGEST;
