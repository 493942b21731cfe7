import type { LeaseTimes } from '#electron/services/folder-lease.ts';

/** Shorter than the product's, long enough for a busy machine to beat in time. */
export const quick: LeaseTimes = { beat: 100, patience: 4_000 };
