import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';

const figures = (text: string, language: 'kk' | 'ru') =>
  figuresOf(text, language)
    .map(({ kind, value }) => `${kind} ${value}`)
    .sort();

/** What both languages say, as a person writes it in each. */
const same: [string, string, string[]][] = [
  ['2026 жылғы 12 наурызда', '12 марта 2026 года', ['date 2026-03-12']],
  ['2026 жылғы 5 ақпандағы қаулы', 'постановление от 5 февраля 2026 г.', ['date 2026-02-05']],
  ['12.03.2026 ж.', '12.03.2026 г.', ['date 2026-03-12']],
  ['12.03.2026 ж.', '12 марта 2026 года', ['date 2026-03-12']],
  ['2026 жылғы «7» қыркүйекке дейін', 'до «7» сентября 2026 года', ['date 2026-09-07']],
  ['2026 жылғы наурызда', 'в марте 2026 года', ['date 2026-03']],
  ['15 мамырға дейін', 'до 15 мая', ['date --05-15']],
  ['5 қазандық', '5 котельных', ['number 5']],
  ['33-баптың 3-тармағына', 'пунктом 3 статьи 33', ['article 33', 'paragraph 3']],
  [
    '10-баптың 1-тармағының 4) тармақшасы',
    'пп. 4) п. 1 ст. 10',
    ['article 10', 'paragraph 1', 'subparagraph 4'],
  ],
  ['33, 34 және 36-баптар', 'статьи 33, 34 и 36', ['article 33', 'article 34', 'article 36']],
  ['1) және 2) тармақшалары', 'подпункты 1) и 2)', ['subparagraph 1', 'subparagraph 2']],
  ['153-1-баптың 2-бөлігі', 'часть 2 статьи 153-1', ['article 153-1', 'part 2']],
  ['№ 155-VII заң', 'закон № 155-VII', ['number 155-VII']],
  ['№ 15-қаулысы', 'постановление № 15', ['number 15']],
  ['12 450 000 теңге', '12 450 000 тенге', ['number 12450000']],
  ['1,5 гектар', '1,5 гектара', ['number 1.5']],
  ['2025 жылы 3 рет', '3 раза в 2025 году', ['number 2025', 'number 3']],
  ['Ә.Б. Қасымов', 'А.Б. Касымов', ['name АБ К']],
  ['С.Ү. Өтегеноваға', 'Утегеновой С.У.', ['name СУ У']],
  ['директор А. Серік', 'директору Серику А.', ['name А С']],
  ['Ж.Е. Мұхамеджанова-Тілеуқабылқызы', 'Мухамеджанова-Тлеукабылкызы Ж.Е.', ['name ЖЕ М']],
];

describe('what both papers must say alike', () => {
  it.each(same)('«%s» and «%s» say the same', (kk, ru, expected) => {
    expect(figures(kk, 'kk')).toEqual(expected);
    expect(figures(ru, 'ru')).toEqual(expected);
  });

  it('is found in the order and number in which it is said', () => {
    expect(figures('3 мектеп, 3 автобус', 'kk')).toEqual(['number 3', 'number 3']);
  });

  it('is nothing where nothing is counted, dated, cited or named', () => {
    expect(figures('Акт заңды күшіне енген.', 'kk')).toEqual([]);
    expect(figures('Акт вступил в законную силу. В связи с этим требую.', 'ru')).toEqual([]);
  });
});
