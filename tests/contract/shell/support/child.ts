import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { runTypeScript } from '#tests/support/run-typescript.ts';

/** A program beside this file in a process of its own: to be killed, and to race against others. */
export interface Child {
  readonly process: ChildProcess;
  /** What it says, line by line. */
  readonly lines: Interface;
  readonly ended: Promise<void>;
}

export function startChild(program: string, ...args: string[]): Child {
  const child = spawn(process.execPath, [...runTypeScript, join(import.meta.dirname, program), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { process: child, lines: createInterface(child.stdout), ended };
}
