import type { Print } from '#shared/cases/case.ts';
import type { Language } from '#shared/documents/language.ts';
import type { PaperSettings } from '#shared/documents/paper.ts';
import type { PrintModel } from '#shared/documents/print-model.ts';
import { renderHtml } from '#shared/documents/render-html.ts';
import { sha256Hex } from '#shared/envelope/text.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { fromBase64, toBase64 } from '../bridge/base64.ts';
import type { Ask } from '../bridge/desk.ts';
import { paperFonts } from './font-path.ts';

/** Files a paper can be written to. */
export const paperMedia = ['pdf', 'docx'] as const;
export type PaperMedium = (typeof paperMedia)[number];

/** A paper that lies on the disk: what a journal may record of it and what to tell the user. */
export interface PrintedPaper {
  readonly language: Language;
  readonly medium: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Where it was written, in the shell's words. */
  readonly shown: string;
}

export interface PaperOrder {
  /** Token of the place. */
  readonly place: string;
  readonly medium: PaperMedium;
  readonly paper: PaperSettings;
}

/** Characters that no file system of the desk takes, and the slash of outgoing numbers. */
const notInFileNames = /[\\/:*?"<>|\p{Cc}]+/gu;

/** The name of a paper's file: its title, then its language, e.g. `… № 2-07-1-15 (kk).pdf`. */
export function paperFileName(
  { title, language }: Pick<PrintModel, 'title' | 'language'>,
  extension: string = 'pdf',
): string {
  const name = title.replaceAll(notInFileNames, '-').trim().slice(0, 120);
  return `${name} (${language}).${extension}`;
}

type Maker = (ask: Ask, model: PrintModel, paper: PaperSettings) => Promise<Result<string>>;

/** How the bytes of each medium come about, in base64. */
const makers: Readonly<Record<PaperMedium, Maker>> = {
  pdf: async (ask, model, paper) => {
    const { title, language } = model;
    const html = renderHtml(model, { fonts: paperFonts, paper });
    const printed = await ask('print.pdf', { html, language, title });
    return printed.ok ? ok(printed.value.content) : printed;
  },
  docx: async (_ask, model, paper) => {
    // The library is fetched with the first such file, not with the window.
    const { toDocx } = await import('./to-docx.ts');
    return ok(toBase64(await toDocx(model, paper)));
  },
};

/** One paper as the bytes of its PDF, in base64; nothing is written anywhere. */
export const paperPdf: Maker = makers.pdf;

/** Makes papers in one medium and writes them to a place. Nothing is written unless all were made. */
export async function printPapers(
  ask: Ask,
  papers: readonly PrintModel[],
  { place, medium, paper }: PaperOrder,
): Promise<Result<PrintedPaper[]>> {
  const contents: string[] = [];
  for (const model of papers) {
    const made = await makers[medium](ask, model, paper);
    if (!made.ok) return made;
    contents.push(made.value);
  }
  const written: PrintedPaper[] = [];
  for (const [index, model] of papers.entries()) {
    const file = { name: paperFileName(model, medium), content: contents[index] ?? '' };
    const saved = await writeFile(ask, place, file);
    if (!saved.ok) return saved;
    written.push({ language: model.language, medium, ...saved.value });
  }
  return ok(written);
}

/** Writes one file of any medium to a place, and says what the journal keeps of it. */
export async function writeFile(
  ask: Ask,
  place: string,
  { name, content }: { name: string; content: string },
): Promise<Result<Pick<PrintedPaper, 'fileName' | 'sha256' | 'shown'>>> {
  const saved = await ask('files.write', { place, name, content });
  if (!saved.ok) return saved;
  return ok({ fileName: name, sha256: await sha256Hex(fromBase64(content)), shown: saved.value.shown });
}

/** What the journal keeps of papers written to files. */
export function toPrints(
  written: readonly PrintedPaper[],
  paper: Print['paper'],
  copies: number,
): Omit<Print, 'event'>[] {
  return written.map(({ language, medium, sha256, fileName }) => ({
    paper,
    language,
    medium,
    copies,
    sha256,
    fileName,
  }));
}
