/** A call to the database or to the shell did not come back in time: its outcome is unknown. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** Long enough for a disk that wakes up, short enough to tell the user (F-22). */
const limitMs = 10_000;

/** The promise's own outcome, or a rejection with `TooSlow`: a promise that hangs must not hang the desk (C-29). */
export async function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), limitMs);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}
