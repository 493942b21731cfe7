import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { firstPage } from './shell.ts';

export interface Installed {
  /** The unpacked program. */
  readonly program: string;
  /** Home of the user who runs it: Documents stand below it. */
  readonly home: string;
  readonly data: string;
}

export interface RunningProgram {
  readonly page: Page;
  /** Closes the window as a user would; resolves with the exit code. */
  close(): Promise<number | null>;
}

async function portOf(data: string, isRunning: () => boolean): Promise<string> {
  const path = join(data, 'chromium', 'DevToolsActivePort');
  for (let tries = 0; tries < 600 && isRunning(); tries += 1) {
    const port = existsSync(path) ? readFileSync(path, 'utf8').split('\n')[0] : '';
    if (port) return port;
    await wait(50);
  }
  throw new Error('The installed program opened no window.');
}

/** Opens an unpacked program by its own starter, from a folder that has nothing to do with it. */
export async function openInstalled({ program, home, data }: Installed): Promise<RunningProgram> {
  const child = spawn(join(program, 'prosecutor-desk'), [`--data=${data}`], {
    cwd: home,
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      NODE_OPTIONS: `--import=${join(import.meta.dirname, 'unseen-browser.mjs')}`,
    },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const port = await portOf(data, () => child.exitCode === null);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await firstPage(browser);
  page.setDefaultTimeout(20_000);
  return {
    page,
    async close() {
      await page.close().catch(() => undefined);
      const code = await ended;
      await browser.close();
      return code;
    },
  };
}
