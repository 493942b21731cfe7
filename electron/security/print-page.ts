import type { PrintJob } from '../services/printing.ts';
import type { AppFiles } from './app-files.ts';
import { printPolicy } from './csp.ts';
import { serve, type PageAnswer, type PageRequest } from './serve.ts';

export interface PrintSources {
  readonly files: AppFiles;
  /** Documents waiting to be printed, by path of their address. */
  readonly pages: ReadonlyMap<string, string>;
}

/** A document on its way to paper may ask for itself and for the fonts of the application, and for nothing else. */
export function servePrint({ files, pages }: PrintSources, request: PageRequest): PageAnswer | undefined {
  const answer = serve(files, request);
  if (answer === undefined) return undefined;
  const { pathname } = new URL(request.url);
  const headers = { ...answer.headers, 'content-security-policy': printPolicy };
  const html = pages.get(pathname);
  if (html !== undefined && request.method === 'GET') {
    return {
      status: 200,
      headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
      body: Buffer.from(html),
    };
  }
  if (answer.status === 200 && !pathname.startsWith('/fonts/'))
    return { status: 404, headers, body: Buffer.alloc(0) };
  return { ...answer, headers };
}

/**
 * Readies a loaded document: names its language and title, which become those of the PDF, and waits for its fonts.
 * Run by the shell; the document itself runs nothing.
 */
export function printScript({ language, title }: Pick<PrintJob, 'language' | 'title'>): string {
  return `(() => {
    document.documentElement.lang = ${JSON.stringify(language)};
    document.title = ${JSON.stringify(title)};
    return document.fonts.ready.then(() => true);
  })()`;
}
