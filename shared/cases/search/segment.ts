import { beginsAlmost, mayBeMistyped } from './one-typo.ts';
import type { Reading } from './query.ts';
import { rootBeginning, rootOf } from './roots.ts';

/** The words of an item, by how much a find among them weighs; at most four kinds. */
export type Worded = readonly { readonly weight: number; readonly words: readonly string[] }[];

/** How well a word answers what was typed. */
const closeness = { same: 8, begins: 5, sameRoot: 4, almost: 1 } as const;
const heaviest = 0xff;

/** Some hundreds or thousands of items with the words that speak of them; built once, never changed. */
export class Segment<Item> {
  readonly items: readonly Item[];
  /** In the order of their letters. */
  readonly #words: readonly string[];
  /** Places of the words that a slip may lead to; most words of an office are its numbers. */
  readonly #mistyped: readonly number[];
  /** Where the finds of word n begin: `#finds[#starts[n] .. #starts[n + 1]]`. */
  readonly #starts: Uint32Array;
  /** Item × 256 + weight. */
  readonly #finds: Uint32Array;

  constructor(given: readonly (readonly [Item, Worded])[]) {
    this.items = given.map(([item]) => item);
    const finds = new Map<string, number[]>();
    for (const [at, [, worded]] of given.entries())
      for (const { weight, words } of worded)
        for (const word of words) {
          const known = finds.get(word);
          if (known) known.push((at << 8) | weight);
          else finds.set(word, [(at << 8) | weight]);
        }
    this.#words = [...finds.keys()].sort();
    this.#mistyped = this.#words.flatMap((word, at) => (mayBeMistyped(word) ? [at] : []));
    this.#starts = new Uint32Array(this.#words.length + 1);
    this.#words.forEach((word, at) => {
      this.#starts[at + 1] = (this.#starts[at] ?? 0) + (finds.get(word)?.length ?? 0);
    });
    this.#finds = new Uint32Array(this.#starts[this.#words.length] ?? 0);
    this.#words.forEach((word, at) => this.#finds.set(finds.get(word) ?? [], this.#starts[at]));
  }

  /** The score of each item by its place, the more the better; 0 where it does not speak of every word. */
  find({ words, allowsTypos }: Reading): Uint16Array {
    const [first = '', ...more] = words;
    const totals = this.#scoresOf(first, allowsTypos);
    for (const word of more) {
      const scores = this.#scoresOf(word, allowsTypos);
      for (let at = 0; at < totals.length; at += 1) {
        const [total = 0, score = 0] = [totals[at], scores[at]];
        totals[at] = total > 0 && score > 0 ? total + score : 0;
      }
    }
    return totals;
  }

  #scoresOf(typed: string, allowsTypos: boolean): Uint16Array {
    const scores = new Uint16Array(this.items.length);
    for (const [at, close] of this.#closeTo(typed, allowsTypos)) {
      const last = this.#starts[at + 1] ?? 0;
      for (let find = this.#starts[at] ?? 0; find < last; find += 1) {
        const packed = this.#finds[find] ?? 0;
        const score = close * (packed & heaviest);
        if (score > (scores[packed >> 8] ?? 0)) scores[packed >> 8] = score;
      }
    }
    return scores;
  }

  /** The words that answer what was typed, each with how close it comes. */
  *#closeTo(typed: string, allowsTypos: boolean): Generator<readonly [number, number]> {
    const root = rootOf(typed);
    const beginning = typed.slice(0, rootBeginning);
    for (let at = this.#firstFrom(beginning); at < this.#words.length; at += 1) {
      const word = this.#words[at] ?? '';
      if (!word.startsWith(beginning)) break;
      const close = closenessOf(word, typed, root);
      if (close > 0) yield [at, close];
    }
    if (allowsTypos && mayBeMistyped(typed)) yield* this.#almost(typed, root);
  }

  *#almost(typed: string, root: string): Generator<readonly [number, number]> {
    const stem = stemOf(typed, root);
    for (const at of this.#mistyped)
      if (beginsAlmost(this.#words[at] ?? '', stem)) yield [at, closeness.almost];
  }

  /** The first word that does not stand before `beginning`. */
  #firstFrom(beginning: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether a word of a text is one that was meant by what was typed; both in the letters of `foldWords`. */
export function isWordMeant(word: string, typed: string, how: 'as typed' | 'with a slip'): boolean {
  const root = rootOf(typed);
  if (how === 'as typed') return closenessOf(word, typed, root) > 0;
  return mayBeMistyped(typed) && mayBeMistyped(word) && beginsAlmost(word, stemOf(typed, root));
}

/** The part of a mistyped word that is compared: a root of few letters with a slip would be anything. */
function stemOf(typed: string, root: string): string {
  return mayBeMistyped(root.slice(1)) ? typed.slice(0, root.length) : typed;
}

function closenessOf(word: string, typed: string, root: string): number {
  if (word === typed) return closeness.same;
  if (word.startsWith(typed)) return closeness.begins;
  return rootOf(word) === root ? closeness.sameRoot : 0;
}
