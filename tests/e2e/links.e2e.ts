import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { screensOf } from './support/workstation.ts';

const [first, second, study] = [
  'Жер телімінің берілмеуі туралы',
  'Мектеп жолының жөнделмеуі туралы',
  'Жер заңнамасының сақталуы',
];

test('an analysis grows from an appeal, calls for measures, and each page leads to the other by one key', async ({
  found,
}) => {
  const station = await found(second, first);
  const { casePage, page, register, words } = station;
  const heading = (title: string) => page.getByRole('heading', { level: 1, name: title });
  await page.getByRole('button', { name: words.text('case-page:links.register') }).click();
  await register.open({ matter: 'analysis', title: study, dates: { on: '2026-04-28' } });
  await casePage.record('completed', {
    dates: { on: '2026-04-30' },
    flags: { certificate: true },
    words: { outcome: 'breach' },
  });
  const next = page.getByRole('region', { name: words.text('act-screens:next.title'), exact: true });
  await expect(next.getByRole('button')).toHaveCount(1);
  await page.keyboard.press('1');
  await expect(heading(first)).toBeVisible();
  const links = page.getByRole('list', { name: words.text('case-page:links.title') });
  await expect(links.getByRole('listitem')).toContainText(words.text('legal:matter.analysis'));

  // The other language, and a link that a person makes.
  await station.frame.switchTo('ru');
  const { casePage: russianPage, frame, words: russian } = screensOf(page, 'ru');
  const text = (path: string, values = {}) => russian.text(`case-page:links.${path}`, values);
  const linked = page.getByRole('list', { name: text('title') });
  await page.getByRole('button', { name: text('add'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(text('search')).fill('Мектеп');
  await dialog.getByRole('radio', { name: new RegExp(second) }).check();
  await dialog.getByRole('button', { name: text('confirm'), exact: true }).click();
  await expect(linked.getByRole('listitem')).toHaveCount(2);
  await expect(russianPage.history().first()).toContainText(second);
  await expect.poll(() => seriousFindings(station)).toEqual([]);
  await page.keyboard.press('2');
  await expect(heading(second)).toBeVisible();
  await expect(linked.getByRole('listitem')).toContainText(text('relation.beside'));
  await linked.getByRole('button', { name: text('remove', { title: first }) }).click();
  await dialog.getByLabel(text('removeReason')).fill('другой участок');
  await dialog.getByRole('button', { name: text('removeConfirm'), exact: true }).click();
  await expect(page.getByText(text('none'))).toBeVisible();

  await frame.go('journals');
  await page.getByRole('combobox', { name: russian.text('registers:screen.register') }).click();
  await page.getByRole('option', { name: russian.text('registers:names.analyses') }).click();
  await expect(page.getByRole('row', { name: new RegExp(study) })).toContainText(
    russian.text('legal:word.outcome.breach'),
  );
});
