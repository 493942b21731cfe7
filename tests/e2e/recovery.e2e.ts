import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { generateOffice } from '../../bench/support/generate-office.ts';
import { fileHeaderLength } from '#electron/services/vault-format.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { firstWorkstation } from './support/people.ts';
import { inLanguage } from './support/workstation.ts';

/** Holds the page's decryption after so many calls: a recovery of any size stands still to be looked at. */
async function holdAfter(page: Page, calls: number): Promise<() => Promise<void>> {
  await page.evaluate((limit) => {
    const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
    const [gate, open] = (() => {
      let resolve: () => void = () => undefined;
      return [new Promise<void>((done) => (resolve = done)), () => resolve()] as const;
    })();
    let met = 0;
    SubtleCrypto.prototype.decrypt = async function (...given) {
      met += 1;
      if (met > limit) await gate;
      return decrypt(...given);
    };
    Object.assign(window, { letGo: open });
  }, calls);
  return () => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
}

test('a copy that is rebuilt shows how far it is, without a network, and the office opens when it is whole', async ({
  dataFolder,
  start,
}) => {
  await generateOffice(dataFolder, { cases: 120, recordEvents: 1 });
  const station = await inLanguage(await start(), 'ru');
  const { door, page, words } = station;
  await page.getByLabel(words.text('unlock:unlock.passphrase'), { exact: true }).waitFor();
  const letGo = await holdAfter(page, 1_100);
  await door.unlock(firstWorkstation.passphrase);
  await expect(
    page.getByRole('heading', { level: 1, name: words.text('unlock:opening.title') }),
  ).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(words.text('unlock:opening.step.toShelf'));
  const [done, of] = await page
    .getByRole('progressbar')
    .evaluate((bar: HTMLProgressElement) => [bar.value, bar.max] as const);
  expect(done).toBeGreaterThan(0);
  expect(of).toBe(1_203);
  expect(await seriousFindings(station)).toEqual([]);
  await letGo();
  await page.getByRole('navigation').waitFor();
  const { frame, words: kazakh } = await inLanguage(station, 'kk');
  await frame.go('cases');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByText(kazakh.text('cases:recovery.toShelf', { records: 1_203 }))).toBeVisible();
});

test('a record lost in both copies is taken from a backup, what is newer stays, the broken file is kept', async ({
  dataFolder,
  found,
  start,
}) => {
  const station = await found('Ауыз су туралы');
  await station.frame.go('settings');
  await station.backup.openTab();
  await station.backup.makeAndDrill();
  await station.frame.go('register');
  await station.register.appeal({
    title: 'Жер туралы',
    source: 'reception',
    received: '2026-04-28',
    language: 'kk',
  });
  await station.desk.stop();
  const vaultFile = join(dataFolder, 'vault', 'vault');
  const bytes = readFileSync(vaultFile);
  bytes[fileHeaderLength + 90]! ^= 1;
  writeFileSync(vaultFile, bytes);
  rmSync(join(dataFolder, 'vault', 'vault.index'));
  rmSync(join(dataFolder, 'chromium', 'Default', 'IndexedDB'), { recursive: true });

  const again = await inLanguage(await start(), 'ru');
  const { door, backup, frame, page, words } = again;
  await door.unlock(firstWorkstation.passphrase);
  await page.getByRole('heading', { level: 1, name: words.text('unlock:damaged.title') }).waitFor();
  expect(await seriousFindings(again)).toEqual([]);
  await backup.takeWhatIsLacking();
  await door.unlock(firstWorkstation.passphrase);
  await expect(page.getByText(words.text('cases:recovery.fromBackup', { records: 1 }))).toBeVisible();
  await frame.go('cases');
  for (const title of ['Ауыз су туралы', 'Жер туралы'])
    await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible();
  const aside = join(dataFolder, 'vault', 'damaged');
  expect(readdirSync(aside).map((name) => readFileSync(join(aside, name)))).toContainEqual(bytes);
});
