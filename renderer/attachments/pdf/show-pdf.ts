import { AnnotationMode, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import rendererAddress from 'pdfjs-dist/legacy/build/pdf.renderer.min.mjs?url';
import { faces, fontPath, type Cut } from '#shared/documents/faces.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { paperFonts } from '../../paper/font-path.ts';
import { loadPdf } from './load-pdf.ts';

// Pages are drawn in a thread of their own as well: what comes back is a picture.
GlobalWorkerOptions.rendererSrc = rendererAddress;

/** A PDF laid open to be looked at, page by page. */
export interface ShownPdf {
  readonly pages: number;
  /** Draws a page, the first is 1, as wide as asked (pixels). Stops when it is called off. */
  draw(page: number, canvas: HTMLCanvasElement, width: number, off: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** The decoders of what scanners write, and the faces a file may leave to its reader; the program's own files. */
const ownFiles = import.meta.glob<string>(
  [
    '../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm',
    '../../../node_modules/pdfjs-dist/standard_fonts/*.pfb',
  ],
  { query: '?url', import: 'default', eager: true },
);
/** For Helvetica the library brings Liberation, which is under the GPL: a face of our papers stands in its place. */
const ownFaces: Readonly<Record<string, Cut>> = {
  'LiberationSans-Regular.ttf': '400Regular',
  'LiberationSans-Italic.ttf': '400Regular_Italic',
  'LiberationSans-Bold.ttf': '700Bold',
  'LiberationSans-BoldItalic.ttf': '700Bold_Italic',
};
const addresses = new Map([
  ...Object.entries(ownFiles).map(
    ([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address] as const,
  ),
  ...Object.entries(ownFaces).map(
    ([file, cut]) => [file, `${paperFonts}/${fontPath(faces.arial, cut)}`] as const,
  ),
]);

/** What the parser asks for by name while it works. */
class OwnFiles {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = addresses.get(filename);
    if (address === undefined) throw new Error('not part of the program');
    return new Uint8Array(await (await fetch(address)).arrayBuffer());
  }
}

/** A page is never drawn higher than so many of its widths: a canvas costs four bytes a pixel. */
const highest = 4;

/** Refuses ATTACHMENT_NOT_SHOWN for what is locked by a password, damaged, or no PDF after all. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ShownPdf>> {
  const work = loadPdf(bytes, { BinaryDataFactory: OwnFiles });
  try {
    const document = await work.promise;
    return ok({
      pages: document.numPages,
      draw: (page, canvas, width, off) => draw(document, page, { canvas, width, off }),
      close: () => work.destroy(),
    });
  } catch (error) {
    await work.destroy();
    // The parser throws as many kinds of errors as files can be broken.
    if (error instanceof Error) return refuse({ code: 'ATTACHMENT_NOT_SHOWN' });
    throw error;
  }
}

interface Drawing {
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly off: AbortSignal;
}

async function draw(
  document: PDFDocumentProxy,
  number: number,
  { canvas, width, off }: Drawing,
): Promise<void> {
  const page = await document.getPage(number);
  if (off.aborted) return;
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(width / whole.width, (width * highest) / whole.height);
  const viewport = page.getViewport({ scale });
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  const drawing = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
  off.addEventListener('abort', () => drawing.cancel());
  await drawing.promise;
  page.cleanup();
}
