import { expect, test } from './support/office.ts';
import { papersWritten } from './support/papers.ts';
import { Form } from './screens/form.ts';

test('the office sets its paper and its blanks; a register is printed by the system and as a spreadsheet', async ({
  found,
  dataFolder,
}) => {
  const { frame, page, words } = await found('Ауыз су туралы');
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
  await paper.press(text('office.save'));
  await page.getByText(text('office.saved'), { exact: true }).first().waitFor();

  await page.getByRole('button', { name: text('blanks.receive'), exact: true }).click();
  const pack = new Form(page, page.getByRole('dialog', { name: text('blanks.receive'), exact: true }));
  await pack.type(text('blanks.series'), 'А');
  await pack.type(text('blanks.from'), '101');
  await pack.type(text('blanks.to'), '150');
  await pack.press(text('blanks.save'));
  await expect(page.getByRole('table', { name: text('blanks.title'), exact: true })).toContainText('101–150');

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
            seen.push(`${body?.textContent} ${table ? getComputedStyle(table).borderCollapse : ''}`);
          };
    }).observe(document.body, { childList: true });
  });
  await frame.go('journals');
  const registers = (key: string) => words.text(`registers:screen.${key}`);
  const print = new Form(page, page.getByRole('region', { name: registers('print'), exact: true }));
  await print.pick(text('medium.label'), text('medium.paper'));
  await print.press(registers('print'));
  await print.press(registers('wasPrinted'));
  await expect(page.getByText(registers('wasOpened'), { exact: true })).toHaveCount(0);
  const [seen] = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toContain('Ауыз су туралы');
  expect(seen).toMatch(/ collapse$/);

  await print.pick(text('medium.label'), text('medium.xlsx'));
  await print.press(registers('print'));
  await expect(page.getByRole('list', { name: words.text('legal:print.written') })).toContainText('.xlsx');
  await print.pick(text('medium.label'), text('medium.docx'));
  await print.press(registers('print'));
  await expect(page.getByRole('list', { name: words.text('legal:print.written') })).toContainText('.docx');
  expect(papersWritten(dataFolder).map((name) => name.split('.').at(-1))).toEqual(['docx', 'xlsx']);
});
