import { setTimeout as wait } from 'node:timers/promises';
import { faultOf } from '#shared/health/log.ts';
import { createDiagnostics } from './services/diagnostics.ts';

/** Nobody waits longer than this for a program to end, in milliseconds. */
export const patience = 5_000;

export interface LastWordsPorts {
  /** Notes what it was, in words of the log. */
  readonly note: (error: unknown) => Promise<void>;
  /** Lets go of the data, where any are open. */
  readonly close: () => Promise<void>;
  /** Says it to whoever sits there; resolves when it was read. */
  readonly tell: () => Promise<void> | void;
  readonly exit: () => void;
  /** Whoever waits for a disk that does not answer is told after so many milliseconds. */
  readonly limit: number;
}

/**
 * The end of a process that something nobody foresaw has happened to: the data are let go of, a person is told, and the
 * process ends. What else goes wrong meanwhile changes nothing of that: everything answered until then is on the disk.
 */
export function createLastWords({
  note,
  close,
  tell,
  exit,
  limit,
}: LastWordsPorts): (error: unknown) => void {
  let isOver = false;
  const end = async (error: unknown) => {
    const putAway = Promise.allSettled([note(error), close()]);
    await Promise.race([putAway, wait(limit, undefined, { ref: false })]);
    await tell();
  };
  return (error) => {
    if (isOver) return;
    isOver = true;
    void end(error).finally(exit);
  };
}

/** Writes into the log of a data folder what class of fault ended the process. */
export function noteFault(dataFolder: string): LastWordsPorts['note'] {
  return async (error) => {
    const diagnostics = createDiagnostics(dataFolder, () => new Date());
    diagnostics.record('shell.failed', { error: faultOf(error) });
    await diagnostics.flush();
  };
}

/** Has the words said for whatever this process would otherwise die of without a word. */
export function listenForSurprises(lastWords: (error: unknown) => void): void {
  for (const surprise of ['uncaughtException', 'unhandledRejection']) process.on(surprise, lastWords);
}
