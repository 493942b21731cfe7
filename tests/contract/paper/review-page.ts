import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';
import { paperFonts } from '#renderer/paper/font-path.ts';
import { faces } from '#shared/documents/faces.ts';
import { defaultPaper, type PaperSettings } from '#shared/documents/paper.ts';
import type { PrintModel } from '#shared/documents/print-model.ts';
import { renderHtml } from '#shared/documents/render-html.ts';
import { fontSource } from '#tests/support/lay-fonts.ts';

/** One block of a sheet: its lines as they break, and where it begins, in millimetres below the edge of the sheet. */
export interface LaidOut {
  readonly lines: readonly string[];
  readonly top: number;
}

const home = 'http://paper.test/';
const root = join(import.meta.dirname, '..', '..', '..');

/** The window's own sheet and its style, bundled as the window is. */
async function bundle(): Promise<{ script: string; style: string }> {
  const built = (await build({
    ...{ root, configFile: false, logLevel: 'error', plugins: [react()] },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: fileURLToPath(new URL('./review-page.entry.tsx', import.meta.url)) },
    },
  })) as Rolldown.RolldownOutput;
  const text = (ending: string) =>
    built.output
      .filter(({ fileName }) => fileName.endsWith(ending))
      .map((each) => (each.type === 'chunk' ? each.code : each.source.toString()))
      .join('\n');
  return { script: text('.js'), style: text('.css') };
}

/** What the window does to every page, as far as it touches a sheet. */
const ofWindow = `* { box-sizing: border-box } body, p, ol, h2 { margin: 0; padding: 0 } ol { list-style: none }`;

/** Shows the window's sheet and the printed page side by side, with the fonts that both shells serve. */
export async function openReview(browser: Browser) {
  const { script, style } = await bundle();
  const context = await browser.newContext();
  const [window, sheet] = [await context.newPage(), await context.newPage()];
  const body = `<!doctype html><style>${ofWindow}\n${style}</style><body><script type="module">${script}</script>`;
  let printed = '';
  await context.route(`${home}**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    return path.startsWith(`${paperFonts}/`)
      ? route.fulfill({ body: readFileSync(fontSource(path.slice(paperFonts.length + 1))) })
      : route.fulfill({
          body: path === '/printed' ? printed : body,
          contentType: 'text/html; charset=utf-8',
        });
  });
  await window.goto(home);
  return {
    /** The page as the printer gets it. */
    async printed(model: PrintModel, paper = defaultPaper): Promise<LaidOut[]> {
      printed = renderHtml(model, { fonts: paperFonts, paper });
      await sheet.goto(`${home}printed`);
      return laidOut(sheet, 'body');
    },
    /** The page as a person reviews it, so many pixels wide. */
    async reviewed(model: PrintModel, width: number, paper = defaultPaper): Promise<LaidOut[]> {
      await window.evaluate(
        ([shown, by, wide]) => {
          document.querySelector('main')?.style.setProperty('width', `${wide}px`);
          globalThis.review(shown, by);
        },
        [model, paper, width] as const,
      );
      return laidOut(window, 'article');
    },
    /** On how many pages the review says that papers are printed. */
    counted: (models: readonly PrintModel[], paper: PaperSettings): Promise<number[]> =>
      window.evaluate(([given, by]) => globalThis.counted(given, by), [models, paper] as const),
    /** On how many pages they are, all from one print; each bears its place as its number, «№ 9-0-9». */
    async printedPages(models: readonly PrintModel[], paper: PaperSettings): Promise<number[]> {
      const [first] = models;
      const blocks = models.flatMap((model) => model.blocks);
      printed = renderHtml(
        { language: 'kk', title: '', ...first, blocks },
        { fonts: paperFonts, paper },
      ).replace('</style>', '.letterhead:not(:first-child) { break-before: page; }</style>');
      await sheet.goto(`${home}printed`);
      const counts = models.map(() => 0);
      let current = 0;
      for (const page of pagesOf(await sheet.pdf({ preferCSSPageSize: true }))) {
        current = Number(/№ 9-(\d+)-9/.exec(page)?.[1] ?? current);
        counts[current] = (counts[current] ?? 0) + 1;
      }
      return counts;
    },
  };
}

/** The words of each page, by an independent reader. */
function pagesOf(pdf: Buffer): string[] {
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
}

function laidOut(page: Page, sheet: string): Promise<LaidOut[]> {
  return page.evaluate(
    async ([selector, families]) => {
      const fonts = families.flatMap((family) => [`400 14px ${family}`, `700 14px ${family}`]);
      await Promise.all(fonts.map((font) => document.fonts.load(font, 'Әә')));
      await document.fonts.ready;
      const edge = document.querySelector(selector)?.getBoundingClientRect();
      if (!edge) throw new Error('There is no sheet.');
      const range = document.createRange();
      const linesOf = (element: Element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const lines: { text: string; bottom: number }[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const { bottom } = range.getBoundingClientRect();
            const last = lines.at(-1);
            if (last && Math.abs(last.bottom - bottom) < 3) last.text += ` ${word}`;
            else lines.push({ text: word, bottom });
          }
        return lines.map(({ text }) => text);
      };
      return [...document.querySelectorAll(`${selector} :is(p, h1, h2, li, th, td)`)].map((element) => ({
        lines: linesOf(element),
        top: ((element.getBoundingClientRect().top - edge.top) * 210) / edge.width,
      }));
    },
    [sheet, Object.values(faces).map(({ family }) => family)] as const,
  );
}
