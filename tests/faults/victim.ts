import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ProblemCode } from '#shared/errors/codes.ts';
import { runTypeScript } from '#tests/support/run-typescript.ts';

/** A program of this folder in a process of its own, to be killed in the middle of its work. */
export interface Victim {
  /** What it said so far: each event that was called saved as JSON, "refused CODE" before it ends because a save was, words of its own. */
  readonly lines: readonly string[];
  /** Resolves when what it said is enough. */
  until(isEnough: (lines: readonly string[]) => boolean): Promise<void>;
  /** SIGKILL; resolves when it is gone and all it said was heard. */
  kill(): Promise<void>;
}

export function startVictim(program: string, folder: string): Victim {
  const child = spawn(process.execPath, [...runTypeScript, join(import.meta.dirname, program), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Not at its exit: what it said last may still be on its way then.
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
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
        savedIn(lines);
        throw new Error('The desk ended before it was killed.');
      }),
    ]);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { lines, until, kill };
}

/** The events it called saved. @throws when a save was refused for another reason than the expected one */
export function savedIn(lines: readonly string[], expected?: ProblemCode): string[] {
  for (const line of lines)
    if (line.startsWith('refused ') && line !== `refused ${expected}`) throw new Error(`A save was ${line}.`);
  return lines.filter((line) => line.startsWith('{'));
}
