import { join } from 'node:path';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { deputy, districtProsecutor, firstWorkstation } from './support/people.ts';
import type { Words } from './screens/words.ts';
import { inLanguage, takePictures } from './support/workstation.ts';

test('a list is narrowed, shown by columns and saved as one likes, and many cases go into other hands at once', async ({
  found,
}) => {
  const station = await found('Ауыз су туралы', 'Мектеп жолы туралы', 'Жер телімі туралы');
  const { frame, page, people, words } = station;
  const text = (path: string) => words.text(`case-list:${path}`);
  await frame.go('settings');
  await people.open();
  await people.add(deputy, firstWorkstation.passphrase);

  await frame.go('cases');
  const listOf = (given: Words) => page.getByRole('grid', { name: given.text('case-list:list') });
  const inKazakh = listOf(words);
  await page.getByRole('button', { name: text('columns.title'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: text('column.state') }).uncheck();
  await dialog.getByRole('checkbox', { name: text('column.responsible') }).check();
  await dialog
    .getByRole('button', { name: words.text('case-list:columns.up', { name: text('column.responsible') }) })
    .click();
  await page.screenshot({ path: join('out', 'e2e', 'cases-columns-kk.png') });
  await dialog.getByRole('button', { name: text('columns.confirm') }).click();
  await expect(inKazakh.getByRole('columnheader')).toHaveText([
    '',
    ...['title', 'matter', 'from', 'opened', 'responsible', 'next'].map((column) => text(`column.${column}`)),
  ]);

  // Shift with an arrow picks the rows on the way.
  await inKazakh.getByRole('button').first().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText(words.text('case-list:selection.chosen', { cases: 2 }))).toBeVisible();
  await takePictures(station, join('out', 'e2e'), 'cases-chosen');
  expect(await seriousFindings(station)).toEqual([]);
  await page.getByRole('button', { name: text('handOut.open') }).click();
  await dialog.getByRole('combobox').click();
  await page.getByRole('option', { name: new RegExp(deputy.name.kk) }).click();
  await page.screenshot({ path: join('out', 'e2e', 'cases-hand-out-kk.png') });
  await dialog.getByRole('button', { name: text('handOut.confirm') }).click();
  await expect(inKazakh.getByRole('gridcell', { name: deputy.name.kk })).toHaveCount(2);

  await page.getByRole('combobox', { name: text('hands') }).click();
  await page.getByRole('option', { name: deputy.name.kk }).click();
  await expect(inKazakh).toHaveAttribute('aria-rowcount', '3');
  await page.getByRole('button', { name: text('views.save') }).click();
  await dialog.getByLabel(text('views.name')).fill('Орынбасардың істері');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: text('views.clear') }).click();
  await expect(inKazakh).toHaveAttribute('aria-rowcount', '4');

  // Kept for this user over a lock, and in whichever language they go on.
  const russian = await inLanguage(station, 'ru');
  await russian.frame.lock();
  await russian.door.choosePerson(districtProsecutor.name.ru);
  await russian.door.unlock(firstWorkstation.passphrase);
  const grid = listOf(russian.words);
  await expect(grid.getByRole('columnheader')).toHaveCount(7);
  await page.getByRole('button', { name: 'Орынбасардың істері', exact: true }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await takePictures(station, join('out', 'e2e'), 'cases-view');
});
