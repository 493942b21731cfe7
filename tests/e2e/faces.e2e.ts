import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '#electron/chromium/find-browser.ts';
import { showFailure } from '#electron/chromium/failure-window.ts';
import { startChromiumShell } from '#electron/chromium/shell.ts';
import { problemSentences } from '#electron/messages.ts';
import { fileHeader, vaultVersion } from '#electron/services/vault-format.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { canMount, readOnlyDisk, smallDisk } from '#tests/support/disk.ts';
import { expect, test } from './support/office.ts';
import { firstWorkstation } from './support/people.ts';
import { firstPage, freePort, readPort } from './support/shell.ts';
import { Words } from './screens/words.ts';
import { inLanguage, screensOf } from './support/workstation.ts';

/** Where Chromium keeps the dumps of what crashed if nobody says otherwise. */
const browserHome = join(homedir(), '.config', 'chromium', 'Crash Reports');

function dumpsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.dmp'));
}

test('a window that dies shows its face and leaves no dump; one key leads back, and every case is there', async ({
  found,
}) => {
  const title = 'Ауыз су туралы';
  const { page: dying, desk, words } = await found(title);
  const atHome = dumpsIn(browserHome);
  const session = await dying.context().newCDPSession(dying);
  // The command takes its target with it and so is never answered.
  void session.send('Page.crash').catch(() => undefined);
  await dying.waitForEvent('crash');
  // To Playwright a page that crashed stays dead: it has to look anew.
  const port = await readPort(desk.shell.profileFolder);
  const again = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await firstPage(again);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.text('shell:crashed.title'));
  await page.screenshot({ path: join('out', 'e2e', 'face-crashed.png') });
  await expect.poll(() => dumpsIn(desk.shell.profileFolder)).toEqual([]);
  await page.keyboard.press('Enter');
  const { door, frame } = screensOf(page, 'ru');
  await frame.switchTo('ru');
  await door.unlock(firstWorkstation.passphrase);
  await frame.go('cases');
  await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible();
  await again.close();
  // A helper may have written what it held after the first look.
  await desk.stop();
  expect(dumpsIn(desk.shell.profileFolder)).toEqual([]);
  expect(dumpsIn(browserHome)).toEqual(atHome);
});

/** Reads the window that says what happened, and closes it as a person would. */
async function readFace(browser: Browser, problem: Problem): Promise<void> {
  const page = await firstPage(browser);
  await expect(page.locator('code')).toHaveText(problem.code);
  for (const sentence of problemSentences(problem)) await expect(page.getByText(sentence)).toBeVisible();
  await page.screenshot({ path: join('out', 'e2e', `face-${problem.code}.png`) });
  await page.close().catch(() => undefined);
}

/** The window that says why the desk did not open, with Playwright's hands on it. */
async function expectFace(problem: Problem): Promise<void> {
  const executable = (await findBrowser({ platform: process.platform, environment: process.env })) ?? '';
  const port = await freePort();
  const closed = showFailure({
    executable,
    problem,
    headless: true,
    extraBrowserArguments: [`--remote-debugging-port=${port}`],
  });
  let browser: Browser | undefined;
  await expect
    .poll(async () => {
      browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => undefined);
      return browser !== undefined;
    })
    .toBe(true);
  if (browser === undefined) throw new Error('The window did not open.');
  await readFace(browser, problem);
  // Closing the window ends all of it.
  await closed;
  await browser.close();
}

const beginnings: [string, string, (folder: string) => { path: string } & Partial<Disposable>][] = [
  [
    'a folder that is none',
    'FOLDER_LOCKED',
    (folder) => {
      writeFileSync(join(folder, 'desk'), '');
      return { path: join(folder, 'desk') };
    },
  ],
  ['a disk that may only be read', 'FOLDER_READ_ONLY', readOnlyDisk],
  ['a full disk', 'DISK_FULL', () => smallDisk(4)],
];

test('a start over a folder that will not do has a face in both languages', async ({ dataFolder }) => {
  for (const [name, code, lay] of beginnings) {
    if (code !== 'FOLDER_LOCKED' && !canMount) continue;
    await test.step(name, async () => {
      const ground = lay(dataFolder);
      try {
        const started = await startChromiumShell({
          dataFolder: ground.path,
          rendererFolder: join('out', 'renderer'),
          version: 'test',
          headless: true,
        });
        if (started.ok) throw new Error('The desk opened.');
        expect(started.problem.code).toBe(code);
        await expectFace(started.problem);
      } finally {
        ground[Symbol.dispose]?.();
      }
    });
  }
});

test('data of a newer release are not touched, and the window says so', async ({
  dataFolder,
  found,
  start,
}) => {
  await (await found()).desk.stop();
  const path = join(dataFolder, 'vault', 'vault');
  const newer = fileHeader(vaultVersion + 1);
  writeFileSync(path, newer);
  const reading = await start();
  await reading.door.unlock(firstWorkstation.passphrase);
  await expect(reading.page.getByText(reading.words.text('errors:VAULT_NEWER_READING'))).toBeVisible();
  await reading.frame.go('cases');
  await reading.desk.stop();
  rmSync(join(dataFolder, 'chromium'), { recursive: true });
  const { page, door, words } = await inLanguage(await start(), 'ru');
  await door.unlock(firstWorkstation.passphrase);
  await expect(page.getByText(words.text('errors:VAULT_NEWER'))).toBeVisible();
  expect(readFileSync(path)).toEqual(newer);
});

test('both files of the keys gone: the window brings them back; its own copy gone too, they are lost and nothing is new', async ({
  dataFolder,
  found,
  start,
}) => {
  await (await found()).desk.stop();
  const lose = (...names: string[]) => {
    for (const name of names) rmSync(join(dataFolder, name), { recursive: true });
  };
  lose('keys', 'keys.previous');
  const { page, door, words, desk } = await start();
  await expect(page.getByText(words.text('errors:KEYS_BROUGHT_BACK'))).toBeVisible();
  await door.unlock(firstWorkstation.passphrase);
  await expect(page.getByRole('navigation', { name: words.text('app:navigation.label') })).toBeVisible();
  await desk.stop();
  lose('keys', 'keys.previous', 'chromium');
  const lost = await inLanguage(await start(), 'ru');
  await expect(lost.page.getByText(lost.words.text('errors:KEYS_LOST'))).toBeVisible();
});

test('a program that fails in a way nobody foresaw says so in both languages, and ends', async ({
  dataFolder,
}) => {
  const [data, faces] = ['data', 'faces'].map((name) => join(dataFolder, name)) as [string, string];
  mkdirSync(faces);
  const preloaded = ['unseen-browser.mjs', 'fault.mjs'].map(
    (name) => `--import=${join(import.meta.dirname, 'support', name)}`,
  );
  const program = spawn(process.execPath, [join('out', 'launcher', 'main.js'), `--data=${data}`], {
    stdio: 'ignore',
    env: { ...process.env, HOME: dataFolder, TMPDIR: faces, NODE_OPTIONS: preloaded.join(' ') },
  });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  const log = () => {
    const path = join(data, 'log', 'desk.log');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  await expect.poll(log, { timeout: 30_000 }).toContain('shell.started');
  program.kill('SIGUSR2');
  const face = () => readdirSync(faces).find((name) => name.startsWith('desk-face-'));
  await expect.poll(face, { timeout: 30_000 }).toBeDefined();
  const port = await readPort(join(faces, face() ?? ''));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const titles = (await firstPage(browser)).locator('h1, h2');
  await expect(titles).toHaveText(
    (['kk', 'ru'] as const).map((language) => new Words(language).text('shell:ended')),
  );
  await readFace(browser, { code: 'SHELL_UNEXPECTED' });
  expect(await ended).toBe(1);
  await browser.close();
  expect(log()).toMatch(/"event":"shell.failed".*"error":"TypeError"/);
  expect(log()).not.toMatch(/Ахметова|850101300123/);
  expect(readdirSync(data)).not.toContain('in-use.json');
});
