import { useEffect, useState } from 'react';
import { editionsOf, standingTexts, type LibraryText } from '#shared/cases/library/library-text.ts';
import type { LawBlock } from '#shared/library/law-text.ts';
import { useDesk, useOffice } from '../../app/hooks.ts';
import { openText } from './open-text.ts';

/** What was found in one text, in its order. */
export interface TextHits {
  readonly text: LibraryText;
  readonly hits: readonly LawBlock[];
}

/** Typing rests this long before texts are opened for it. */
const restMs = 150;

/**
 * The paragraphs that speak of every word typed, in the newest editions of all texts in both languages; undefined until
 * they were searched. A text whose parts are not on this workstation is passed over.
 */
export function useSearchAll(query: string): readonly TextHits[] | undefined {
  const { ask, journal } = useDesk();
  const office = useOffice();
  const [found, setFound] = useState<{ of: string; texts: readonly TextHits[] }>({ of: '', texts: [] });
  useEffect(() => {
    if (query === '') return undefined;
    let isWanted = true;
    const find = async () => {
      const newest = standingTexts(office).filter(
        (text) => editionsOf(office, text)[0]?.event === text.event,
      );
      const texts = await Promise.all(
        newest.map(async (text): Promise<TextHits> => {
          const open = await openText({ ask, journal }, text);
          return { text, hits: open.ok && isWanted ? open.value.search.find(query) : [] };
        }),
      );
      if (isWanted) setFound({ of: query, texts: texts.filter(({ hits }) => hits.length > 0) });
    };
    const rest = setTimeout(() => void find(), restMs);
    return () => {
      isWanted = false;
      clearTimeout(rest);
    };
  }, [ask, journal, office, query]);
  return found.of === query ? found.texts : undefined;
}
