import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PaperSettings } from '#shared/documents/paper.ts';
import type { PrintModel } from '#shared/documents/print-model.ts';
import { countPages } from '#renderer/paper/count-pages.ts';
import { PaperSheet } from '#renderer/paper/PaperSheet.tsx';

declare global {
  /** What the page shows. */
  var review: (model: PrintModel, paper: PaperSettings) => void;
  /** On how many pages it says that a paper is printed. */
  var counted: (models: readonly PrintModel[], paper: PaperSettings) => Promise<number[]>;
}

const place = document.body.appendChild(document.createElement('main'));
const root = createRoot(place);
globalThis.review = (model, paper) =>
  flushSync(() => root.render(<PaperSheet label="" {...{ model, paper }} />));
globalThis.counted = async (models, paper) => {
  const counts: number[] = [];
  for (const model of models) {
    const pages = await countPages(model, paper);
    counts.push(pages.ok ? pages.value : NaN);
  }
  return counts;
};
