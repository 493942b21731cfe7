import type { Section } from './screens/frame.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';

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
    await station.frame.switchTo('kk');
    for (const section of sections) {
      await station.frame.go(section);
      await station.frame.switchTo(language);
      expect({ section, found: await seriousFindings(station) }).toEqual({ section, found: [] });
      await station.frame.switchTo('kk');
    }
  });

test('the door can be read by everybody', async ({ start }) => {
  const station = await start();
  await station.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await seriousFindings(station)).toEqual([]);
});
