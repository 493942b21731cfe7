import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentLoadingTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

type Settings = Exclude<Parameters<typeof getDocument>[0], string | URL | ArrayBuffer | undefined>;

/**
 * Gives a PDF to the parser. It works in a thread of its own, which has neither the keys nor the bridge; none of the
 * file's fonts is given to the browser, nothing in it is run, and nothing it names is fetched. The bytes go with it.
 */
export function loadPdf(bytes: Uint8Array<ArrayBuffer>, more: Settings): PDFDocumentLoadingTask {
  return getDocument({
    data: bytes,
    ...{ disableFontFace: true, useSystemFonts: false, useWorkerFetch: false },
    ...{ enableXfa: false, stopAtErrors: false, verbosity: 0 },
    ...more,
  });
}
