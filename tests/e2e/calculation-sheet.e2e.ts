import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/office.ts';
import { papersWritten } from './support/papers.ts';
import { inLanguage } from './support/workstation.ts';

test('under the days of a count stands its sheet for the answer, in both languages', async ({
  found,
  dataFolder,
}) => {
  const { casePage } = await inLanguage(await found('Ауыз су туралы'), 'ru');
  await casePage.why('T22-08');
  const shown = await casePage.printSheet('T22-08');
  const files = papersWritten(dataFolder);
  expect(files).toEqual([
    'Лист расчета срока – Срок рассмотрения обращения – Ауыз су туралы (ru).pdf',
    'Мерзім есебі парағы – Жолданымды қарау мерзімі – Ауыз су туралы (kk).pdf',
  ]);
  expect(shown).toHaveLength(2);
  for (const file of files)
    expect(readFileSync(join(dataFolder, 'documents', file), 'latin1').slice(0, 5)).toBe('%PDF-');
  await expect(casePage.history()).toContainText([/\(ru\)\.pdf/, /\(kk\)\.pdf/, /./, /./]);
});
