import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SupportFile } from '#shared/health/support.ts';
import { HealthScreen } from './screens/health.ts';
import { Words } from './screens/words.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';

const title = 'Ғажайып Әңгіме Akhmetova 990101300123';

test('the health page says what to do, and the file for support is read before it is written', async ({
  found,
  dataFolder,
}) => {
  const station = await found(title);
  const { page, frame, words } = station;
  const health = new HealthScreen(page, words);
  await frame.go('settings');
  await health.openTab();
  const copies = health.row('copies');
  await expect(copies).toContainText(words.text('health:level.good'));
  await expect(health.row('backup')).toContainText(words.text('health:todo.backup.never'));
  await expect(health.row('keys')).toContainText(words.text('health:todo.keys.alone'));
  await expect(health.row('trouble')).toContainText(words.text('health:trouble.none'));

  const text = await health.makeSupport();
  const file = SupportFile.parse(JSON.parse(text));
  expect(file.health.find(({ check }) => check === 'copies')).toMatchObject({
    finding: 'equal',
    level: 'good',
  });
  expect(file.log.map(({ event }) => event)).toContain('shell.started');
  for (const word of title.split(' ')) expect(text).not.toContain(word);
  await health.writeSupport();
  const documents = join(dataFolder, 'documents');
  const [name] = readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith('.json'),
  );
  expect(readFileSync(join(documents, name!), 'utf8')).toBe(text);

  for (const language of ['kk', 'ru'] as const) {
    await frame.switchTo(language);
    await expect(
      new HealthScreen(page, new Words(language))
        .row('backup')
        .getByText(new Words(language).text('health:backup.never')),
    ).toBeVisible();
    expect(await seriousFindings(station)).toEqual([]);
    if (process.env['PICTURES'])
      await page.screenshot({ path: join(process.env['PICTURES'], `health-${language}.png`) });
  }
});
