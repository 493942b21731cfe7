import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { channelNames } from '#shared/ipc/channels.ts';
import { ask } from '#tests/contract/shell/support/desk-page.ts';
import { table } from '#tests/contract/shell/support/table.ts';
import { electronRuntime, launchElectron, noRuntime } from '../support/electron.ts';

test.describe('the Electron shell', () => {
  test.skip(electronRuntime() === undefined, noRuntime);

  test('answers the same table as the Chromium shell, to its window alone', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'desk-electron-'));
    const { app, page } = await launchElectron(dataFolder);
    expect(await page.evaluate(() => Object.keys((window as unknown as { desk: object }).desk))).toEqual([
      ...channelNames,
    ]);
    for (const { channel, input, answer } of table)
      expect(await ask(page, channel, input), channel).toMatchObject(answer);
    await app.close();
    rmSync(dataFolder, { recursive: true });
  });
});
