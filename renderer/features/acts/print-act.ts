import { languages, type Bilingual, type Language } from '#shared/documents/language.ts';
import type { PrintModel } from '#shared/documents/print-model.ts';
import { renderHtml } from '#shared/documents/render-html.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { fromBase64 } from '../../bridge/base64.ts';
import type { Ask } from '../../bridge/desk.ts';

/** A paper that lies on the disk: what the journal records of it and what to tell the user. */
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

/** Prints both papers to PDF and writes them to a place. Nothing is written unless both were printed. */
export async function printAct(
  ask: Ask,
  papers: Bilingual<PrintModel>,
  place: string,
): Promise<Result<PrintedPaper[]>> {
  const contents: Partial<Record<Language, string>> = {};
  for (const language of languages) {
    const { title } = papers[language];
    const printed = await ask('print.pdf', {
      html: renderHtml(papers[language], { fonts }),
      language,
      title,
    });
    if (!printed.ok) return printed;
    contents[language] = printed.value.content;
  }
  const written: PrintedPaper[] = [];
  for (const language of languages) {
    const content = contents[language] ?? '';
    const fileName = paperFileName(papers[language]);
    const saved = await ask('files.write', { place, name: fileName, content });
    if (!saved.ok) return saved;
    written.push({ language, fileName, sha256: await sha256Hex(content), shown: saved.value.shown });
  }
  return ok(written);
}

async function sha256Hex(base64: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', fromBase64(base64));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
