import type { Problem } from '#shared/kernel/result.ts';
import { nameOf } from './name-of.ts';
import { NewerRecord } from './sealed-record.ts';

/** Why a copy of the journal could not be read, where something was thrown on the way. */
export function readingProblem(error: unknown): Problem {
  return error instanceof NewerRecord
    ? { code: 'STORE_NEWER', details: { record: error.no } }
    : { code: 'STORE_UNAVAILABLE', details: { reason: nameOf(error) } };
}
