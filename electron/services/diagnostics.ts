import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from './os-problem.ts';

/** Everything the log can say. Sentences are made elsewhere; here stand only these words, codes and numbers. */
export type DiagnosticEvent =
  | 'shell.started'
  | 'shell.closed'
  | 'shell.failed'
  | 'call.refused'
  | 'call.malformed'
  | 'call.failed'
  | 'call.problem'
  | 'target.closed'
  | 'request.refused'
  | 'window.left'
  | 'window.crashed'
  | 'window.unresponsive'
  | 'window.problem'
  | 'vault.damaged'
  | 'backup.failed'
  | 'print.failed';

export type DiagnosticDetails = Readonly<Record<string, string | number>>;

export interface Diagnostics {
  /** Never fails: a full disk must not stop the work that was to be noted. */
  record(event: DiagnosticEvent, details?: DiagnosticDetails): void;
  /** Resolves when everything recorded so far is in the file. */
  flush(): Promise<void>;
}

/** Codes, channel names, versions, error names. A name, an address or an IIN does not pass. */
const identifier = /^[A-Za-z][A-Za-z0-9_.:-]{0,63}$/;
const longNumber = /\d{6,}/;

/** A value as the log may keep it. */
export function redact(value: string | number): string | number {
  const harmless =
    typeof value === 'number' ? Math.abs(value) < 1e11 : identifier.test(value) && !longNumber.test(value);
  return harmless ? value : '…';
}

const sizeLimit = 1_000_000;

async function rotate(path: string, older: string): Promise<void> {
  try {
    if ((await stat(path)).size > sizeLimit) await rename(path, older);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}

/** A local log of at most two megabytes, in two files. It goes nowhere by itself. */
export function createDiagnostics(dataFolder: string, now: () => Date): Diagnostics {
  const folder = join(dataFolder, 'log');
  const path = join(folder, 'desk.log');
  let queue: Promise<void> = Promise.resolve();
  /** Lines that could not be written; told with the next one that can. */
  let lost = 0;

  async function write(line: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rotate(path, join(folder, 'desk.older.log'));
    await appendFile(path, line, { mode: 0o600 });
    lost = 0;
  }

  return {
    record(event, details = {}) {
      const safe = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, redact(value)]));
      const line = () =>
        `${JSON.stringify({ at: now().toISOString(), event, ...safe, ...(lost > 0 ? { lost } : {}) })}\n`;
      queue = queue.then(() => write(line())).catch(() => void (lost += 1));
    },
    flush: () => queue,
  };
}
