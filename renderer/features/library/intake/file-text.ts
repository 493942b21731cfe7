import { maxContentBytes } from '#shared/bundle/content.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { docxText } from './docx-text.ts';
import { plainText } from './plain-text.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The text of a file, laid out as `parseLawText` reads it, and what of the print was left out of it. */
export interface FileText {
  readonly text: string;
  /** Page numbers, which belong to the paper and not to the law. */
  readonly pageNumbers: number;
}

export const acceptedFiles = '.txt,.docx,.pdf';

const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const oldWord = [0xd0, 0xcf, 0x11, 0xe0];

/** Kinds of files by their first bytes, whatever their names say; all others are plain text. */
const kinds: readonly { begins: readonly number[]; read: (bytes: Bytes) => Promise<Result<FileText>> }[] = [
  // The reader of PDF is large and comes with the first PDF.
  { begins: letters('%PDF-'), read: async (bytes) => (await import('./pdf-text.ts')).pdfText(bytes) },
  { begins: letters('PK\u0003\u0004'), read: (bytes) => Promise.resolve(unpaged(docxText(bytes))) },
  { begins: oldWord, read: () => Promise.resolve(refuse({ code: 'LIBRARY_FILE_KIND' })) },
  { begins: letters('{\\rtf'), read: () => Promise.resolve(refuse({ code: 'LIBRARY_FILE_KIND' })) },
  { begins: [], read: (bytes) => Promise.resolve(unpaged(plainText(bytes))) },
];

/**
 * Reads a file a person has chosen.
 * Refuses ATTACHMENT_EMPTY, ATTACHMENT_TOO_LARGE, LIBRARY_FILE_KIND, LIBRARY_FILE_DAMAGED, LIBRARY_NO_TEXT.
 */
export async function textOfFile(file: Blob): Promise<Result<FileText>> {
  if (file.size > maxContentBytes)
    return refuse({ code: 'ATTACHMENT_TOO_LARGE', details: { limit: maxContentBytes / 1024 ** 2 } });
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (!bytes || bytes.length === 0) return refuse({ code: 'ATTACHMENT_EMPTY' });
  const kind = kinds.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  const read = (await kind?.read(bytes)) ?? refuse({ code: 'LIBRARY_FILE_KIND' });
  return read.ok && !/\p{L}/u.test(read.value.text) ? refuse({ code: 'LIBRARY_NO_TEXT' }) : read;
}

function unpaged(text: Result<string>): Result<FileText> {
  return text.ok ? ok({ text: text.value, pageNumbers: 0 }) : text;
}
