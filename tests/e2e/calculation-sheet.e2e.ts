import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Form } from './screens/form.ts';
import { expect, test } from './support/office.ts';
import { papersWritten } from './support/papers.ts';
import { inLanguage } from './support/workstation.ts';

test('under the days of a count stands its sheet for the answer, in both languages', async ({
  found,
  dataFolder,
}) => {
  const station = await found('Ауыз су туралы');
  await station.casePage.why('T22-08');
  const shown = await station.casePage.printSheet('T22-08');
  const { casePage, page, words } = await inLanguage(station, 'ru');
  const files = papersWritten(dataFolder);
  expect(files).toEqual([
    'Лист расчета срока – Срок рассмотрения обращения – Ауыз су туралы (ru).pdf',
    'Мерзім есебі парағы – Жолданымды қарау мерзімі – Ауыз су туралы (kk).pdf',
  ]);
  expect(shown).toHaveLength(2);
  for (const file of files)
    expect(readFileSync(join(dataFolder, 'documents', file), 'latin1').slice(0, 5)).toBe('%PDF-');
  await expect(casePage.history()).toContainText([/\(ru\)\.pdf/, /\(kk\)\.pdf/, /./, /./]);

  // To the printer in one language; how often it came out is said by who stands there.
  const text = (key: string) => words.text(key);
  await casePage
    .term('T22-08')
    .first()
    .getByRole('button', { name: text('case-page:sheet.action') })
    .click();
  const sheet = new Form(page, page.getByRole('dialog'));
  await sheet.pick(text('paper:medium.label'), text('paper:medium.paper'));
  await sheet.press(text('case-page:sheet.confirm'));
  await sheet.type(text('paper:copies.label'), '2');
  await page.screenshot({ path: test.info().outputPath('printer.png') });
  await sheet.press(text('registers:screen.wasPrinted'));
  await page.getByText(text('registers:screen.wasOpened'), { exact: true }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await expect(casePage.history().first()).toContainText(/: 2/);
});
