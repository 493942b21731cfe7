import { expect, it } from 'vitest';
import type { LibraryText } from '#shared/cases/library/library-text.ts';
import type { LawSection } from '#shared/library/law-sections.ts';
import { ArticleIndex } from './article-index.ts';
import type { TextHere } from './use-newest-texts.ts';

/** A text of articles; answers how often their headings were looked at. */
function lawOf(title: string, headings: Readonly<Record<string, string>>) {
  let looks = 0;
  const sections = Object.entries(headings).map(([marker, text]): LawSection => {
    const heading = { id: marker, kind: 'article' as const, place: { article: marker }, marker, text };
    const counted = {
      ...heading,
      get text() {
        looks += 1;
        return text;
      },
    };
    return { id: marker, heading: counted, blocks: [] };
  });
  const here = {
    text: { title } as unknown as LibraryText,
    open: { sections } as unknown as TextHere['open'],
  };
  return { here, looks: () => looks };
}

const kazakh = lawOf('Прокуратура туралы', { '43-бап.': 'Прокурор актілері', '44-бап.': 'Наразылық' });
const russian = lawOf('О прокуратуре', { 'Статья 43.': 'Акты прокурора', 'Статья 44.': 'Протест' });

it('finds an article by number or heading in the texts asked, and takes each text in once', () => {
  const index = new ArticleIndex();
  const found = (texts: readonly TextHere[], query: string) =>
    index.find(texts, query).map(({ section }) => section.id);
  expect(found([kazakh.here], 'наразылық')).toEqual(['44-бап.']);
  expect(found([kazakh.here], '43')).toEqual(['43-бап.']);
  expect(found([russian.here], '43')).toEqual(['Статья 43.']);
  expect(found([russian.here], 'наразылық')).toEqual([]);
  expect(found([kazakh.here, russian.here], '44').toSorted()).toEqual(['44-бап.', 'Статья 44.']);
  expect([kazakh.looks(), russian.looks()]).toEqual([2, 2]);
});
