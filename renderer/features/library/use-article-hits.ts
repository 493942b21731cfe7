import { useMemo } from 'react';
import { useDesk } from '../../app/hooks.ts';
import { ArticleIndex, type ArticleHit } from './article-index.ts';
import { useNewestTexts, type TextHere } from './use-newest-texts.ts';

const none: readonly ArticleHit[] = [];

/** The index of each open office; it goes with its journal when the desk is locked. */
const indexes = new WeakMap<object, ArticleIndex>();

function indexOf(journal: object): ArticleIndex {
  const index = indexes.get(journal) ?? new ArticleIndex();
  indexes.set(journal, index);
  return index;
}

/** Articles in the language of the window whose number or heading speaks of every word typed, two letters at least. */
export function useArticleHits(query: string, language: string): readonly ArticleHit[] {
  const { journal } = useDesk();
  const find = useMemo(() => {
    const index = indexOf(journal);
    return (texts: readonly TextHere[], typed: string) => index.find(texts, typed);
  }, [journal]);
  const asked = query.trim().length < 2 ? '' : query;
  return useNewestTexts({ query: asked, language, find }) ?? none;
}
