import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { invariant } from '#shared/kernel/invariant.ts';
import { browserArguments, type BrowserOptions } from './browser-arguments.ts';
import { dumpsInto } from './crash-dumps.ts';
import { DevTools, unlessGone } from './devtools.ts';

export interface Browser {
  readonly devtools: DevTools;
  readonly pid: number;
  /** Resolves when the browser's process has ended, whoever ended it. */
  readonly exited: Promise<void>;
  close(): Promise<void>;
}

const patience = 5_000;

function end(child: ChildProcess, pid: number): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // On Linux and macOS the browser leads a process group: its helpers go with it.
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-pid, 'SIGKILL');
}

/** Starts a browser whose only door is a pipe to this process; when this process dies, so does the browser. */
export async function launchBrowser(executable: string, options: BrowserOptions): Promise<Browser> {
  const child = spawn(executable, browserArguments(options, process.getuid?.()), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env: { ...process.env, LANGUAGE: options.language, ...dumpsInto(options.profileFolder) },
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    // A browser that could not be started at all has ended too; `pid` is then undefined.
    child.once('error', () => resolve());
  });
  const devtools = new DevTools(child.stdio[3] as Writable, child.stdio[4] as Readable);
  await devtools.send('Browser.getVersion', {});
  const { pid } = child;
  invariant(pid !== undefined, 'a browser that answers has a process');
  return {
    devtools,
    pid,
    exited,
    async close() {
      await unlessGone(devtools.send('Browser.close', {}));
      await Promise.race([exited, wait(patience, undefined, { ref: false })]);
      end(child, pid);
      await exited;
    },
  };
}
