import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { TaskQueue } from '#shared/kernel/task-queue.ts';
import type { AppFiles } from '../security/app-files.ts';
import { appOrigin } from '../security/app-origin.ts';
import { printScript, servePrint } from '../security/print-page.ts';
import type { Diagnostics } from '../services/diagnostics.ts';
import { withinLimit, type Printing, type PrintJob } from '../services/printing.ts';
import { launchBrowser, type Browser } from './browser.ts';
import { DevToolsError, type DevTools } from './devtools.ts';
import { interceptRequests } from './requests.ts';

export interface PrintingOptions {
  readonly executable: string;
  readonly files: AppFiles;
  /** A folder of ours in which throw-away profiles may stand. */
  readonly folder: string;
  readonly diagnostics: Pick<Diagnostics, 'record'>;
}

/** The printing browser is kept warm this long after the last page, in milliseconds. */
const idleLimit = 120_000;

/** What the printer's page shows between two documents. */
const emptyPage = '/print/empty';

interface Printer {
  readonly browser: Browser;
  /** Session of its one page, in a context kept in memory only. */
  readonly page: string;
  readonly pages: Map<string, string>;
  readonly profile: string;
}

async function startPrinter({ executable, files, folder }: PrintingOptions): Promise<Printer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const profile = await mkdtemp(join(folder, 'profile-'));
  const browser = await launchBrowser(executable, {
    profileFolder: profile,
    headless: true,
    language: 'kk',
    windowSize: undefined,
    extra: ['--disable-back-forward-cache'],
  });
  const pages = new Map([[emptyPage, '<!doctype html>']]);
  await interceptRequests(browser.devtools, (request) => servePrint({ files, pages }, request));
  return { browser, pages, profile, page: await openPage(browser.devtools) };
}

async function openPage(devtools: DevTools): Promise<string> {
  const { browserContextId } = await devtools.send('Target.createBrowserContext', { disposeOnDetach: true });
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  await devtools.send('Page.enable', {}, sessionId);
  return sessionId;
}

async function stopPrinter({ browser, profile }: Printer): Promise<void> {
  await browser.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Lays the document out in the printer's one page and empties it again, so that no document stays there. */
async function printPage(
  { browser: { devtools }, page: sessionId, pages }: Printer,
  job: PrintJob,
): Promise<Buffer> {
  const path = `/print/${randomUUID()}`;
  pages.set(path, job.html);
  try {
    await goTo(devtools, sessionId, path);
    const evaluate = { expression: printScript(job), awaitPromise: true, returnByValue: true };
    const { exceptionDetails } = await devtools.send('Runtime.evaluate', evaluate, sessionId);
    if (exceptionDetails !== undefined)
      throw new DevToolsError('the page to be printed could not be readied');
    const { data } = await devtools.send('Page.printToPDF', pdfOptions, sessionId);
    return Buffer.from(data, 'base64');
  } finally {
    pages.delete(path);
    await goTo(devtools, sessionId, emptyPage);
  }
}

async function goTo(devtools: DevTools, sessionId: string, path: string): Promise<void> {
  const loaded = new Promise<void>((resolve) => {
    const unsubscribe = devtools.on('Page.loadEventFired', (_, session) => {
      if (session !== sessionId) return;
      unsubscribe();
      resolve();
    });
  });
  await devtools.send('Page.navigate', { url: `${appOrigin}${path}` }, sessionId);
  await loaded;
}

const pdfOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/**
 * Prints through a second, headless browser: a window cannot print itself unseen. It starts with the first page,
 * takes one at a time, and leaves no trace: documents come from memory and its profile is thrown away.
 */
export function createChromiumPrinting(options: PrintingOptions): Printing {
  let printer: Promise<Printer> | undefined;
  let idle: NodeJS.Timeout | undefined;
  const turns = new TaskQueue();

  async function stop(): Promise<void> {
    clearTimeout(idle);
    const running = printer;
    printer = undefined;
    if (running !== undefined) await stopPrinter(await running);
  }

  async function print(job: PrintJob): Promise<Result<Uint8Array>> {
    clearTimeout(idle);
    try {
      printer ??= startPrinter(options);
      const late = new DevToolsError('the page to be printed never settled');
      return ok(await withinLimit(printPage(await printer, job), late));
    } catch (error) {
      if (!(error instanceof DevToolsError)) throw error;
      options.diagnostics.record('print.failed');
      // A browser that failed once is not asked again.
      await stop();
      return refuse({ code: 'PRINT_FAILED' });
    } finally {
      idle = setTimeout(() => void stop(), idleLimit).unref();
    }
  }

  return {
    toPdf: (job) => turns.add(() => print(job)),
    close: () =>
      turns.add(async () => {
        await stop();
        await rm(options.folder, { recursive: true, force: true });
      }),
  };
}
