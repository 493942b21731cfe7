import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runTypeScript } from '#tests/support/run-typescript.ts';

/** A program of this folder in a process of its own, to be killed in the middle of its work. */
export interface Victim {
  /** What it said so far. */
  readonly lines: string[];
  /** Resolves when what it said is enough. */
  until(isEnough: (lines: readonly string[]) => boolean): Promise<void>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
}

export function startVictim(program: string, folder: string): Victim {
  const child = spawn(process.execPath, [...runTypeScript, join(import.meta.dirname, program), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  const until = (isEnough: (lines: readonly string[]) => boolean) =>
    Promise.race([
      new Promise<void>((resolve) => waiting.push(() => isEnough(lines) && resolve())),
      ended.then((): never => {
        throw new Error('The desk ended before it was killed.');
      }),
    ]);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { lines, until, kill };
}
