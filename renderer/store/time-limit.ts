/** A call to the database or to the shell did not come back in time: its outcome is unknown. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** Milliseconds: long enough for a disk that wakes up, short enough to tell the user. */
export const patience = 10_000;

/** The promise's own outcome, or a rejection with `TooSlow`: a promise that hangs must not hang the desk. */
export async function inTime<Value>(promise: Promise<Value>, limit = patience): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), limit);
  });
  return Promise.race([promise, over]).finally(() => clearTimeout(timer));
}
