import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromiumShell } from '#electron/chromium/shell.ts';
import { expect, test } from './support/office.ts';
import { inLanguage } from './support/workstation.ts';

test('a bundle opened by a double click is looked into by the desk that runs, over what is half-typed', async ({
  found,
  dataFolder,
}) => {
  const station = await found();
  await station.frame.go('register');
  const { page } = station;
  await page.getByLabel(station.words.text('register:caseTitle'), { exact: true }).fill('Жартылай терілген');
  const { words } = await inLanguage(station, 'ru');
  const title = page.getByLabel(words.text('register:caseTitle'), { exact: true });
  const name = 'Кеңсе-2 2026-04-27 09-35.pdesk';
  writeFileSync(join(dataFolder, name), 'not a bundle');

  const second = await startChromiumShell({
    dataFolder,
    rendererFolder: join('out', 'renderer'),
    version: 'test',
    headless: true,
    bundle: join(dataFolder, name),
  });
  expect(second).toEqual({ ok: false, problem: { code: 'INSTANCE_ALREADY_RUNNING' } });

  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(name);
  await expect(dialog).toContainText(words.text('errors:BUNDLE_NOT_A_BUNDLE'));
  if (process.env['PICTURES'])
    await page.screenshot({ path: join(process.env['PICTURES'], 'opened-bundle.png') });
  await dialog.getByRole('button', { name: words.text('ui:action.cancel'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(title).toHaveValue('Жартылай терілген');
});
