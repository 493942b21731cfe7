import type { Locator, Page } from '@playwright/test';
import type { Section } from './screens/frame.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { screensOf } from './support/workstation.ts';

const sections: readonly Section[] = [
  'today',
  'cases',
  'journals',
  'statistics',
  'library',
  'register',
  'directories',
  'sync',
  'settings',
];

for (const language of ['kk', 'ru'] as const)
  test(`every screen can be read by everybody (${language})`, async ({ found }) => {
    const station = await found('Ауыз су туралы');
    await station.frame.switchTo(language);
    expect({ screen: 'case', found: await seriousFindings(station) }).toEqual({ screen: 'case', found: [] });
    const { frame } = screensOf(station.page, language);
    for (const section of sections) {
      await frame.go(section);
      expect({ section, found: await seriousFindings(station) }).toEqual({ section, found: [] });
    }
    const sectionsOf = station.page.getByRole('navigation').getByRole('button');
    await expectTold(station.page, [
      sectionsOf.and(station.page.locator('[aria-current=page]')),
      sectionsOf.first(),
    ]);
  });

test('the door can be read by everybody', async ({ start }) => {
  const station = await start();
  const { page } = station;
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await seriousFindings(station)).toEqual([]);
  const choice = (checked: boolean) => page.getByRole('radio', { checked }).first().locator('..');
  await expectTold(page, [choice(true), choice(false)]);
  await expectTold(page, [
    page.locator('[aria-pressed=true]').first(),
    page.locator('[aria-pressed=false]').first(),
  ]);
});

/** Where the system paints with colours of its own, what is chosen is told from what is not by its ground. */
async function expectTold(page: Page, [chosen, other]: readonly [Locator, Locator]): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  const groundOf = (part: Locator) => part.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await groundOf(chosen)).not.toBe(await groundOf(other));
  await page.emulateMedia({ forcedColors: 'none' });
}
