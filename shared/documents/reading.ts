import type { Language } from './language.ts';

/** How a language writes what both papers must agree on: stems and word order as regular expressions, never shown. */
export interface Reading {
  /** Stems of months by number; what ending may follow. */
  readonly months: Readonly<Record<string, string>>;
  readonly monthEnding: string;
  /** Orders of a date in words, `MONTH` standing for any of the months: the fullest first. */
  readonly dates: readonly string[];
  /** Words between the numbers of a list. */
  readonly conjunctions: string;
  /** The word of each unit of law in any case, with its abbreviations, in the order in which they are looked for. */
  readonly units: Readonly<Record<'subparagraph' | 'paragraph' | 'part' | 'article', string>>;
  /** Kazakh puts the number before the word («33-бап»), Russian after it («статья 33»). */
  readonly numberFirst: boolean;
}

export const reading: Readonly<Record<Language, Reading>> = {
  kk: {
    months: {
      '01': 'қаңтар',
      '02': 'ақпан',
      '03': 'наурыз',
      '04': 'сәуір',
      '05': 'мамыр',
      '06': 'маусым',
      '07': 'шілде',
      '08': 'тамыз',
      '09': 'қыркүйе[кг]',
      10: 'қазан',
      11: 'қараша',
      12: 'желтоқсан',
    },
    // Case endings only: «қазанда» is in October, «қазандық» is a boiler house.
    monthEnding: '(?:с?[ыі]н?)?(?:[дт][ае](?:н|ғы|гі)?|н[ае]н|[гғқк][ае]|[ндт][ыі]ң|[дт][ыі])?',
    dates: [
      String.raw`(?<year>\d{4})(?:\s*ж(?:ыл\p{L}*)?\.?)?\s*[«"]?(?<day>\d{1,2})[»"]?[\s-]*MONTH`,
      String.raw`[«"]?(?<day>\d{1,2})[»"]?[\s-]*MONTH\s*(?<year>\d{4})`,
      String.raw`(?<year>\d{4})(?:\s*ж(?:ыл\p{L}*)?\.?)?\s*MONTH`,
      String.raw`[«"]?(?<day>\d{1,2})[»"]?[\s-]*MONTH`,
    ],
    conjunctions: 'және|мен|пен|бен|не|немесе',
    units: {
      subparagraph: String.raw`тармақша\p{L}*`,
      paragraph: String.raw`тарма[қғ]\p{L}*`,
      part: String.raw`бөлі[кг]\p{L}*`,
      article: String.raw`ба[пб]\p{L}*`,
    },
    numberFirst: true,
  },
  ru: {
    months: {
      '01': 'январ',
      '02': 'феврал',
      '03': 'март',
      '04': 'апрел',
      '05': 'ма[йяею]',
      '06': 'июн',
      '07': 'июл',
      '08': 'август',
      '09': 'сентябр',
      10: 'октябр',
      11: 'ноябр',
      12: 'декабр',
    },
    monthEnding: String.raw`(?:\p{L}|ем|ом)?`,
    dates: [
      String.raw`[«"]?(?<day>\d{1,2})[»"]?\s*MONTH\s*(?<year>\d{4})`,
      String.raw`MONTH\s*(?<year>\d{4})`,
      String.raw`[«"]?(?<day>\d{1,2})[»"]?\s*MONTH`,
    ],
    conjunctions: 'и|или|либо',
    units: {
      subparagraph: String.raw`подпункт\p{L}*|пп\.(?=\s*\d+\))`,
      paragraph: String.raw`пункт\p{L}*|пп?\.`,
      part: String.raw`част[ьияе]\p{L}*|чч?\.`,
      article: String.raw`стат(?:ь[яиею]\p{L}*|ей|ьёй)|ст\.(?:\s*ст\.)?`,
    },
    numberFirst: false,
  },
};
