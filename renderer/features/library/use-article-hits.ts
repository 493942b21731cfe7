import type { LibraryText } from '#shared/cases/library/library-text.ts';
import { findAmong } from '#shared/cases/search/word-index.ts';
import { foldWords } from '#shared/cases/search/fold-words.ts';
import type { LawSection } from '#shared/library/law-sections.ts';
import { useNewestTexts, type TextHere } from './use-newest-texts.ts';

export interface ArticleHit {
  readonly text: LibraryText;
  readonly section: LawSection;
}

const none: readonly ArticleHit[] = [];

/** Articles in the language of the window whose number or heading speaks of every word typed, two letters at least. */
export function useArticleHits(query: string, language: string): readonly ArticleHit[] {
  const asked = query.trim().length < 2 ? '' : query;
  return useNewestTexts({ query: asked, language, find: articlesMeant }) ?? none;
}

function articlesMeant(texts: readonly TextHere[], query: string): ArticleHit[] {
  const articles = texts.flatMap(({ text, open }) =>
    open.sections.filter(({ heading }) => heading.kind === 'article').map((section) => ({ text, section })),
  );
  return findAmong(articles, query, ({ section: { heading } }) => [
    { weight: 2, words: foldWords(heading.marker) },
    { weight: 1, words: foldWords(heading.text) },
  ]).map(({ item }) => item);
}
