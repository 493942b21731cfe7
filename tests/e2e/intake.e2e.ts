import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Words } from './screens/words.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { papersWritten } from './support/papers.ts';
import { inLanguage, takePictures, type Workstation } from './support/workstation.ts';

const rows = 200;
/** Rows of the file, by their place in it, that no desk may register as they stand. */
const bad: Readonly<Record<number, string>> = {
  3: 'ЖТ-2026-1003;32.04.2026;Ахметова Гүлнар;;Ауыз судың болмауы туралы',
  40: ';15.04.2026;Серікбаев Ерлан;;Жалақының төленбеуі туралы',
  77: 'ЖТ-2026-1077;15.04.2026;Оспанов Дәурен;12345;Жер телімі туралы',
  120: 'ЖТ-2026-1120;15.04.2027;Оспанов Дәурен;;Жер телімі туралы',
  199: 'ЖТ-2026-1199;;Петрова Ольга;;О невыплате заработной платы',
};
const lines = Array.from({ length: rows }, (_, at) => {
  const place = at + 1;
  const number = `ЖТ-2026-${1000 + place}`;
  return (
    bad[place] ??
    `${number};${1 + (place % 28)}.04.2026;Азамат-${place} Ерлан;;Ауылдағы ${place}-құдықтың жабылуы туралы`
  );
});
const csv = ['Өтініш нөмірі;Келіп түскен күні;Өтініш иесі;ЖСН;Мазмұны', ...lines].join('\r\n');

test('two hundred cards come out of a file, five are held back with their reasons, and none comes twice', async ({
  dataFolder,
  found,
}) => {
  const station = await found();
  const { page } = station;
  const text = (path: string, values = {}) => station.words.text(`register:${path}`, values);
  mkdirSync(join('out', 'e2e'), { recursive: true });
  const file = join(dataFolder, 'e-otinish.csv');
  writeFileSync(file, csv);
  await station.frame.go('register');
  await page.getByRole('tab', { name: text('way.file') }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText(text('import.heaps.faulty', { rows: 5 }))).toBeVisible();
  await expect(page.getByText(text('import.unread.receivedOn', { value: '32.04.2026' }))).toBeVisible();
  await takePictures(station, join('out', 'e2e'), 'import');
  await expect.poll(() => seriousFindings(station)).toEqual([]);

  await page.getByRole('button', { name: text('import.register_other', { count: 195 }) }).click();
  await expect(page.getByText(text('import.done_other', { count: 195 }))).toBeVisible({ timeout: 60_000 });
  // What was registered is known now: the same file brings nothing twice.
  const { frame, words } = await inLanguage(station, 'ru');
  await expect(page.getByText(words.text('register:import.heaps.known', { rows: 195 }))).toBeVisible();
  await expect(
    page.getByRole('button', { name: words.text('register:import.register_many', { count: 0 }) }),
  ).toBeDisabled();
  await page.getByRole('button', { name: words.text('intake:rest.save') }).click();
  await expect(page.getByText(words.text('intake:rest.saved'))).toBeVisible();
  expect(papersWritten(dataFolder)).toHaveLength(1);
  await page.screenshot({ path: join('out', 'e2e', 'import-done-ru.png') });
  await frame.go('cases');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '196');
});

const card = {
  kk: `Өтініш нөмірі: ЖТ-2026-0412
Күйі: Жаңа
Келіп түскен күні: 27.04.2026 09:15
Өтініш иесі: Ахметова Гүлнар Серікқызы
Телефоны: 8 (700) 000-00-01
Мекенжайы: Ақбұлақ ауылы, Абай көшесі, 5
Мазмұны: Ауылда үш айдан бері ауыз су жоқ.
Әкімдік жауап бермейді.`,
  ru: `Номер обращения: ЖТ-2026-0413
Статус: Новое
Дата поступления: 28.04.2026 11:00
Заявитель: Ахметова Гулнар
Текст обращения: Ауылда ауыз су жоқ, әкімдік жауап бермейді, үш ай болды.`,
};

test('a card is pasted, one key registers it, and the next by the same author says that it is repeated', async ({
  found,
}) => {
  const station = await found();
  const { page } = station;
  const textIn = ({ words }: Workstation, path: string) => words.text(`register:${path}`);
  const paste = async (desk: Workstation, given: string) => {
    await desk.frame.go('register');
    await page.getByRole('button', { name: textIn(desk, 'paste.open') }).click();
    await page.getByRole('textbox', { name: textIn(desk, 'paste.text') }).fill(given);
    await page.getByRole('button', { name: textIn(desk, 'paste.fill') }).click();
  };
  await paste(station, card.kk);
  const applicant = page.getByLabel(textIn(station, 'applicant'), { exact: true });
  await expect(applicant).toHaveValue('Ахметова Гүлнар Серікқызы');
  await expect(page.getByText('Күйі: Жаңа')).toBeVisible();
  await takePictures(station, join('out', 'e2e'), 'pasted');
  await page.getByLabel(textIn(station, 'number'), { exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ауылда үш айдан бері');
  await expect(page.getByText('Әкімдік жауап бермейді.').last()).toBeVisible();

  const russian = await inLanguage(station, 'ru');
  const { words } = russian;
  await paste(russian, card.ru);
  const number = page.getByLabel(textIn(russian, 'number'), { exact: true });
  const repeated = page.getByText(words.text('intake:likeness.repeated'));
  await expect(repeated).toBeVisible();
  // The number of the first: it is here already.
  await number.fill('жт 2026 0412');
  await expect(page.getByText(words.text('intake:likeness.same-number'))).toBeVisible();
  await takePictures(russian, join('out', 'e2e'), 'look-alikes');
  expect(await seriousFindings(station)).toEqual([]);
  await number.fill('ЖТ-2026-0413');
  await number.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ауылда ауыз су жоқ');
  await expect(repeated).toBeVisible();
  await takePictures(russian, join('out', 'e2e'), 'repeated-case');
});

for (const language of ['kk', 'ru'] as const)
  test(`an appeal is registered by the keyboard alone, in less than a minute of keys (${language})`, async ({
    found,
  }) => {
    const { frame, page } = await found();
    await frame.switchTo(language);
    let strokes = 0;
    const press = async (key: string) => {
      strokes += 1;
      await page.keyboard.press(key);
    };
    const type = async (typed: string) => {
      strokes += typed.length;
      await page.keyboard.type(typed);
    };
    const section = page
      .getByRole('navigation')
      .getByRole('button', { name: new Words(language).text('app:navigation.register') });
    const shortcut = (await section.getAttribute('aria-keyshortcuts')) ?? '';
    // The digit by the place of its key.
    await press(shortcut.replace('+', '+Digit'));
    await type('ЖТ-2026-0500');
    // The way it came in, then the day.
    await press('Tab');
    await press('Tab');
    await press('Control+a');
    await type('-1');
    while ((await page.evaluate(() => (document.activeElement as HTMLInputElement).maxLength)) !== 300)
      await press('Tab');
    await type('Ауыз судың болмауы туралы');
    await press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Ауыз судың болмауы туралы' })).toBeVisible();
    // A typist of two fingers makes three strokes a second.
    expect(strokes).toBeLessThan(180 / 2);
  });
