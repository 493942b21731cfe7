import type { LibraryText } from '#shared/cases/library/library-text.ts';
import { foldWords } from '#shared/cases/search/fold-words.ts';
import { WordIndex } from '#shared/cases/search/word-index.ts';
import type { LawSection } from '#shared/library/law-sections.ts';
import type { TextHere } from './use-newest-texts.ts';

export interface ArticleHit {
  readonly text: LibraryText;
  readonly section: LawSection;
}

/** Articles by their number and heading. Each text is taken in once, when it is first asked of. */
export class ArticleIndex {
  readonly #articles = new WeakMap<TextHere['open'], readonly ArticleHit[]>();
  readonly #index = new WordIndex<ArticleHit>(({ section: { heading } }) => [
    { weight: 2, words: foldWords(heading.marker) },
    { weight: 1, words: foldWords(heading.text) },
  ]);

  /** The articles of these texts that speak of every word typed, the best first. */
  find(texts: readonly TextHere[], query: string): ArticleHit[] {
    const asked = new Set(texts.flatMap((each) => this.#articlesOf(each)));
    // What another language or another edition has is kept for the next question.
    for (const _pause of this.#index.takeIn(asked, () => true)) continue;
    return this.#index.find(query, (hit) => asked.has(hit)).map(({ item }) => item);
  }

  #articlesOf({ text, open }: TextHere): readonly ArticleHit[] {
    const known = this.#articles.get(open);
    if (known) return known;
    const articles = open.sections
      .filter(({ heading }) => heading.kind === 'article')
      .map((section) => ({ text, section }));
    this.#articles.set(open, articles);
    return articles;
  }
}
