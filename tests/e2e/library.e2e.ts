import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { LibraryScreen } from './screens/library.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { firstWorkstation } from './support/people.ts';
import { screensOf, takePictures, type Workstation } from './support/workstation.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'library');
const title = 'Прокуратура туралы';
const caseTitle = 'Ауыз су туралы';
const pictures = join('out', 'e2e', 'library');

const libraryOf = ({ page, words }: Workstation) => new LibraryScreen(page, words);

async function expectReadable(station: Workstation): Promise<void> {
  expect(await seriousFindings(station)).toEqual([]);
}

async function expectNoSidewaysScroll({ page }: Workstation): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

/** Both editions of the sample law: the first from plain text, the second from a PDF. */
async function bringBoth(library: LibraryScreen): Promise<void> {
  const text = readFileSync(join(fixtures, 'sample-law-2022-kk.txt'));
  await library.keep(await library.choose('155-VII.txt', text));
  const pdf = readFileSync(join(fixtures, 'sample-law-2023-kk.pdf'));
  const dialog = await library.choose('155-VII-2023.pdf', pdf);
  await expect(dialog.getByText(library.text('read.pageNumbers_other', { count: 2 }))).toBeVisible();
  await library.keep(dialog);
}

test('an official text is brought, read, searched and compared; a term opens its article', async ({
  found,
  start,
}) => {
  const station = await found(caseTitle);
  const { page, frame, casePage } = station;
  const library = libraryOf(station);
  await expect(casePage.term('T22-08').getByRole('button', { name: /155‑VII/ })).toHaveCount(0);
  await frame.go('library');
  await takePictures(station, pictures, 'empty');
  await bringBoth(library);
  await takePictures(station, pictures, 'list');
  await expectReadable(station);

  // Words are looked for in every text at once, whatever their endings.
  await page.getByLabel(library.text('search.all'), { exact: true }).fill('отиниш');
  const everywhere = page.getByRole('region', { name: title, exact: true });
  await expect(everywhere.getByRole('listitem')).toHaveCount(4);
  await expectReadable(station);
  await page.getByLabel(library.text('search.all'), { exact: true }).fill('');

  await library.open(title);
  await expect(library.contents().getByRole('button')).toHaveText([
    '1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР',
    '1-бап. Прокуратураның мақсаты',
    '2-тарау. ЖОЛДАНЫМДАР',
    '24-бап. Жолданымдарды қарау',
    '25-бап. Тексеру',
    '26-бап. Талдау',
  ]);
  const hits = await library.search('отиниш');
  await expect(hits.getByRole('listitem')).toHaveCount(4);
  await expect(library.paper().locator('mark')).toHaveText(['өтініштері', 'Өтінішті', 'өтініш', 'өтініш']);
  await hits.getByRole('button').nth(2).click();
  await expect(library.paper().locator('[aria-current]')).toContainText('өтініш берушіге жауап береді');
  await takePictures(station, pictures, 'search');
  await expectReadable(station);
  await expectNoSidewaysScroll(station);

  await library.endSearch();
  const compared = await library.compare();
  await expect(compared.getByRole('heading', { level: 3 })).toHaveCount(3);
  const changed = compared.getByRole('region', { name: library.text('place.article', { number: 24 }) });
  await expect(changed.locator('del')).toHaveText('он бес жұмыс күні');
  await expect(changed.locator('ins')).toHaveText('күнтізбелік отыз күн');
  await takePictures(station, pictures, 'compare');
  await expectReadable(station);
  await expectNoSidewaysScroll(station);

  await frame.switchTo('ru');
  const inRussian = { ...station, ...screensOf(page, 'ru') };
  await inRussian.frame.go('cases');
  await page.getByRole('button', { name: caseTitle, exact: true }).click();
  await inRussian.casePage
    .term('T22-08')
    .getByRole('button', { name: /155‑VII/ })
    .click();
  const article = page.getByRole('dialog', { name: title, exact: true });
  await expect(article.locator('[aria-current]')).toBeVisible();
  await expect(article.getByRole('heading', { name: '24-бап' })).toBeVisible();
  await expect(
    article.getByText(inRussian.words.text('library:edition', { date: '12.07.2023' })),
  ).toBeVisible();
  await page.screenshot({ path: join(pictures, 'article-ru.png') });
  await expectReadable(inRussian);
  await article.getByRole('button', { name: inRussian.words.text('library:article.open') }).click();
  await expect(libraryOf(inRussian).paper().locator('[aria-current]')).toBeInViewport();

  await station.desk.stop();
  const again = await start('ru');
  await again.door.unlock(firstWorkstation.passphrase);
  await again.frame.go('library');
  await libraryOf(again).open(title);
  await expect(libraryOf(again).paper()).toContainText('күнтізбелік отыз');
});

/** The least a word processor writes: one paragraph, one in a table, one word taken out. */
function docx(...paragraphs: string[]): Buffer {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const runs = paragraphs.map(
    (text) => `<w:p><w:r><w:t>${text}</w:t></w:r><w:del><w:r><w:delText>было</w:delText></w:r></w:del></w:p>`,
  );
  const [last = '', ...before] = runs.toReversed();
  const body = `${before.toReversed().join('')}<w:tbl><w:tr><w:tc>${last}</w:tc></w:tr></w:tbl>`;
  const xml = `<?xml version="1.0"?><w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`;
  return Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) }));
}

test('what cannot be read says so and is not kept; a document of Word is read; a text is taken out with a reason', async ({
  found,
}) => {
  const station = await found();
  const { page, frame } = station;
  await frame.switchTo('ru');
  const inRussian = { ...station, ...screensOf(page, 'ru') };
  const library = libraryOf(inRussian);
  await inRussian.frame.go('library');
  const input = page.getByRole('main').locator('input[type=file]');
  const bad: readonly [string, Buffer, string][] = [
    ['scan.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'LIBRARY_FILE_KIND'],
    ['cut.pdf', Buffer.from('%PDF-1.7\nnothing'), 'LIBRARY_FILE_DAMAGED'],
    ['cut.docx', Buffer.from('PK\u0003\u0004nothing'), 'LIBRARY_FILE_DAMAGED'],
    ['blank.txt', Buffer.from(' 1 2 3 \n'), 'LIBRARY_NO_TEXT'],
  ];
  for (const [name, buffer, code] of bad) {
    await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await expect(page.getByText(code)).toBeVisible();
  }
  const russian = docx(
    'О прокуратуре',
    'Конституционный закон Республики Казахстан от 5 ноября 2022 года № 155-VII ЗРК.',
    'Статья 24. Рассмотрение обращений',
    '1. Обращения рассматриваются в органах прокуратуры.',
  );
  const dialog = await library.choose('zakon.docx', russian);
  await expect(dialog).toContainText('155‑VII');
  await page.screenshot({ path: join(pictures, 'add-ru.png') });
  await expectReadable(inRussian);
  await library.keep(dialog);
  const again = await library.choose('zakon.docx', russian);
  await again.getByRole('button', { name: library.text('add.confirm'), exact: true }).click();
  await expect(again).toContainText('LIBRARY_TEXT_KNOWN');
  await page.keyboard.press('Escape');
  await library.open('О прокуратуре');
  await expect(library.paper()).toContainText('1. Обращения рассматриваются');
  await expect(library.paper()).not.toContainText('было');

  await library.toList();
  const remove = library.text('withdraw.named', { title: 'О прокуратуре' });
  await page.getByRole('button', { name: remove, exact: true }).click();
  await page.getByLabel(library.text('withdraw.reason'), { exact: true }).fill('Не та редакция');
  await page.getByRole('button', { name: library.text('withdraw.confirm'), exact: true }).click();
  await expect(page.getByText(library.text('none'))).toBeVisible();
});

const seeds = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds');
const law = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('000')) : undefined;

test('the Constitutional Law itself is read whole and searched', async ({ found }) => {
  test.skip(law === undefined, 'The official texts do not lie beside the project.');
  const station = await found();
  const library = libraryOf(station);
  await station.frame.go('library');
  const dialog = await library.choose('z155.txt', readFileSync(join(seeds, law ?? '')));
  await station.page.screenshot({ path: join(pictures, 'add-law-kk.png') });
  await library.keep(dialog);
  await library.open(title);
  await expect(library.contents().getByRole('button')).toHaveCount(56);
  const hits = await library.search('жолданымды қарау');
  await expect(hits.getByRole('listitem').first()).toBeVisible();
  await takePictures(station, pictures, 'law');
  await hits.getByRole('button').last().click();
  await expect(library.paper().locator('[aria-current]')).toBeInViewport();
  await expectNoSidewaysScroll(station);
});
