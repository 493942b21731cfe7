import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { loadPdf } from '../../../attachments/pdf/load-pdf.ts';
import type { FileText } from './file-text.ts';
import { pageLines, type PlacedText } from './page-lines.ts';

/** The text of a PDF; nothing of the file is drawn. Refuses LIBRARY_FILE_DAMAGED. */
export async function pdfText(bytes: Uint8Array<ArrayBuffer>): Promise<Result<FileText>> {
  const work = loadPdf(bytes, { useWasm: false, disableWorkerRendering: true });
  try {
    return ok(await textOf(await work.promise));
  } catch (error) {
    // A file that is cut, locked by a password or no PDF after all: the parser throws as many kinds of errors.
    if (error instanceof Error) return refuse({ code: 'LIBRARY_FILE_DAMAGED' });
    throw error;
  } finally {
    await work.destroy();
  }
}

async function textOf(document: PDFDocumentProxy): Promise<FileText> {
  const pages: ReturnType<typeof pageLines>[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(pageLines(items.flatMap((item) => ('str' in item ? [placed(item)] : []))));
    page.cleanup();
  }
  return {
    text: pages.flatMap(({ lines }) => lines).join('\n'),
    pageNumbers: pages.reduce((sum, page) => sum + page.pageNumbers, 0),
  };
}

interface Item {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

function placed({ str, transform, width, height }: Item): PlacedText {
  return { str, x: Number(transform[4]), y: Number(transform[5]), width, height };
}
