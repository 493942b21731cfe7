import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startServer } from '#server/start-server.ts';
import { plainPdf } from '../support/plain-pdf.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/office.ts';
import { demoOffice, deputy, secondWorkstation } from './support/people.ts';
import { inLanguage, openWorkstation, type Workstation } from './support/workstation.ts';

const title = 'Ауыз су туралы';
const scan = 'Жолданым скані.pdf';
const broken = 'Бүлінген.pdf';

const attach = ({ page }: Workstation, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/pdf', buffer });

const openCase = async ({ frame, page }: Workstation) => {
  await frame.go('cases');
  await page.getByRole('button', { name: title, exact: true }).click();
};

/** How many pixels of the page that is shown are dark. */
const inkOf = (page: Page) =>
  page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, at) => at % 4 === 0 && value < 100).length;
  });

const filesWith = (folder: string, needle: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(needle));

test('a scan that one workstation attaches is looked at on the other, and leaves nothing plain on its disk', async ({
  found,
}) => {
  let plain: readonly string[] | undefined;
  const server = await startServer({});
  const folder = mkdtempSync(join(tmpdir(), 'desk-e2e-'));
  const first = await found(title);
  const second = await inLanguage(await openWorkstation({ dataFolder: folder }), 'ru');
  try {
    await first.frame.go('sync');
    const enrolment = { serverUrl: server.url, code: await server.createCode(demoOffice.name.ru) };
    await first.sync.enrol(enrolment);
    await openCase(first);
    await attach(first, scan, plainPdf(['Page one', 'Page two']));
    const look = ({ words }: Workstation, file: string) => words.text('case-page:files.open', { file });
    await first.page.getByRole('button', { name: look(first, scan), exact: true }).waitFor();
    await attach(first, broken, Buffer.from('%PDF-1.7\nnothing'));
    await first.page.getByRole('button', { name: look(first, broken), exact: true }).click();
    await expect(first.page.getByText(first.words.text('errors:ATTACHMENT_NOT_SHOWN'))).toBeVisible();
    await first.frame.go('sync');
    await first.sync.syncNow();
    await first.sync.delivered();

    await second.door.join({
      ...{ serverUrl: server.url, code: await server.createCode(demoOffice.name.ru) },
      ...{ person: deputy, secret: secondWorkstation },
    });
    await second.frame.go('sync');
    await second.sync.syncNow();
    await openCase(second);
    const { words } = second;
    await second.page.getByRole('button', { name: look(second, scan), exact: true }).click();
    const dialog = second.page.getByRole('dialog');
    await expect(dialog.getByRole('img')).toHaveAccessibleName(
      `${scan}. ${words.text('case-page:files.page', { page: 1, pages: 2 })}`,
    );
    await expect.poll(() => inkOf(second.page)).toBeGreaterThan(100);
    expect(second.page.workers().map((worker) => worker.url())).toEqual(
      expect.arrayContaining([
        expect.stringContaining('pdf.worker'),
        expect.stringContaining('pdf.renderer'),
      ]),
    );
    await dialog.getByRole('button', { name: words.text('case-page:files.next'), exact: true }).click();
    await expect(dialog.getByRole('status')).toHaveText(
      words.text('case-page:files.page', { page: 2, pages: 2 }),
    );
    await expect.poll(() => inkOf(second.page)).toBeGreaterThan(100);
    expect(await seriousFindings(second)).toEqual([]);
    const pictures = process.env['PICTURES'];
    if (pictures) await second.page.screenshot({ path: join(pictures, 'scan.png') });
    await second.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => second.page.workers().filter((one) => one.url().includes('pdf')).length).toBe(0);
  } finally {
    await second.desk.stop();
    await server.close();
    plain = filesWith(folder, '(Page one)');
    rmSync(folder, { recursive: true, force: true });
  }
  expect(plain).toEqual([]);
});
