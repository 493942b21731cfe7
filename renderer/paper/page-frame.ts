import type { PrintModel } from '#shared/documents/print-model.ts';
import { renderParts } from '#shared/documents/render-html.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { paperFonts } from './font-path.ts';
import styles from './paper.module.css';
import type { Sheet } from './use-sheet.ts';

/** A paper laid in a frame of its own, for as long as it is worked with. */
export interface LaidPage {
  readonly page: Document;
  readonly view: Window;
}

/**
 * Lays the page that becomes the PDF in a frame that nobody sees, under the window's policy, and takes it away again.
 * Refuses PRINT_UNAVAILABLE.
 * @param style what is added to the style of the paper
 */
export async function withPage<Value>(
  model: PrintModel,
  { paper, offset }: Sheet,
  { style = '', work }: { readonly style?: string; readonly work: (laid: LaidPage) => Value },
): Promise<Result<Value>> {
  const frame = document.createElement('iframe');
  frame.className = styles.frame ?? '';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  document.body.append(frame);
  try {
    const { contentDocument: page, contentWindow: view } = frame;
    if (page === null || view === null) return refuse({ code: 'PRINT_UNAVAILABLE' });
    const parts = renderParts(model, { fonts: paperFonts, paper, offset });
    layPage(page, model, { ...parts, style: `${parts.style}${style}` });
    await page.fonts.ready;
    await Promise.all([...page.images].map((image) => image.decode()));
    return ok(work({ page, view }));
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
