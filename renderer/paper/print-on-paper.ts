import type { PrintModel } from '#shared/documents/print-model.ts';
import { renderParts } from '#shared/documents/render-html.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import styles from './paper.module.css';
import { paperFonts } from './print-papers.ts';
import type { Sheet } from './use-sheet.ts';

/**
 * Opens the print dialog of the system over one paper, in either shell: the same page that becomes the PDF is laid in a
 * frame of its own, under the window's policy, and the frame prints itself. Number of copies and sides are chosen in that
 * dialog. Resolves when it is closed; the browser does not tell whether anything was printed, so the person is asked.
 */
export async function printOnPaper(model: PrintModel, { paper, offset }: Sheet): Promise<Result<null>> {
  const frame = document.createElement('iframe');
  frame.className = styles.frame ?? '';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  document.body.append(frame);
  try {
    const { contentDocument: page, contentWindow: view } = frame;
    if (page === null || view === null) return refuse({ code: 'PRINT_UNAVAILABLE' });
    layPage(page, model, renderParts(model, { fonts: paperFonts, paper, offset }));
    await page.fonts.ready;
    await Promise.all([...page.images].map((image) => image.decode()));
    view.print();
    return ok(null);
  } finally {
    frame.remove();
  }
}

function layPage(page: Document, model: PrintModel, parts: ReturnType<typeof renderParts>): void {
  const { defaultView: view } = page;
  page.documentElement.lang = model.language;
  page.title = model.title;
  page.body.className = parts.bodyClass;
  const { body } = new DOMParser().parseFromString(parts.body, 'text/html');
  page.body.replaceChildren(...body.childNodes);
  // A sheet made by code: the window's policy allows no style written in a page.
  const Sheet = (view as unknown as typeof globalThis).CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(parts.style);
  page.adoptedStyleSheets = [sheet];
}
