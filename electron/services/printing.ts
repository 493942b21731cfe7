import type { Result } from '#shared/kernel/result.ts';

export interface PrintJob {
  /** A whole HTML document with its own CSS; fonts under /fonts/… of the application. Scripts do not run. */
  readonly html: string;
  readonly language: 'kk' | 'ru';
  readonly title: string;
}

/** The port each shell fills: HTML in, bytes of a tagged PDF out. PRINT_FAILED when the page cannot be laid out. */
export interface Printing {
  toPdf(job: PrintJob): Promise<Result<Uint8Array>>;
  close(): Promise<void>;
}

/** Longer than this no page takes to be laid out, in milliseconds. */
const pageLimit = 30_000;

/** The work, or a rejection with `late` where the page never settles. */
export function withinLimit<Value>(work: Promise<Value>, late: Error): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late), pageLimit);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
