import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LogDetails, LogEntry, type LogEvent } from '#shared/health/log.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import { errnoOf } from './os-problem.ts';

/** Details as whoever records gives them; each is looked at before it is written. */
type Unchecked = { readonly [Name in Exclude<keyof LogDetails, 'lost' | 'withheld'>]?: string | number };

export interface Diagnostics {
  /** Never fails: a full disk must not stop the work that was to be noted. */
  record(event: LogEvent, details?: Unchecked): void;
  /** Resolves when everything recorded so far is in the file. */
  flush(): Promise<void>;
  /** The newest lines that are still of this release's words, oldest first; what else lies there is left out. */
  read(most: number): Promise<LogEntry[]>;
}

/** The details as the log may keep them: what is not of its list or shape does not pass, whoever said it. */
export function redact(details: Unchecked): LogDetails {
  const given = Object.entries(details);
  const kept = given.filter(([name, value]) => LogDetails.safeParse({ [name]: value }).success);
  const withheld = given.length - kept.length;
  return LogDetails.parse({ ...Object.fromEntries(kept), ...(withheld > 0 && { withheld }) });
}

const sizeLimit = 1_000_000;

async function rotate(path: string, older: string): Promise<void> {
  try {
    if ((await stat(path)).size > sizeLimit) await rename(path, older);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}

async function linesOf(path: string): Promise<string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n');
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return [];
  }
}

/** A local log of at most two megabytes, in two files. It goes nowhere by itself. */
export function createDiagnostics(dataFolder: string, now: () => Date): Diagnostics {
  const folder = join(dataFolder, 'log');
  const path = join(folder, 'desk.log');
  const older = join(folder, 'desk.older.log');
  let queue: Promise<void> = Promise.resolve();
  /** Lines that could not be written; told with the next one that can. */
  let lost = 0;

  async function write(line: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rotate(path, older);
    await appendFile(path, line, { mode: 0o600 });
    lost = 0;
  }

  return {
    record(event, details = {}) {
      const line = () =>
        `${JSON.stringify({ at: now().toISOString(), event, ...redact(details), ...(lost > 0 ? { lost } : {}) })}\n`;
      queue = queue.then(() => write(line())).catch(() => void (lost += 1));
    },
    flush: () => queue,
    async read(most) {
      await queue;
      const lines = [...(await linesOf(older)), ...(await linesOf(path))];
      return lines
        .flatMap((line) => {
          const entry = LogEntry.safeParse(readJson(line));
          return entry.success ? entry.data : [];
        })
        .slice(-most);
    },
  };
}
