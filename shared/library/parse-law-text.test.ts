import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseKazakh } from '../kernel/normalise-kazakh.ts';
import { compareEditions } from './compare-editions.ts';
import { articleOf, findPlace } from './find-place.ts';
import { parseLawText } from './parse-law-text.ts';

const bare = (text: string) => text.replaceAll(/\s+/gu, '');
const words = (text: string) =>
  bare(
    parseLawText(text)
      .blocks.map(({ marker, text: rest }) => marker + rest)
      .join(''),
  );

const kazakh = `
Жайылымдар туралы

Қазақстан Республикасының 2017 жылғы 20 ақпандағы № 47-
VI ҚРЗ Заңы.
      Осы Заң жайылымдарды ұтымды пайдалануға байланысты қоғамдық 
қатынастарды реттейді.

1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР

1-бап. Негізгі ұғымдар және олардың 
қолданылуы
      1. Осы Заңда мынадай ұғымдар пайдаланылады:
      1) жайылым – жер учаскесi;
      2) ө р і с – мал жаю орны.
      2. Өзге ұғымдар басқа заңдарда айқындалады.
      Ескерту. 1-бапқа өзгеріс енгізілді – ҚР 05.03.2024 № 1-VIII; 01.02.2023 № 2-VIII Заңдарымен.
2-бап. Заңнама
      Заңнама Конституцияға негізделеді.
2-1-бап. Мақсат
      Мақсаты – жайылымды сақтау.
`;

const russian = `О пастбищах

Закон Республики Казахстан от 20 февраля 2017 года № 47-VI ЗРК.

Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ

Статья 1. Основные понятия
      1. В настоящем Законе используются понятия:
      1) пастбище – земельный участок;
Статья 2. Законодательство
      Основывается на Конституции.
`;

describe('an official text', () => {
  const law = parseLawText(kazakh);

  it('says its title, language, day, number and its latest amendment', () => {
    expect(law.card).toEqual({
      title: 'Жайылымдар туралы',
      language: 'kk',
      date: '2017-02-20',
      number: '47-VI',
      amendedOn: '2024-03-05',
    });
    expect(parseLawText(russian).card).toEqual({
      title: 'О пастбищах',
      language: 'ru',
      date: '2017-02-20',
      number: '47-VI',
    });
  });

  it('is read into chapters, articles, paragraphs and subparagraphs with mended words', () => {
    expect(law.blocks.map(({ id, marker, text }) => [id, marker, text])).toEqual([
      ['head.text', '', 'Жайылымдар туралы'],
      ['head.text~2', '', 'Қазақстан Республикасының 2017 жылғы 20 ақпандағы № 47-VI ҚРЗ Заңы.'],
      [
        'head.text~3',
        '',
        'Осы Заң жайылымдарды ұтымды пайдалануға байланысты қоғамдық қатынастарды реттейді.',
      ],
      ['chapter-1', '1-тарау.', 'ЖАЛПЫ ЕРЕЖЕЛЕР'],
      ['article-1', '1-бап.', 'Негізгі ұғымдар және олардың қолданылуы'],
      ['article-1.paragraph-1', '1.', 'Осы Заңда мынадай ұғымдар пайдаланылады:'],
      ['article-1.paragraph-1.subparagraph-1', '1)', 'жайылым – жер учаскесі;'],
      ['article-1.paragraph-1.subparagraph-2', '2)', 'өріс – мал жаю орны.'],
      ['article-1.paragraph-2', '2.', 'Өзге ұғымдар басқа заңдарда айқындалады.'],
      [
        'article-1.note',
        'Ескерту.',
        '1-бапқа өзгеріс енгізілді – ҚР 05.03.2024 № 1-VIII; 01.02.2023 № 2-VIII Заңдарымен.',
      ],
      ['article-2', '2-бап.', 'Заңнама'],
      ['article-2.text', '', 'Заңнама Конституцияға негізделеді.'],
      ['article-2-1', '2-1-бап.', 'Мақсат'],
      ['article-2-1.text', '', 'Мақсаты – жайылымды сақтау.'],
    ]);
    expect(law.doubts).toEqual([]);
    expect(findPlace(parseLawText(russian), { article: '1', paragraph: '1', subparagraph: '1' })?.text).toBe(
      'пастбище – земельный участок;',
    );
  });

  it('answers a reference with the narrowest place it has', () => {
    expect(findPlace(law, { article: '1', paragraph: '1', subparagraph: '2' })?.id).toBe(
      'article-1.paragraph-1.subparagraph-2',
    );
    expect(findPlace(law, { article: '2', paragraph: '7' })?.id).toBe('article-2');
    expect(findPlace(law, { article: '3' })).toBeUndefined();
    expect(articleOf(law, '2-1').map(({ marker }) => marker)).toEqual(['2-1-бап.', '']);
  });

  it('whose print is disordered says where a person should look', () => {
    const disordered = `${kazakh}9-бап. Қорытынды\n      Осы Заң 3-бап. күшіне енеді.\n`;
    expect(parseLawText(disordered).doubts).toEqual([
      { block: 'article-9', reason: 'number-out-of-order' },
      { block: 'article-9.text', reason: 'displaced-heading' },
    ]);
  });

  it('that quotes other articles keeps the name of each block its own', () => {
    const quoting = '      1-бап. Бірінші\n      2. Екінші\n      1-бап. Тағы бірінші\n';
    expect(parseLawText(quoting).blocks.map(({ id }) => id)).toEqual([
      'article-1',
      'article-1.paragraph-2',
      'article-1~2',
    ]);
  });

  it('loses no letter, however it is broken (seeded)', () => {
    const piece = fc.constantFrom(
      ...['3-бап. ', '2. ', '1) ', 'а) ', 'Статья 4. ', 'Глава 2. ', 'Ескерту. ', 'сөз', ' ', '-', '.', ';'],
      ...['\n', '\n\n', '\r\n', '\f', '      ', 'т ұ р а л ы', 'ӛ', 'i', '№ 5', '«', '»'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(words(text)).toBe(bare(normaliseKazakh(text)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('two editions', () => {
  it('are laid side by side: what changed, what came, what went', () => {
    const later = kazakh
      .replace('мал жаю орны', 'мал жайылатын орын')
      .replace('2-бап. Заңнама\n      Заңнама Конституцияға негізделеді.\n', '')
      .replace('Ескерту. 1-бапқа', 'Ескерту. 1 бапқа');
    const pairs = compareEditions(
      parseLawText(kazakh),
      parseLawText(`${later}3-бап. Жаңа\n      Жаңа мәтін.\n`),
    );
    expect(pairs.map(({ article, change }) => [article, change])).toEqual([
      ['1', 'changed'],
      ['2', 'repealed'],
      ['2-1', 'same'],
      ['3', 'added'],
    ]);
  });
});

const seeds = join('..', 'shared', 'seeds');
describe.skipIf(!existsSync(seeds))(
  'the founding documents (they lie beside the project or are absent)',
  () => {
    const texts = existsSync(seeds)
      ? readdirSync(seeds)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => readFileSync(join(seeds, name), 'utf8'))
      : [];

    it('lose no letter', () => {
      for (const text of texts) expect(words(text)).toBe(bare(normaliseKazakh(text)));
    });

    it('give the Constitutional Law on the prosecution whole: seven chapters, articles 1 to 48 and 11-1', () => {
      const law = parseLawText(texts[0] ?? '');
      expect(law.card).toEqual({
        title: 'Прокуратура туралы',
        language: 'kk',
        date: '2022-11-05',
        number: '155-VII',
        amendedOn: '2023-07-12',
      });
      const numbers = law.blocks.filter(({ kind }) => kind === 'article').map(({ place }) => place.article);
      const whole = Array.from({ length: 48 }, (_, index) => String(index + 1));
      expect(numbers).toEqual(whole.toSpliced(11, 0, '11-1'));
      expect(law.blocks.filter(({ kind }) => kind === 'chapter')).toHaveLength(7);
      expect(law.doubts).toEqual([]);
      expect(findPlace(law, { article: '37', paragraph: '1', subparagraph: '3' })?.text).toBe(
        'жедел-іздестіру іс-шараларын жүргізу туралы;',
      );
    });
  },
);
