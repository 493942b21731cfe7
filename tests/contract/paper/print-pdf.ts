import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { defaultPaper } from '#shared/documents/paper.ts';
import { layFonts } from '#tests/support/lay-fonts.ts';

const browsers = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
export const browserPath = browsers.find((path) => existsSync(path));
const hasPoppler = ['pdftotext', 'pdffonts', 'pdfimages', 'pdfinfo', 'pdftoppm'].every(
  (tool) => spawnSync(tool, ['-v']).error === undefined,
);

/** What is missing on this computer to print and read a PDF; empty when nothing is. */
export const missingTools = [
  browserPath === undefined ? 'Chromium' : '',
  hasPoppler ? '' : 'poppler-utils',
].filter((tool) => tool !== '');

/** A test that cannot run says why in its own title. */
export const whyNotPrinted =
  missingTools.length === 0 ? '' : ` (not printed here: no ${missingTools.join(', no ')})`;

/** A printed file and what an independent reader finds in it. */
export interface Pdf {
  /** The text of each page in the order of its content, white space collapsed, without the number of the page. */
  readonly pages: readonly string[];
  /** The printed number of each page; empty where there is none. */
  readonly pageNumbers: readonly string[];
  readonly fonts: readonly { name: string; type: string; embedded: boolean }[];
  readonly info: Readonly<Record<string, string>>;
  /** `/Lang` of the document catalogue. */
  readonly language: string | undefined;
  readonly words: readonly Word[];
  /** Pictures that are drawn, in pixels; the mask of a transparent one is not counted. */
  readonly pictures: readonly { width: number; height: number }[];
  /** What is read aloud in place of pictures. */
  readonly descriptions: readonly string[];
}

/** A word and its box in points from the upper left corner of its page. */
export interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Printer {
  /** Where the pages find the files of every face. */
  readonly fonts: string;
  print(html: string): Promise<Pdf>;
  /** The pages that were printed last, as grey pictures of so many dots to the inch, in the PGM format. */
  photograph(dotsPerInch: number): Buffer[];
  close(): Promise<void>;
}

/** One headless Chromium for many papers, printing as both shells do: the page's own size, tagged, with an outline. */
export async function openPrinter(): Promise<Printer> {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  const browser = await chromium.launch({
    ...(browserPath === undefined ? {} : { executablePath: browserPath }),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await browser.newPage();
  const file = join(folder, 'paper.pdf');
  const fonts = join(folder, 'fonts');
  layFonts(fonts);
  return {
    fonts: pathToFileURL(fonts).href,
    async print(html) {
      const source = join(folder, 'paper.html');
      writeFileSync(source, html);
      await page.goto(pathToFileURL(source).href);
      await page.pdf({ path: file, preferCSSPageSize: true, tagged: true, outline: true });
      return readPdf(file);
    },
    photograph(dotsPerInch) {
      const pictures = mkdtempSync(join(folder, 'pictures-'));
      execFileSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), file, join(pictures, 'page')]);
      return readdirSync(pictures)
        .toSorted()
        .map((name) => readFileSync(join(pictures, name)));
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readPdf(file: string): Pdf {
  const read = (tool: string, ...options: string[]) => execFileSync(tool, options, { encoding: 'utf8' });
  const pages = read('pdftotext', '-raw', file, '-')
    .split('\f')
    .slice(0, -1)
    // Chromium lays the margin boxes first: the number of a page is the first line that is nothing but a number.
    .map((page) => /^(?:(\d+)\n)?([\s\S]*)$/.exec(page))
    .map((found) => ({ text: collapse(found?.[2] ?? ''), number: found?.[1] ?? '' }));
  return {
    pages: pages.map(({ text }) => text),
    pageNumbers: pages.map(({ number }) => number),
    fonts: read('pdffonts', file)
      .split('\n')
      .slice(2)
      .filter((row) => row !== '')
      .map((row) => ({
        name: row.slice(0, 36).trim(),
        type: row.slice(37, 54).trim(),
        embedded: row.slice(72, 75) === 'yes',
      })),
    info: Object.fromEntries(
      read('pdfinfo', file)
        .split('\n')
        .filter((line) => line.includes(':'))
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    ),
    language: /\/Lang \((\w+)\)/.exec(readFileSync(file, 'latin1'))?.[1],
    pictures: read('pdfimages', '-list', file)
      .split('\n')
      .map((row) => row.trim().split(/\s+/))
      .filter(([, , kind]) => kind === 'image')
      .map(([, , , width, height]) => ({ width: Number(width), height: Number(height) })),
    descriptions: [...readFileSync(file, 'latin1').matchAll(/\/Alt <FEFF([0-9A-F]+)>/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    ),
    words: wordsOf(read('pdftotext', '-bbox', file, '-')),
  };
}

export const collapse = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function wordsOf(boxes: string): Word[] {
  return boxes.split('<page ').flatMap((page, index) =>
    [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
      ([, left, top, right, bottom, text]) => ({
        page: index,
        text: text ?? '',
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      }),
    ),
  );
}

const millimetre = 72 / 25.4;
const { left, right, top, bottom } = defaultPaper.margins;
/** The boxes of letters lean half a point over the edge of their line; numbers of pages stand in the lower margin. */
export const isOutside = (word: Word) =>
  word.left < left * millimetre - 0.5 ||
  word.right > (210 - right) * millimetre + 0.5 ||
  word.top < top * millimetre - 3 ||
  (word.bottom > (297 - bottom) * millimetre + 3 && !/^\d{1,3}$/.test(word.text));
