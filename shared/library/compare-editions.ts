import { articleOf } from './find-place.ts';
import type { LawBlock, LawText } from './law-text.ts';

/** One article in two editions; a side is empty where that edition does not have it. */
export interface ArticlePair {
  readonly article: string;
  readonly before: readonly LawBlock[];
  readonly after: readonly LawBlock[];
  readonly change: 'same' | 'changed' | 'added' | 'repealed';
}

/** Two editions article by article, in the order of the newer one; what only the older has stands where it stood. */
export function compareEditions(before: LawText, after: LawText): ArticlePair[] {
  const older = articlesOf(before);
  const order = articlesOf(after);
  for (const [index, article] of older.entries()) {
    if (order.includes(article)) continue;
    const previous = older.slice(0, index).findLast((each) => order.includes(each));
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, article);
  }
  return order.map((article) => {
    const pair = { article, before: articleOf(before, article), after: articleOf(after, article) };
    return { ...pair, change: changeOf(pair.before, pair.after) };
  });
}

function articlesOf({ blocks }: LawText): string[] {
  return [
    ...new Set(
      blocks.flatMap(({ kind, place }) => (kind === 'article' && place.article ? [place.article] : [])),
    ),
  ];
}

function changeOf(before: readonly LawBlock[], after: readonly LawBlock[]): ArticlePair['change'] {
  if (before.length === 0) return 'added';
  if (after.length === 0) return 'repealed';
  return wordsOf(before) === wordsOf(after) ? 'same' : 'changed';
}

/** Notes of amendments are about the text, not of it. */
const wordsOf = (blocks: readonly LawBlock[]): string =>
  blocks
    .filter(({ kind }) => kind !== 'note')
    .map(({ marker, text }) => `${marker} ${text}`)
    .join('\n');
