import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { channelNames } from '#shared/ipc/channels.ts';
import { ask } from '#tests/contract/shell/support/desk-page.ts';
import { table } from '#tests/contract/shell/support/table.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** The runtime, where a connected machine has fetched it or ELECTRON_OVERRIDE_DIST_PATH names one. */
function electronRuntime(): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  const named = join(folder, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8') : 'electron';
  const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : undefined;
}

const runtime = electronRuntime();

test.describe('the Electron shell', () => {
  test.skip(runtime === undefined, 'Electron’s runtime is not here: its shell was not run.');

  test('answers the same table as the Chromium shell, to its window alone', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'desk-electron-'));
    // Left behind by another Electron program, it would make a Node of ours.
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>;
    const app = await _electron.launch({
      executablePath: runtime ?? '',
      args: [root, `--data=${dataFolder}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env,
    });
    const page = await app.firstWindow();
    await page.waitForURL('https://app.invalid/');
    expect(await page.evaluate(() => Object.keys((window as unknown as { desk: object }).desk))).toEqual([
      ...channelNames,
    ]);
    for (const { channel, input, answer } of table)
      expect(await ask(page, channel, input), channel).toMatchObject(answer);
    await app.close();
    rmSync(dataFolder, { recursive: true });
  });
});
