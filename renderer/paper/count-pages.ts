import { noOffset, type PaperSettings } from '#shared/documents/paper.ts';
import type { PrintModel } from '#shared/documents/print-model.ts';
import type { Result } from '#shared/kernel/result.ts';
import { sheetOf } from './docx-measures.ts';
import { withPage } from './page-frame.ts';

/** Millimetres between two columns: nothing reaches over it. */
const gap = 50;
const pixelsOfMillimetre = 96 / 25.4;

/**
 * On how many pages a paper is printed. The page that is printed is laid in columns of the size of a sheet: the browser
 * breaks columns where it breaks pages, by one engine and the same rules.
 */
export function countPages(model: PrintModel, paper: PaperSettings): Promise<Result<number>> {
  const { width, height } = columnOf(model, paper);
  const style = `
html, body { margin: 0; padding: 0; }
body { box-shadow: none; min-height: 0; width: ${width}mm; height: ${height}mm; column-width: ${width}mm; column-gap: ${gap}mm; column-fill: auto; }
`;
  return withPage(
    model,
    { paper, offset: noOffset },
    { style, work: ({ page }) => lastColumn(page.body, (width + gap) * pixelsOfMillimetre) },
  );
}

function columnOf(model: PrintModel, { margins: { left, right, top, bottom } }: PaperSettings) {
  const { width, height } = sheetOf(model);
  return { width: width - left - right, height: height - top - bottom };
}

/** In which column the last line stands, one-based. */
function lastColumn(body: HTMLElement, step: number): number {
  const { left } = body.getBoundingClientRect();
  const rights = [...body.children].flatMap((child) => [...child.getClientRects()].map((rect) => rect.right));
  return Math.max(1, Math.ceil((Math.max(left, ...rights) - left) / step));
}
