import { officeSubject } from '#shared/journal/ids.ts';
import type { Bilingual } from '#shared/documents/language.ts';
import type { FaceId } from '#shared/documents/faces.ts';
import { defaultPaper } from '#shared/documents/paper.ts';
import { writeOffice } from '../../bench/support/generate-office.ts';
import { randomUUID } from 'node:crypto';
import type { Locator } from '@playwright/test';
import { emblemFiles } from '../support/sample-emblem.ts';
import { expect, test } from './support/office.ts';
import { districtProsecutor, firstWorkstation } from './support/people.ts';
import { seriousFindings } from './support/axe.ts';
import { inLanguage, takePictures } from './support/workstation.ts';
import { papersWritten } from './support/papers.ts';
import { Form } from './screens/form.ts';

const complaints = 'Шағым беру құқығы';

/** Of this picture the paper would show nothing. */
const svgThatFetches =
  '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.com/sun.png"/></svg>';

test('the office sets its paper and its blanks; a register is printed by the system and as a spreadsheet', async ({
  found,
  dataFolder,
}) => {
  const station = await found('Ауыз су туралы');
  const { frame, page, words } = station;
  const text = (key: string) => words.text(`paper:${key}`);
  await frame.go('settings');
  await page.getByRole('tab', { name: words.text('settings:tabs.paper'), exact: true }).click();

  const paper = new Form(page, page.getByRole('form', { name: text('office.title') }));
  const sample = page.getByRole('article', { name: text('preview.sheet'), exact: true });
  const lettersStartAt = () =>
    sample.evaluate((sheet) => parseFloat(getComputedStyle(sheet).paddingLeft) / sheet.clientWidth);
  expect(await lettersStartAt()).toBeCloseTo(30 / 210, 3);
  await paper.type(text('office.left'), '25');
  expect(await lettersStartAt()).toBeCloseTo(25 / 210, 3);
  // The face is chosen as a font of the office's PCs, and the sheet is drawn at once in the one with its measures.
  await paper.pick(text('office.face'), 'Arial');
  await expect(sample).toHaveCSS('font-family', 'Arimo, sans-serif');
  const drawnIn = () =>
    page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
  await expect.poll(drawnIn).toContain('Arimo');
  await takePictures(station, test.info().outputPath('pictures'), 'face');
  await paper.press(text('office.save'));
  await page.getByText(text('office.saved'), { exact: true }).first().waitFor();

  // Chosen from a file, looked at and kept: from then on it stands above the letterhead, in the sample first.
  const emblem = page.getByRole('region', { name: text('emblem.title'), exact: true });
  const chooseEmblem = (file: Parameters<Locator['setInputFiles']>[0]) =>
    emblem.locator('input[type=file]').setInputFiles(file);
  const fetches = { name: 'e.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svgThatFetches) };
  await chooseEmblem(fetches);
  await expect(emblem.getByRole('alert')).toContainText(words.text('errors:EMBLEM_NOT_WHOLE'));
  for (const file of [emblemFiles.svg, emblemFiles.png]) {
    await chooseEmblem(file);
    await emblem.getByRole('button', { name: text('emblem.save'), exact: true }).click();
    await emblem.getByRole('button', { name: text('emblem.drop'), exact: true }).waitFor();
    const [shown, size] = await sample.getByRole('img').evaluate((picture: HTMLImageElement) => {
      const millimetre = (picture.closest('article')?.clientWidth ?? 0) / 210;
      return [picture.naturalWidth, picture.getBoundingClientRect().height / millimetre];
    });
    // An SVG is drawn as finely as paper can show, a PNG never finer than it is.
    expect(shown).toBe(file === emblemFiles.svg ? 346 : 260);
    expect(size).toBeCloseTo(22, 1);
  }

  await page.getByRole('button', { name: text('blanks.receive'), exact: true }).click();
  const pack = new Form(page, page.getByRole('dialog', { name: text('blanks.receive'), exact: true }));
  await pack.type(text('blanks.series'), 'А');
  await pack.type(text('blanks.from'), '101');
  await pack.type(text('blanks.to'), '150');
  await pack.press(text('blanks.save'));
  await expect(page.getByRole('table', { name: text('blanks.title'), exact: true })).toContainText('101–150');

  expect(await seriousFindings({ page })).toEqual([]);
  await takePictures(station, test.info().outputPath('pictures'), 'paper-tab');

  // Numbers handed out on paper by the region; the third one is voided and stands in the gap register.
  const numbers = (key: string) => words.text(`numbers:${key}`);
  await page.getByRole('tab', { name: words.text('settings:tabs.numbers'), exact: true }).click();
  const formats = new Form(page, page.getByRole('region', { name: numbers('formats.title'), exact: true }));
  await formats.type(numbers('formats.acts'), '{индекс}/{нөмір}');
  await formats.press(numbers('formats.save'));
  await expect(page.getByRole('alert')).toContainText('{индекс}/{нөмір}');
  await formats.type(numbers('formats.acts'), '');
  await page.getByRole('button', { name: numbers('blocks.assign'), exact: true }).click();
  const block = new Form(page, page.getByRole('dialog', { name: numbers('blocks.assign'), exact: true }));
  await block.type(numbers('blocks.from'), '41');
  await block.type(numbers('blocks.to'), '49');
  await block.press(numbers('blocks.save'));
  await expect(page.getByRole('table', { name: numbers('blocks.title'), exact: true })).toContainText('41');
  await page.screenshot({ path: test.info().outputPath('numbers-kk.png'), fullPage: true });
  const year = new Date().getFullYear();
  await page.getByRole('button', { name: numbers('gaps.void'), exact: true }).click();
  const voided = new Form(page, page.getByRole('dialog', { name: numbers('gaps.void'), exact: true }));
  await voided.type(numbers('gaps.number'), `2-07/43/${year}`);
  await voided.type(numbers('gaps.reason'), 'бланк бүлінді');
  await page.screenshot({ path: test.info().outputPath('void-kk.png') });
  await voided.press(numbers('gaps.save'));
  await page.getByRole('dialog', { name: numbers('gaps.void'), exact: true }).waitFor({ state: 'detached' });
  await frame.switchTo('ru');
  await page.screenshot({ path: test.info().outputPath('numbers-ru.png'), fullPage: true });
  await frame.switchTo('kk');

  // What the frame holds when it is told to print itself: the dialog of the system cannot be driven from here.
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof HTMLIFrameElement && node.contentWindow)
          node.contentWindow.print = () => {
            const body = node.contentDocument?.body;
            const table = body?.querySelector('table');
            const rules = [...(node.contentDocument?.adoptedStyleSheets ?? [])].flatMap((each) => [
              ...each.cssRules,
            ]);
            const sheet = rules.find(({ cssText }) => cssText.startsWith('@page {'))?.cssText;
            seen.push(`${sheet} ${body?.textContent} ${table ? getComputedStyle(table).borderCollapse : ''}`);
          };
    }).observe(document.body, { childList: true });
  });
  const printed = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  await page.getByRole('tab', { name: words.text('settings:tabs.paper'), exact: true }).click();
  const printer = new Form(page, page.getByRole('form', { name: text('printer.title') }));
  await printer.type(text('printer.right'), '2');
  await printer.press(text('printer.test'));
  await expect.poll(printed).toHaveLength(1);
  const [testPage] = await printed();
  expect(testPage).toContain(words.text('paper:printer.page.left', { left: 25 }));
  expect(testPage).toContain('margin: 20mm 8mm 20mm 27mm');

  await frame.go('journals');
  const registers = (key: string) => words.text(`registers:screen.${key}`);
  const books = new Form(page);
  await books.choose(registers('register'), words.text('registers:names.gaps'));
  await expect(page.getByRole('row', { name: `2-07/43/${year}` })).toContainText('бланк бүлінді');
  await page.screenshot({ path: test.info().outputPath('gaps-kk.png') });
  await books.choose(registers('register'), words.text('registers:names.incoming'));
  const print = new Form(page, page.getByRole('region', { name: registers('print'), exact: true }));
  await print.pick(text('medium.label'), text('medium.paper'));
  await print.press(registers('print'));
  await print.type(text('copies.label'), '2');
  await print.press(registers('wasPrinted'));
  await expect(page.getByText(registers('wasOpened'), { exact: true })).toHaveCount(0);
  const seen = (await printed()).at(-1);
  expect(seen).toContain('Ауыз су туралы');
  expect(seen).toMatch(/ collapse$/);

  await print.pick(text('medium.label'), text('medium.xlsx'));
  await print.press(registers('print'));
  await expect(page.getByRole('list', { name: words.text('legal:print.written') })).toContainText('.xlsx');
  await print.pick(text('medium.label'), text('medium.docx'));
  await print.press(registers('print'));
  await expect(page.getByRole('list', { name: words.text('legal:print.written') })).toContainText('.docx');
  // Who printed what, in how many copies, the newest first.
  const prints = page.getByRole('list', { name: words.text('registers:printed.title'), exact: true });
  await expect(prints.getByRole('listitem')).toHaveText(
    (
      [
        ['DOCX', 1],
        ['XLSX', 1],
        [words.text('paper:medium.paper'), 2],
      ] as const
    ).map(([medium, copies]) => new RegExp(`, ${medium}, .*: ${copies} · ${districtProsecutor.name.kk}`)),
  );
  await takePictures(station, test.info().outputPath('pictures'), 'printed');
  expect(papersWritten(dataFolder).map((name) => name.split('.').at(-1))).toEqual(['docx', 'xlsx']);
});

test('paper that two desks set apart is told in the morning and in the settings, and one word with a reason settles it', async ({
  dataFolder,
  start,
}) => {
  const set = (fontSize: number, face: FaceId) => ({
    ...{ subject: officeSubject, type: 'paper.set', at: Date.UTC(2026, 3, 27, 4) },
    payload: { paper: { ...defaultPaper, fontSize, face } },
  });
  const block = randomUUID();
  const keep = (day: number, text: Bilingual) => ({
    ...{ subject: officeSubject, type: 'text.kept', at: Date.UTC(2026, 3, day, 4) },
    payload: { block, name: complaints, text },
  });
  const [before, now] = [
    { kk: 'Шешімге 2 ай ішінде шағым жасауға болады.', ru: 'Решение можно обжаловать в течение 2 месяцев.' },
    { kk: 'Шешімге 3 ай ішінде шағым жасауға болады.', ru: 'Решение можно обжаловать в течение 3 месяцев.' },
  ];
  const texts = [keep(2, before), keep(9, now)];
  await writeOffice(dataFolder, [...texts, set(13, 'times'), { ...set(15, 'arial'), isApart: true }], 1);
  const station = await start();
  const { door, frame, page, words } = station;
  const text = (key: string) => words.text(`cases:conflict.${key}`);
  const pictures = test.info().outputPath('pictures');
  await door.unlock(firstWorkstation.passphrase);
  await frame.go('today');
  await page.getByRole('button', { name: words.text('today:officeConflicts'), exact: true }).waitFor();
  await takePictures(station, pictures, 'today');
  await page.getByRole('button', { name: words.text('today:officeConflicts'), exact: true }).click();

  const conflict = page.getByRole('region', { name: text('of.paper.set'), exact: true });
  await expect(conflict.getByRole('listitem')).toHaveCount(2);
  await expect(conflict.getByRole('listitem').first()).toContainText(text('stands'));
  // What both say is not repeated: only the letters differ.
  const terms = [words.text('paper:office.face'), words.text('paper:office.fontSize')];
  await expect(conflict.getByRole('term')).toHaveText([...terms, ...terms]);
  await expect(conflict.getByRole('definition')).toHaveText(['Times New Roman', '13', 'Arial', '15']);
  expect(await seriousFindings(station)).toEqual([]);
  await takePictures(station, pictures, 'conflict');

  const { words: russian } = await inLanguage(station, 'ru');
  const said = (key: string) => russian.text(`cases:conflict.${key}`);
  const open = page.getByRole('region', { name: said('of.paper.set'), exact: true });
  await open
    .getByRole('button', { name: said('choose'), exact: true })
    .last()
    .click();
  const dialog = page.getByRole('dialog', { name: said('of.paper.set'), exact: true });
  const form = new Form(page, dialog);
  await form.type(said('reason'), 'Нужны крупные буквы');
  await page.screenshot({ path: `${pictures}/settle-ru.png` });
  await form.press(said('settle'));
  await expect(open).toHaveCount(0);
  await page.getByRole('tab', { name: russian.text('settings:tabs.paper'), exact: true }).click();
  await expect(page.getByLabel(russian.text('paper:office.fontSize'), { exact: true })).toHaveValue('15');

  // A text of the office stands as it was last kept; what it said before is under it and can be taken back.
  const kept = page.getByRole('table', { name: words.text('paper:texts.title'), exact: true });
  for (const language of ['ru', 'kk'] as const) {
    await frame.switchTo(language);
    await page.getByRole('row', { name: complaints }).getByRole('button').first().click();
    await expect(page.getByRole('dialog').getByRole('table')).toContainText(before[language]);
    await page.screenshot({ path: `${pictures}/versions-${language}.png` });
    if (language === 'ru') await page.keyboard.press('Escape');
  }
  expect(await seriousFindings(station)).toEqual([]);
  await page.getByRole('dialog').getByRole('table').getByRole('button').click();
  await new Form(page, page.getByRole('dialog')).press(words.text('paper:texts.save'));
  await expect(kept).toContainText(before.kk);
});
