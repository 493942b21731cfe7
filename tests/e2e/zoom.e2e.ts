import type { Page } from '@playwright/test';
import { sections } from '#renderer/app/route-slice.ts';
import { stops } from '../screens/stops.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { screensOf } from './support/workstation.ts';

/** What a page of 1366×768 has room for when it is enlarged twice. */
const enlarged = { width: 683, height: 384 };

/** What is wider than its room: of the page itself and of whatever scrolls in it. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolling = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowX),
    );
    return [document.documentElement, ...scrolling]
      .filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(({ tagName, className, scrollWidth }) => `${tagName}.${className} is ${scrollWidth} wide`);
  });

for (const language of ['kk', 'ru'] as const)
  test(`no screen scrolls sideways when it is enlarged twice (${language})`, async ({ start }) => {
    const door = await start();
    await door.frame.switchTo(language);
    const station = { ...door, ...screensOf(door.page, language) };
    const { page, words } = station;
    await page.setViewportSize(enlarged);
    await page.getByRole('button', { name: words.text('demo:open'), exact: true }).click();
    await page.getByRole('button', { name: words.text('demo:leave'), exact: true }).waitFor();
    for (const { name, visit, leave } of stops) {
      await visit(station);
      expect.soft(await tooWide(page), name).toEqual([]);
      // Whether the sections and the settings can be read by everybody is tried where they are worked with.
      const isTried = sections.some((section) => name.startsWith(section));
      if (language === 'kk' && (!isTried || name.startsWith('today-')))
        expect.soft(await seriousFindings(station), name).toEqual([]);
      await leave?.(station);
    }
  });
