import { lawLevels, type LawBlock, type LawPlace, type LawText } from './law-text.ts';

/** A place as a reference names it: the article, and within it as much as is said. */
export type ArticlePlace = {
  readonly [level in 'article' | 'paragraph' | 'subparagraph']?: string | undefined;
};

/**
 * The block a reference speaks of, or the narrowest around it that the text has: an article that is not divided answers for
 * its paragraphs. Undefined where the text has no such article.
 */
export function findPlace({ blocks }: LawText, reference: ArticlePlace): LawBlock | undefined {
  const { article, paragraph, subparagraph } = reference;
  const tries: ArticlePlace[] = [{ article, paragraph, subparagraph }, { article, paragraph }, { article }];
  for (const place of tries) {
    const found = blocks.find((block) => isAt(block, place));
    if (found) return found;
  }
  return undefined;
}

/** Everything that stands under an article, its heading first. */
export function articleOf({ blocks }: LawText, article: string): LawBlock[] {
  return blocks.filter(({ place }) => place.article === article);
}

const innerLevels = lawLevels.slice(lawLevels.indexOf('article'));

function isAt({ kind, place }: LawBlock, { article, paragraph, subparagraph }: ArticlePlace): boolean {
  if (kind === 'text' || kind === 'note') return false;
  const wanted: LawPlace = {
    ...(article && { article }),
    ...(paragraph && { paragraph }),
    ...(subparagraph && { subparagraph }),
  };
  return innerLevels.every((level) => place[level] === wanted[level]);
}
