import { readingsOf, type Reading } from './query.ts';
import { Segment, type Worded } from './segment.ts';

/** How many items one segment holds: so many are sorted in one go while a person works. */
const fullSegment = 2_000;
/** A smaller segment is built again together with what came after it. */
const smallSegment = 250;
/** Items taken in between two pauses. */
const portion = 50;

export interface Hit<Item> {
  readonly item: Item;
  /** The more the better; compared only within one answer. */
  readonly score: number;
}

/** Finds items by the words that speak of them. Lives in memory alone: what it holds is as secret as the items are. */
export class WordIndex<Item extends object> {
  readonly #wordsOf: (item: Item) => Worded;
  #segments: Segment<Item>[] = [];
  #known = new WeakSet<Item>();
  /** The words of what lies in small segments: they are built again with every change. */
  #words = new WeakMap<Item, Worded>();

  constructor(wordsOf: (item: Item) => Worded) {
    this.#wordsOf = wordsOf;
  }

  /**
   * Takes in the items it does not know yet, in portions: whoever runs it may rest between two steps. Unfinished, it
   * leaves the index as far as it came.
   * @param isCurrent false for an item that was replaced by a newer version
   */
  *takeIn(items: Iterable<Item>, isCurrent: (item: Item) => boolean): Generator<void> {
    for (const segment of this.#segments) {
      if (isWorn(segment, isCurrent)) this.#dissolve((each) => each === segment);
      yield;
    }
    const fresh = yield* this.#unknownAmong(items);
    if (fresh.length === 0) return;
    const small = this.#dissolve((segment) => segment.items.length < smallSegment);
    const waiting = [...small.filter(isCurrent), ...fresh];
    for (let from = 0; from < waiting.length; from += fullSegment) {
      const worded: (readonly [Item, Worded])[] = [];
      for (const item of waiting.slice(from, from + fullSegment)) {
        worded.push([item, this.#words.get(item) ?? this.#wordsOf(item)]);
        if (worded.length % portion === 0) yield;
      }
      // Another run may have taken some of them in during a pause.
      const missing = worded.filter(([item]) => !this.#known.has(item));
      this.#segments.push(new Segment(missing));
      for (const [item, words] of missing) {
        this.#known.add(item);
        if (missing.length < smallSegment) this.#words.set(item, words);
        else this.#words.delete(item);
      }
      yield;
    }
  }

  *#unknownAmong(items: Iterable<Item>): Generator<void, Item[]> {
    const fresh: Item[] = [];
    let met = 0;
    for (const item of items) {
      if (!this.#known.has(item)) fresh.push(item);
      if ((met += 1) % fullSegment === 0) yield;
    }
    return fresh;
  }

  /** The items that speak of every word typed, the best first; of equals those taken in later first. */
  find(query: string, isCurrent: (item: Item) => boolean): Hit<Item>[] {
    for (const reading of readingsOf(query)) {
      const hits = this.#read(reading, isCurrent);
      if (hits.length > 0) return hits;
    }
    return [];
  }

  /** Scores are few and hits may be all there are: they are put into their places, not compared. */
  #read(reading: Reading, isCurrent: (item: Item) => boolean): Hit<Item>[] {
    const byScore = new Map<number, Hit<Item>[]>();
    for (const segment of this.#segments.toReversed()) {
      const scores = segment.find(reading);
      for (let at = scores.length - 1; at >= 0; at -= 1) {
        const [item, score = 0] = [segment.items[at], scores[at]];
        if (score === 0 || !item || !isCurrent(item)) continue;
        const equals = byScore.get(score);
        if (equals) equals.push({ item, score });
        else byScore.set(score, [{ item, score }]);
      }
    }
    return [...byScore].sort(([a], [b]) => b - a).flatMap(([, hits]) => hits);
  }

  #dissolve(isToGo: (segment: Segment<Item>) => boolean): Item[] {
    const gone = this.#segments.filter(isToGo);
    this.#segments = this.#segments.filter((segment) => !gone.includes(segment));
    const items = gone.flatMap((segment) => segment.items);
    for (const item of items) this.#known.delete(item);
    return items;
  }
}

/** Finds among items that are few, e.g. the people of an office: nothing is kept. */
export function findAmong<Item extends object>(
  items: readonly Item[],
  query: string,
  wordsOf: (item: Item) => Worded,
): Hit<Item>[] {
  const index = new WordIndex(wordsOf);
  for (const _pause of index.takeIn(items, () => true)) continue;
  return index.find(query, () => true);
}

/** More than half of it was replaced. */
function isWorn<Item>({ items }: Segment<Item>, isCurrent: (item: Item) => boolean): boolean {
  return items.filter(isCurrent).length < items.length / 2;
}
