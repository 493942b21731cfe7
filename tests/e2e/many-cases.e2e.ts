import { generateOffice } from '../../bench/support/generate-office.ts';
import { firstWorkstation } from './support/people.ts';
import { expect, test } from './support/office.ts';
import { inLanguage } from './support/workstation.ts';

const cases = 300;

test('of many cases the rows in sight are drawn, walked by keys and found by what is typed', async ({
  dataFolder,
  start,
}) => {
  await generateOffice(dataFolder, { cases, recordEvents: 500 });
  const station = await start();
  const { door, frame, page, words } = station;
  await door.unlock(firstWorkstation.passphrase);
  await frame.go('cases');
  const grid = page.getByRole('grid', { name: words.text('case-list:list') });
  const focusedRow = grid.getByRole('row').filter({ has: page.locator(':focus') });
  await expect(grid).toHaveAttribute('aria-rowcount', String(cases + 1));
  expect(await grid.getByRole('row').count()).toBeLessThan(80);

  await grid.getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect(focusedRow).toHaveAttribute('aria-rowindex', String(cases + 1));
  await page.keyboard.press('ArrowUp');
  await expect(focusedRow).toHaveAttribute('aria-rowindex', String(cases));
  await expect(focusedRow).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(focusedRow).toHaveAttribute('aria-rowindex', '2');

  const { words: russian } = await inLanguage(station, 'ru');
  const found = page.getByRole('grid', { name: russian.text('case-list:list') });
  await page.getByLabel(russian.text('case-list:search'), { exact: true }).fill('отегеновага ЖТ-2020');
  await expect(found).not.toHaveAttribute('aria-rowcount', String(cases + 1));
  await expect(found.getByRole('button').first()).toContainText('Өтегенова');
  await found.getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  const title = await found
    .getByRole('row')
    .filter({ has: page.locator(':focus') })
    .getByRole('button')
    .innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});
