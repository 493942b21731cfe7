import type { LibraryText } from '#shared/cases/library/library-text.ts';
import type { LawBlock } from '#shared/library/law-text.ts';
import { useNewestTexts, type TextHere } from './use-newest-texts.ts';

/** What was found in one text, in its order. */
export interface TextHits {
  readonly text: LibraryText;
  readonly hits: readonly LawBlock[];
}

/** The paragraphs that speak of every word typed, of all texts in both languages; undefined until they were searched. */
export function useSearchAll(query: string): readonly TextHits[] | undefined {
  return useNewestTexts({ query, find: paragraphsMeant });
}

function paragraphsMeant(texts: readonly TextHere[], query: string): TextHits[] {
  return texts
    .map(({ text, open }) => ({ text, hits: open.search.find(query) }))
    .filter(({ hits }) => hits.length > 0);
}
