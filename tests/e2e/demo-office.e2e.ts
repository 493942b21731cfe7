import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './screens/words.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { screensOf, takePictures } from './support/workstation.ts';

for (const language of ['kk', 'ru'] as Language[])
  test(`a demo office opens by one button, is marked everywhere and leaves nothing (${language})`, async ({
    dataFolder,
    start,
  }) => {
    const door = await start();
    await door.frame.switchTo(language);
    const station = { ...door, ...screensOf(door.page, language) };
    const { page, words, frame, casePage } = station;
    const open = page.getByRole('button', { name: words.text('demo:open'), exact: true });
    await open.click();

    const mark = page.getByRole('complementary', { name: words.text('demo:mark'), exact: true });
    await expect(mark).toBeVisible();
    await expect(page.getByRole('banner')).toContainText(words.text('demo:mark'));
    await takePictures(station, 'out/e2e/demo', `today-${language}`);
    expect(await seriousFindings(station)).toEqual([]);
    for (const section of ['cases', 'register', 'sync', 'settings'] as const) {
      await frame.go(section);
      await expect(mark).toBeVisible();
    }

    await frame.go('cases');
    await page.getByRole('button', { name: 'Ауыз судың жеткізілмеуі туралы' }).click();
    await casePage.why('T22-08');
    const [shown = ''] = await casePage.printSheet('T22-08');
    const [paper = ''] = readdirSync(join(dataFolder, 'documents'), {
      recursive: true,
      encoding: 'utf8',
    }).filter((name) => name.endsWith('.pdf'));
    expect(shown).not.toBe('');
    const text = execFileSync('pdftotext', [join(dataFolder, 'documents', paper), '-'], { encoding: 'utf8' });
    expect(text).toContain('ОБРАЗЕЦ');

    await page.getByRole('button', { name: words.text('demo:leave'), exact: true }).click();
    await expect(open).toBeVisible();
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual(
      [],
    );
    expect(existsSync(join(dataFolder, 'keys'))).toBe(false);
  });
