import { describe, expect, it } from 'vitest';
import { LawSearch, marksIn } from './find-words.ts';
import { parseLawText } from './parse-law-text.ts';
import { sectionsOf } from './law-sections.ts';

const law = parseLawText(`
      1-бап. Өтiнiш
      1. Өтініштер мен шағымдар қаралады.
      2. Жалобы рассматриваются прокурором.
      2-тарау. Қорытынды
      2-бап. Тексеру
      Өтінішті тексеру тоқтатылмайды.
`);
const found = (query: string) => new LawSearch(law).find(query).map(({ id }) => id);
const marked = (text: string, query: string) =>
  marksIn(text, query).map(([from, to]) => text.slice(from, to));

describe('a law is searched', () => {
  it.each([
    ['in the order of its text', 'өтініш', ['article-1', 'article-1.paragraph-1', 'article-2.text']],
    ['without the Kazakh layout', 'отиниш', ['article-1', 'article-1.paragraph-1', 'article-2.text']],
    ['for all words in one paragraph', 'тексеру өтініш', ['article-2.text']],
    ['in Russian', 'жалоба', ['article-1.paragraph-2']],
    ['in spite of a slip', 'тексеуру', ['article-2', 'article-2.text']],
    ['for what it does not say', 'банкрот', []],
  ])('%s: %s', (_how, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('and the words that were meant are marked, as they stand in the text', () => {
    expect(marked('Өтінішті тексеру тоқтатылмайды.', 'отиниш текс')).toEqual(['Өтінішті', 'тексеру']);
    expect(marked('Жалобы рассматриваются прокурором', 'жолобы')).toEqual(['Жалобы']);
    expect(marked('Жалобы', '  ')).toEqual([]);
  });
});

it('a law is cut before each heading, and nothing of it is lost', () => {
  const sections = sectionsOf(law);
  expect(sections.map(({ id }) => id)).toEqual(['article-1', 'chapter-2', 'article-2']);
  expect(sections.flatMap(({ blocks }) => blocks)).toEqual(law.blocks);
});
