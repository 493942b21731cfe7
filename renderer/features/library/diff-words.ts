import { diffArrays } from 'diff';
import type { LawBlock } from '#shared/library/law-text.ts';

/** A run of words that both editions have, or one of them. */
export interface WordRun {
  readonly text: string;
  readonly in: 'both' | 'before' | 'after';
}

/** Word by word what became of a text; the runs of `both` and `before` are the older one, those of `both` and `after` the newer. */
export function diffWords(before: readonly LawBlock[], after: readonly LawBlock[]): WordRun[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    in: added ? 'after' : removed ? 'before' : 'both',
  }));
}

/** Words and marks, each with the space after it; each paragraph on its line. Notes tell of amendments and are not compared. */
function wordsOf(blocks: readonly LawBlock[]): string[] {
  const text = blocks
    .filter(({ kind }) => kind !== 'note')
    .map((block) => `${block.marker} ${block.text}`.trim())
    .join('\n');
  return text.match(/(?:[\p{L}\p{N}]+|[^\s\p{L}\p{N}])\s*/gu) ?? [];
}
