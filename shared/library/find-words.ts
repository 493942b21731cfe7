import { foldWords } from '../cases/search/fold-words.ts';
import { isWordMeant } from '../cases/search/segment.ts';
import { WordIndex } from '../cases/search/word-index.ts';
import type { LawBlock, LawText } from './law-text.ts';

/** A stretch of a block's text: from a character to the one before another. */
export type Mark = readonly [from: number, to: number];

/** Finds the paragraphs of one text that speak of every word typed, whatever its ending, its alphabet or a slip in it. */
export class LawSearch {
  /** Takes the text in; a step takes a millisecond or so. */
  readonly steps: Generator<void>;
  readonly #blocks: readonly LawBlock[];
  readonly #index = new WordIndex<LawBlock>(({ text }) => [{ weight: 1, words: foldWords(text) }]);

  constructor({ blocks }: Pick<LawText, 'blocks'>) {
    this.#blocks = blocks;
    this.steps = this.#index.takeIn(blocks, () => true);
  }

  /** In the order of the text. What was not taken in yet is now. */
  find(query: string): LawBlock[] {
    while (this.steps.next().done !== true) continue;
    const found = new Set(this.#index.find(query, () => true).map(({ item }) => item));
    return this.#blocks.filter((block) => found.has(block));
  }
}

/** Where in a text the words typed stand; where none does as it was typed, the words a slip away from it. */
export function marksIn(text: string, query: string): Mark[] {
  const typed = foldWords(query);
  if (typed.length === 0) return [];
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({
    mark: [found.index, found.index + found[0].length] as const,
    folded: foldWords(found[0]).join(''),
  }));
  const meant = (how: 'as typed' | 'with a slip') =>
    words.filter(({ folded }) => typed.some((each) => isWordMeant(folded, each, how)));
  const exact = meant('as typed');
  return (exact.length > 0 ? exact : meant('with a slip')).map(({ mark }) => mark);
}
