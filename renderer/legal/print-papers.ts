import type { Print } from '#shared/cases/case.ts';
import type { Language } from '#shared/documents/language.ts';
import type { PrintModel } from '#shared/documents/print-model.ts';
import { renderHtml } from '#shared/documents/render-html.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { fromBase64 } from '../bridge/base64.ts';
import type { Ask } from '../bridge/desk.ts';

/** A paper that lies on the disk: what a journal may record of it and what to tell the user. */
export interface PrintedPaper {
  readonly language: Language;
  readonly fileName: string;
  readonly sha256: string;
  /** Where it was written, in the shell's words. */
  readonly shown: string;
}

/** Both faces of Tinos as the shells serve them to the page that is printed. */
const fonts = '/fonts/tinos';
/** Characters that no file system of the desk takes, and the slash of outgoing numbers. */
const notInFileNames = /[\\/:*?"<>|\p{Cc}]+/gu;

/** The name of a paper's file: its title, then its language, e.g. `… № 2-07-1-15 (kk).pdf`. */
export function paperFileName({ title, language }: Pick<PrintModel, 'title' | 'language'>): string {
  const name = title.replaceAll(notInFileNames, '-').trim().slice(0, 120);
  return `${name} (${language}).pdf`;
}

/** Prints papers to PDF and writes them to a place. Nothing is written unless all were printed. */
export async function printPapers(
  ask: Ask,
  papers: readonly PrintModel[],
  place: string,
): Promise<Result<PrintedPaper[]>> {
  const contents: string[] = [];
  for (const paper of papers) {
    const { title, language } = paper;
    const printed = await ask('print.pdf', { html: renderHtml(paper, { fonts }), language, title });
    if (!printed.ok) return printed;
    contents.push(printed.value.content);
  }
  const written: PrintedPaper[] = [];
  for (const [index, paper] of papers.entries()) {
    const content = contents[index] ?? '';
    const fileName = paperFileName(paper);
    const saved = await ask('files.write', { place, name: fileName, content });
    if (!saved.ok) return saved;
    const { language } = paper;
    written.push({ language, fileName, sha256: await sha256Hex(content), shown: saved.value.shown });
  }
  return ok(written);
}

/** What the journal keeps of papers written to files. */
export function toPrints(
  written: readonly PrintedPaper[],
  paper: Print['paper'],
  copies: number,
): Omit<Print, 'event'>[] {
  return written.map(({ language, sha256, fileName }) => ({
    paper,
    language,
    medium: 'pdf',
    copies,
    sha256,
    fileName,
  }));
}

async function sha256Hex(base64: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', fromBase64(base64));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
