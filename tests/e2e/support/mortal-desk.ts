import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { runTypeScript } from '#tests/support/run-typescript.ts';
import { firstPage, readPort } from './shell.ts';

/** Who dies: the browser with all its helpers, the shell, or both at once. */
export type Victim = 'browser' | 'shell' | 'both';

/** A desk whose shell is a process of its own, so that it can be killed like any other. */
export interface MortalDesk {
  readonly page: Page;
  readonly pids: { readonly browser: number; readonly shell: number };
  /** SIGKILL, without a word before; resolves when nothing of the desk is left running. */
  kill(victim: Victim): Promise<void>;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
};

async function untilGone(pid: number): Promise<void> {
  for (let tries = 0; isAlive(pid); tries += 1) {
    if (tries > 400) throw new Error(`Process ${pid} did not end.`);
    await wait(25);
  }
}

export async function startMortalDesk(dataFolder: string): Promise<MortalDesk> {
  const program = join(import.meta.dirname, 'desk-process.ts');
  const shell = spawn(process.execPath, [...runTypeScript, program, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const shellEnded = new Promise<void>((resolve) => shell.once('exit', () => resolve()));
  const [line] = await Promise.race([
    new Promise<[string]>((resolve) => createInterface(shell.stdout).once('line', (text) => resolve([text]))),
    shellEnded.then((): never => {
      throw new Error('The shell ended before its window opened.');
    }),
  ]);
  const { browserPid, profileFolder } = JSON.parse(line) as { browserPid: number; profileFolder: string };
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(profileFolder)}`);
  return {
    page: await firstPage(browser),
    pids: { browser: browserPid, shell: shell.pid ?? 0 },
    async kill(victim) {
      if (victim !== 'browser') shell.kill('SIGKILL');
      if (victim !== 'shell') process.kill(-browserPid, 'SIGKILL');
      await shellEnded;
      await untilGone(browserPid);
      await browser.close();
    },
  };
}
