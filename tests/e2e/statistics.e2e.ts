import { join } from 'node:path';
import { expect, test } from './support/office.ts';
import { inLanguage, takePictures } from './support/workstation.ts';

test('the office counts what it did in a period, beside the time before, with a plot and a table', async ({
  found,
}) => {
  const station = await found('Ауыз су туралы', 'Мектеп жолы туралы');
  const { frame, page, words } = station;
  const text = (path: string) => words.text(`statistics:${path}`);
  await frame.go('statistics');
  await page.getByRole('button', { name: text('periods.month') }).click();
  await expect(page.getByRole('img', { name: text('names.appeals') })).toBeVisible();
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row(text('rows.received')).getByRole('cell')).toHaveText(['2', '0']);
  await expect(row(text('rows.pending')).getByRole('cell')).toHaveText(['2', '0']);
  await takePictures(station, join('out', 'e2e'), 'statistics-appeals');
  const russian = await inLanguage(station, 'ru');
  const said = (path: string) => russian.words.text(`statistics:${path}`);
  await page.getByRole('button', { name: said('periods.year') }).click();
  await page.getByRole('tab', { name: said('names.lateness') }).click();
  await expect(row(said('rows.ours')).getByRole('cell').nth(4)).toHaveText('4');
  await takePictures(russian, join('out', 'e2e'), 'statistics-lateness');
});
