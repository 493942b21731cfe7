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
