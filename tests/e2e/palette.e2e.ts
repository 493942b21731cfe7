import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { screensOf, type Workstation } from './support/workstation.ts';
import type { Language } from './screens/words.ts';
import { districtProsecutor } from './support/people.ts';

const title = 'Ауыз судың жеткізілмеуі туралы';
/** The letter К of a Kazakh or Russian layout: the place of the key is what counts. */
const pressK = ({ page }: Workstation) =>
  page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { code: 'KeyK', key: 'л', ctrlKey: true, bubbles: true }),
    ),
  );

const field = ({ page, words }: Workstation) =>
  page.getByRole('combobox', { name: words.text('palette:title'), exact: true });
const heading = ({ page }: Workstation, name: string) => page.getByRole('heading', { level: 1, name });

for (const language of ['kk', 'ru'] as Language[])
  test(`one key finds everything and does everything (${language})`, async ({ found }) => {
    const first = await found(title);
    await first.frame.switchTo(language);
    const station = { ...first, ...screensOf(first.page, language) };
    const { page, words, frame } = station;
    await frame.go('today');

    await page.keyboard.press('Control+k');
    await field(station).fill('ауыз су');
    await expect(page.getByRole('option', { name: title })).toBeVisible();
    expect(await seriousFindings(station)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(heading(station, title)).toBeVisible();

    await pressK(station);
    const option = page.getByRole('option').first();
    await expect(option).toContainText(title);
    await page.screenshot({ path: `out/e2e/palette-${language}.png`, animations: 'disabled' });
    await option.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    // The dialog keeps the floor.
    await page.keyboard.press('Control+k');
    await expect(field(station)).toHaveCount(0);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+k');
    await field(station).fill(words.text('settings:tabs.law'));
    // Enter on the heels of the words goes where they lead, not where the list before them did.
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('tab', { name: words.text('settings:tabs.law'), selected: true }),
    ).toBeVisible();

    await page.keyboard.press('Control+k');
    await field(station).fill(districtProsecutor.name[language].split('.').at(-1) ?? '');
    await page.getByRole('option', { name: districtProsecutor.name[language] }).click();
    await expect(heading(station, words.text('case-list:title'))).toBeVisible();

    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: words.text('help:keys.title') })).toBeVisible();
    expect(await seriousFindings(station)).toEqual([]);
    await page.screenshot({ path: `out/e2e/keys-${language}.png`, animations: 'disabled' });
    await page.keyboard.press('Escape');
  });
