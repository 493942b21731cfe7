import type { ProblemCode } from '#shared/errors/codes.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';

/** What the operating system says when it refuses, in the words of the product. */
const refusals: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EROFS: 'FOLDER_READ_ONLY',
  EACCES: 'FOLDER_LOCKED',
  EPERM: 'FOLDER_LOCKED',
  EBUSY: 'FOLDER_LOCKED',
  ENOENT: 'FILE_NOT_FOUND',
  // A stick pulled out in the middle of work.
  ENODEV: 'PLACE_UNKNOWN',
  ENXIO: 'PLACE_UNKNOWN',
  EIO: 'PLACE_UNKNOWN',
  ENOTDIR: 'PLACE_UNKNOWN',
};

/** The errno name of a failed system call, or undefined when the error is not one. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The expected refusal behind a failed system call; undefined for what the product does not expect. */
export function osProblem(error: unknown): Problem | undefined {
  const errno = errnoOf(error);
  if (errno === undefined || !Object.hasOwn(refusals, errno)) return undefined;
  const code = refusals[errno];
  return code === undefined ? undefined : { code };
}

/** Runs file work: its expected refusals become values, everything else is thrown on. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return ok(await work());
  } catch (error) {
    const problem = osProblem(error);
    if (problem === undefined) throw error;
    return refuse(problem);
  }
}
