import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { inLanguage, takePictures } from './support/workstation.ts';

const akimat = { kk: 'Түлкібас ауданының әкімдігі', ru: 'Акимат Тюлькубасского района' };

test('a body is brought by a file once, changed by hand, and offered at registration', async ({
  dataFolder,
  found,
}) => {
  const station = await found();
  const { frame, page, words } = station;
  const text = (path: string, values = {}) => words.text(`directories:${path}`, values);
  const file = join(dataFolder, 'bodies.csv');
  writeFileSync(
    file,
    ['Атауы,Наименование,БИН', `${akimat.kk},${akimat.ru},990140000130`, `${akimat.kk},,`, ',,123'].join(
      '\n',
    ),
  );
  await frame.go('directories');
  await page.getByRole('tab', { name: text('tabs.file') }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText(text('file.counts', { fresh: 1, known: 1, nameless: 1 }))).toBeVisible();
  await page.getByRole('button', { name: text('file.take_one', { count: 1 }) }).click();
  await expect(page.getByText(text('file.counts', { fresh: 0, known: 2, nameless: 1 }))).toBeVisible();
  await takePictures(station, join('out', 'e2e'), 'directories-file');

  await page.getByRole('tab', { name: text('tabs.body'), exact: true }).click();
  await page.getByRole('textbox', { name: text('search') }).fill('тулкибас');
  await page.getByRole('button', { name: text('changeOf', { name: akimat.kk }) }).click();
  const label = words.text('ui:field.inLanguage', {
    label: text('field.addressing'),
    language: words.text('ui:language.kk'),
  });
  await page.getByLabel(label, { exact: true }).fill('Түлкібас ауданының әкімі А.Б. Оспановқа');
  await page.screenshot({ path: join('out', 'e2e', 'directories-card-kk.png') });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell', { name: 'Түлкібас ауданының әкімі А.Б. Оспановқа' })).toBeVisible();
  await takePictures(station, join('out', 'e2e'), 'directories');
  expect(await seriousFindings(station)).toEqual([]);
  await page.getByRole('tab', { name: text('tabs.office') }).click();
  await expect(page.getByText('Ұлытау облысының прокуратурасы')).toBeVisible();
  await takePictures(station, join('out', 'e2e'), 'directories-offices');

  const russian = await inLanguage(station, 'ru');
  await russian.frame.go('register');
  const side = (language: 'kk' | 'ru') =>
    page.getByLabel(
      russian.words.text('ui:field.inLanguage', {
        label: russian.words.text('register:body'),
        language: russian.words.text(`ui:language.${language}`),
      }),
      { exact: true },
    );
  await side('ru').pressSequentially('Тюль');
  await page.getByRole('option', { name: akimat.ru }).click();
  await expect(side('kk')).toHaveValue(akimat.kk);
});
