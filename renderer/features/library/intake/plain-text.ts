import { ok, refuse, type Result } from '#shared/kernel/result.ts';

/** Text with the mark of its encoding, else UTF-8, else the Cyrillic of old Windows. Refuses LIBRARY_FILE_KIND for what is no text. */
export function plainText(bytes: Uint8Array<ArrayBuffer>): Result<string> {
  const marked = markOf(bytes);
  if (marked) return ok(new TextDecoder(marked).decode(bytes));
  if (bytes.includes(0)) return refuse({ code: 'LIBRARY_FILE_KIND' });
  return ok(utf8(bytes) ?? new TextDecoder('windows-1251').decode(bytes));
}

function markOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function utf8(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
