import { join } from 'node:path';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { inLanguage, takePictures } from './support/workstation.ts';

test('a new office is shown what to do first, and with its first case no more unless asked', async ({
  found,
}) => {
  const station = await found();
  const { frame, page, register, words } = station;
  const text = (path: string) => words.text(`first-steps:${path}`);
  const steps = page.getByRole('region', { name: text('title'), exact: true });
  await frame.go('today');
  await expect(steps.getByRole('listitem')).toHaveCount(5);
  expect(await seriousFindings(station)).toEqual([]);
  await takePictures(station, join('out', 'e2e'), 'first-steps');
  await steps.getByRole('button', { name: text('step.firstCase'), exact: true }).click();
  await register.appeal({
    title: 'Ауыз су туралы',
    source: 'reception',
    received: '2026-04-27',
    language: 'kk',
  });
  await frame.go('today');
  await expect(page.locator('[data-line]').first()).toBeVisible();
  await expect(steps).toHaveCount(0);

  const { words: russian } = await inLanguage(station, 'ru');
  const asked = (path: string) => russian.text(`first-steps:${path}`);
  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: asked('title'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: asked('title'), exact: true });
  await dialog.getByRole('button', { name: asked('step.region'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: russian.text('sync:title') })).toBeVisible();
});

test('the morning: arrows walk the terms, О records what ends one, the calendar and the people show the rest', async ({
  found,
}) => {
  const station = await found('Ауыз су туралы', 'Мектеп жолы туралы');
  const { frame, page, words } = station;
  const lines = page.locator('[data-line]');
  const pictures = join('out', 'e2e');

  await frame.go('today');
  await lines.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(lines.nth(1)).toBeFocused();
  await takePictures(station, pictures, 'today-terms');
  await lines.nth(1).focus();
  // The key of the letter О on a Kazakh or Russian keyboard, with a Latin layout on.
  await page.keyboard.press('KeyJ');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { checked: true })).toBeFocused();
  await dialog.getByRole('radio', { name: words.text('legal:fact.redirected'), exact: true }).check();
  await dialog.getByRole('button', { name: words.text('case-page:recordNow.on') }).click();
  await expect(dialog.getByRole('heading', { name: words.text('legal:fact.redirected') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const russian = await inLanguage(station, 'ru');
  const said = (path: string) => russian.words.text(`today:${path}`);
  await russian.frame.go('today');
  await page.getByRole('tab', { name: said('view.calendar') }).click();
  const grid = page.getByRole('grid');
  await grid.locator('[aria-current=date]').focus();
  const now = new Date();
  // Back to May 2026, in which the terms of both appeals end.
  for (let pages = (now.getFullYear() - 2026) * 12 + now.getMonth() - 4; pages > 0; pages -= 1)
    await page.keyboard.press('PageUp');
  await expect(grid.locator('[aria-pressed=true]')).toBeFocused();
  await grid.getByRole('button', { name: /^21\.05\.2026/ }).click();
  await expect(page.getByRole('region', { name: '21.05.2026' }).locator('[data-line]')).toHaveCount(2);
  expect(await seriousFindings(russian)).toEqual([]);
  await takePictures(russian, pictures, 'today-calendar');
  await page.getByRole('radio', { name: said('calendar.spans.week') }).check();
  await takePictures(russian, pictures, 'today-week');

  await page.getByRole('tab', { name: said('view.people') }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('2');
  expect(await seriousFindings(russian)).toEqual([]);
  await takePictures(russian, pictures, 'today-people');

  await page.getByRole('tab', { name: said('view.news') }).click();
  await expect(page.getByText(said('news.first'))).toBeVisible();
  await takePictures(russian, pictures, 'today-news');
});
