import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { ask, saveForEver } from '#tests/contract/shell/support/desk-page.ts';
import { verifyVault } from '#tests/support/verify-vault.ts';
import { electronArguments, electronRuntime, launchElectron, noRuntime } from '../support/electron.ts';

interface Running {
  readonly dataFolder: string;
  readonly app: ElectronApplication;
  readonly page: Page;
}

const test = base.extend<{ running: Running }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright demands the pattern
  running: async ({}, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'desk-electron-'));
    const { app, page } = await launchElectron(dataFolder);
    await use({ dataFolder, app, page });
    await app.close();
    rmSync(dataFolder, { recursive: true });
  },
});

/** The heading in the window, asked of the shell: Playwright does not go on in a page that crashed. */
const heading = (app: ElectronApplication) =>
  app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window?.webContents.executeJavaScript(
      'document.querySelector("h1")?.textContent',
    )) as string;
  });

test.describe('the Electron shell', () => {
  test.skip(electronRuntime() === undefined, noRuntime);

  test('shows a face when its window dies', async ({ running: { app } }) => {
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect.poll(() => heading(app).catch(() => '')).toBe('Терезе күтпеген жерден жабылды');
  });

  test('is told by a second start over its data what that was to open, and goes on alone', async ({
    running: { dataFolder, page },
  }) => {
    const name = 'Кеңсе-2.pdesk';
    const second = spawn(
      electronRuntime() ?? '',
      [...electronArguments(dataFolder), join(dataFolder, name)],
      {
        stdio: 'ignore',
      },
    );
    await expect
      .poll(() => ask(page, 'opened.take', {}))
      .toMatchObject({ ok: true, value: { file: { name } } });
    // It says why it did not open until somebody has read that: here nobody does.
    second.kill('SIGKILL');
    expect(await ask(page, 'shell.info', {})).toMatchObject({ ok: true });
  });

  test('has every record it answered for when it is closed while others are on their way', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'desk-electron-'));
    const { app, page } = await launchElectron(dataFolder);
    const answered = await saveForEver(page);
    await expect.poll(answered).toBeGreaterThan(20);
    await app.close();
    expect(await verifyVault(dataFolder)).toBeGreaterThanOrEqual(answered());
    expect(readdirSync(dataFolder)).not.toContain('in-use.json');
    rmSync(dataFolder, { recursive: true });
  });
});
