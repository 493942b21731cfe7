import type { PrintModel } from '#shared/documents/print-model.ts';
import type { Language } from '#shared/documents/language.ts';

/**
 * A page to measure with a ruler: the lines of its table stand at the corner of the margins, so what they miss there is
 * what the printer misses.
 */
export function testPage(language: Language, title: string, lines: readonly string[]): PrintModel {
  return {
    language,
    title,
    blocks: [{ block: 'table', head: [title], rows: lines.map((cell) => ({ cells: [cell] })) }],
  };
}
