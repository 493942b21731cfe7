import { useEffect, useState } from 'react';
import { findAmong } from '#shared/cases/search/word-index.ts';
import { foldWords } from '#shared/cases/search/fold-words.ts';
import { editionsOf, standingTexts, type LibraryText } from '#shared/cases/library/library-text.ts';
import type { LawSection } from '#shared/library/law-sections.ts';
import { useDesk, useOffice } from '../../app/hooks.ts';
import { openText } from './open-text.ts';

export interface ArticleHit {
  readonly text: LibraryText;
  readonly section: LawSection;
}

/** Typing rests this long before texts are opened for it. */
const restMs = 150;

/**
 * Articles of the texts here whose number or heading speaks of every word typed: of the newest editions, in the language
 * of the window. A text whose parts are not on this workstation is passed over.
 */
export function useArticleHits(query: string, language: string): readonly ArticleHit[] {
  const { ask, journal } = useDesk();
  const office = useOffice();
  const [found, setFound] = useState<{ of: string; hits: readonly ArticleHit[] }>({ of: '', hits: [] });
  useEffect(() => {
    if (query.trim().length < 2) return;
    let isWanted = true;
    const find = async () => {
      const texts = standingTexts(office).filter(
        (text) => text.language === language && editionsOf(office, text)[0]?.event === text.event,
      );
      const opened = await Promise.all(texts.map((text) => openText({ ask, journal }, text)));
      const articles = texts.flatMap((text, at) => {
        const open = opened[at];
        return open?.ok ? open.value.sections.map((section) => ({ text, section })) : [];
      });
      if (isWanted) setFound({ of: query, hits: articlesMeant(articles, query) });
    };
    const rest = setTimeout(() => void find(), restMs);
    return () => {
      isWanted = false;
      clearTimeout(rest);
    };
  }, [ask, journal, office, query, language]);
  return found.of === query ? found.hits : [];
}

function articlesMeant(hits: readonly ArticleHit[], query: string): ArticleHit[] {
  const articles = hits.filter(({ section }) => section.heading.kind === 'article');
  return findAmong(articles, query, ({ section: { heading } }) => [
    { weight: 2, words: foldWords(heading.marker) },
    { weight: 1, words: foldWords(heading.text) },
  ]).map(({ item }) => item);
}
