import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { ChromiumShellOptions } from '#electron/chromium/ground.ts';
import { startChromiumShell, type ChromiumShell } from '#electron/chromium/shell.ts';

const root = join(import.meta.dirname, '..', '..', '..');

export interface DeskOptions extends Partial<
  Pick<
    ChromiumShellOptions,
    'dataFolder' | 'rendererFolder' | 'windowSize' | 'places' | 'language' | 'headless' | 'bundle'
  >
> {
  /** Further browser arguments, e.g. a clock or a proxy of the test's own. */
  readonly browserArguments?: readonly string[];
}

/** A running desk with Playwright's hands on its window. */
export interface Desk {
  readonly page: Page;
  readonly shell: ChromiumShell;
  readonly dataFolder: string;
  /** Closes the window as a user would. The data stay when the caller brought the folder. */
  stop(): Promise<void>;
  /** Ends the browser and all its helpers with SIGKILL, as a power cut would. */
  kill(): Promise<void>;
}

/** The browser writes its port into the profile once it listens; the first line is the port. */
export async function readPort(profileFolder: string): Promise<string> {
  const path = join(profileFolder, 'DevToolsActivePort');
  for (let tries = 0; tries < 200; tries += 1) {
    const port = existsSync(path) ? readFileSync(path, 'utf8').split('\n')[0] : '';
    if (port) return port;
    await wait(25);
  }
  throw new Error('The browser opened no debugging port for the test.');
}

export async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('The browser has no window.');
  return context.pages()[0] ?? (await context.waitForEvent('page'));
}

/**
 * Starts the product's own shell and lets Playwright in beside it: the shell keeps its pipe, the test comes in by a
 * port that only this test asks for.
 */
export async function launchDesk(options: DeskOptions = {}): Promise<Desk> {
  const { browserArguments = [], ...given } = options;
  const dataFolder = given.dataFolder ?? mkdtempSync(join(tmpdir(), 'desk-'));
  const started = await startChromiumShell({
    rendererFolder: join(root, 'out', 'renderer'),
    version: 'test',
    language: 'kk',
    headless: true,
    // Never the Documents folder of whoever runs the tests.
    places: [{ folder: join(dataFolder, 'documents'), label: 'Documents', kind: 'documents' }],
    ...given,
    dataFolder,
    extraBrowserArguments: ['--remote-debugging-port=0', ...browserArguments],
  });
  if (!started.ok) throw new Error(`The desk did not open: ${started.problem.code}`);
  const shell = started.value;
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(shell.profileFolder)}`);
  const page = await firstPage(browser);
  const discard = () => {
    if (given.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
  };
  return {
    page,
    shell,
    dataFolder,
    async stop() {
      await shell.close();
      await browser.close();
      discard();
    },
    async kill() {
      process.kill(-shell.browserPid, 'SIGKILL');
      await shell.closed;
      await browser.close();
    },
  };
}

/** A port nobody listens on; the browser of a test will. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
