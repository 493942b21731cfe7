import { cpSync, readdirSync } from 'node:fs';
import { expect, test } from './support/office.ts';
import { inLanguage } from './support/workstation.ts';
import { releases } from '../contract/upgrade/releases.ts';

for (const { version, data, expected } of releases())
  test(`the data folder of ${version} opens with both its copies, and nothing has to be mended`, async ({
    start,
    dataFolder,
  }) => {
    cpSync(data, dataFolder, { recursive: true });
    const station = await start();
    await station.door.unlock(expected.passphrase);
    await station.frame.go('cases');
    const { frame, page, words } = await inLanguage(station, 'ru');
    for (const title of expected.titles)
      await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible();
    // The browser of this machine is another than the one that wrote them: all was backed up before it opened anything.
    const written = readdirSync(dataFolder, { recursive: true }).map(String);
    expect(written.filter((path) => path.endsWith('manifest.json'))).toHaveLength(1);
    expect(written).toContain('engines.json');
    await frame.go('settings');
    await expect(page.getByText(words.text('settings:program.copiesEqual'))).toBeVisible();
  });
