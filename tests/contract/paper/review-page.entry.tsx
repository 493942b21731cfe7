import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PaperSettings } from '#shared/documents/paper.ts';
import type { PrintModel } from '#shared/documents/print-model.ts';
import { PaperSheet } from '#renderer/paper/PaperSheet.tsx';

declare global {
  /** What the page shows. */
  var review: (model: PrintModel, paper: PaperSettings) => void;
}

const place = document.body.appendChild(document.createElement('main'));
const root = createRoot(place);
globalThis.review = (model, paper) =>
  flushSync(() => root.render(<PaperSheet label="" {...{ model, paper }} />));
