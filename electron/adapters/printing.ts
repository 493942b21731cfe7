import { randomUUID } from 'node:crypto';
import { session, type BrowserWindow } from 'electron';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { AppFiles } from '../security/app-files.ts';
import { appOrigin } from '../security/app-origin.ts';
import { printScript, servePrint } from '../security/print-page.ts';
import { serveFromMemory } from '../security/protocol.ts';
import type { Diagnostics } from '../services/diagnostics.ts';
import { withinLimit, type Printing, type PrintJob } from '../services/printing.ts';
import { withPrintWindow } from '../windows/print-window.ts';

/**
 * Prints through an unseen window in a session kept in memory only: no document touches the disk.
 * @see https://www.electronjs.org/docs/latest/api/web-contents#contentsprinttopdfoptions
 */
export function createElectronPrinting(files: AppFiles, diagnostics: Pick<Diagnostics, 'record'>): Printing {
  const pages = new Map<string, string>();
  // A partition without "persist:" lives in memory.
  const inMemory = session.fromPartition('print');
  serveFromMemory(inMemory, (request) => servePrint({ files, pages }, request));

  function print(job: PrintJob): Promise<Uint8Array> {
    const path = `/print/${randomUUID()}`;
    pages.set(path, job.html);
    const layOut = async (window: BrowserWindow) => {
      await window.loadURL(`${appOrigin}${path}`);
      await window.webContents.executeJavaScript(printScript(job));
      return window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    };
    const late = new Error('the page to be printed never settled');
    return withPrintWindow(inMemory, (window) => withinLimit(layOut(window), late)).finally(() =>
      pages.delete(path),
    );
  }

  return {
    async toPdf(job): Promise<Result<Uint8Array>> {
      try {
        return ok(await print(job));
      } catch {
        // Electron names no reason that would help; whatever it was, the document itself is untouched.
        diagnostics.record('print.failed');
        return refuse({ code: 'PRINT_FAILED' });
      }
    },
    close: () => inMemory.clearStorageData(),
  };
}
