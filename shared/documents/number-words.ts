import type { Language } from './language.ts';

/** A number written out in words, as it stands and what it comes to. */
export interface WordNumber {
  readonly text: string;
  readonly value: number;
}

/** Words of a language by what they count, each with the forms it takes in a sentence; a word of many meanings is left out. */
const words: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  kk: {
    ...{ 1: 'бір', 2: 'екі', 3: 'үш', 4: 'төрт', 5: 'бес', 6: 'алты', 7: 'жеті', 8: 'сегіз', 9: 'тоғыз' },
    ...{ 10: 'он', 20: 'жиырма', 30: 'отыз', 40: 'қырық', 50: 'елу', 60: 'алпыс', 70: 'жетпіс' },
    ...{ 80: 'сексен', 90: 'тоқсан', 100: 'жүз', 1000: 'мың' },
  },
  ru: {
    1: 'один одна одно одного одной одному одним одном одну',
    2: 'два две двух двум двумя двое',
    3: 'три трех трем тремя трое',
    4: 'четыре четырех четырем четырьмя четверо',
    ...{ 5: 'пять пяти пятью', 6: 'шесть шести шестью', 7: 'семь семи', 8: 'восемь восьми восемью восьмью' },
    ...{ 9: 'девять девяти девятью', 10: 'десять десяти десятью' },
    ...teens('один две три четыр пят шест сем восем девят'.split(' ')),
    ...{ 20: 'двадцать двадцати двадцатью', 30: 'тридцать тридцати тридцатью', 40: 'сорок сорока' },
    ...{ 50: 'пятьдесят пятидесяти', 60: 'шестьдесят шестидесяти', 70: 'семьдесят семидесяти' },
    ...{ 80: 'восемьдесят восьмидесяти', 90: 'девяносто девяноста', 100: 'сто ста' },
    ...{ 200: 'двести двухсот двумстам', 300: 'триста трехсот тремстам', 400: 'четыреста четырехсот' },
    ...{ 500: 'пятьсот пятисот', 600: 'шестьсот шестисот', 700: 'семьсот семисот' },
    ...{ 800: 'восемьсот восьмисот', 900: 'девятьсот девятисот' },
    1000: 'тысяча тысячи тысяч тысяче тысячу тысячей тысячам',
  },
};

/** Eleven to nineteen are made alike: «пятнадцать», «пятнадцати», «пятнадцатью». */
function teens(stems: readonly string[]): Record<number, string> {
  const forms = (stem: string) => ['ь', 'и', 'ью'].map((ending) => `${stem}надцат${ending}`).join(' ');
  return Object.fromEntries(stems.map((stem, at) => [at + 11, forms(stem)]));
}

/** Alone these are seldom numbers: «бір жағынан», «один из них», «бірінші тоқсан» is a quarter, «ұлы жүз» a horde. */
const neverAlone: readonly number[] = [1, 90, 100, 1000];
/** Beyond thousands nothing is read, nor what goes on from a figure: «12 мың бес жүз», «два миллиона сто тысяч». */
const beyond = /(?:\d|мил+и\p{L}*|млн\.?|млрд\.?)\s*$/iu;
const onward = /^\s*(?:мил+и|млн|млрд)/iu;

const meanings: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  kk: meaningsOf('kk'),
  ru: meaningsOf('ru'),
};

function meaningsOf(language: Language): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(words[language]).flatMap(([value, forms]) =>
      forms.split(' ').map((form) => [form, Number(value)] as const),
    ),
  );
}

/** Numbers up to the thousands that a text says in words, in their order: «екі жүз отыз бес», «двухсот тридцати пяти». */
export function wordNumbersOf(text: string, language: Language): WordNumber[] {
  const plain = text.replaceAll('ё', 'е');
  return [...plain.matchAll(runs[language])].flatMap(({ 0: run, index }) => {
    const isPart = beyond.test(plain.slice(0, index)) || onward.test(plain.slice(index + run.length));
    const isAbbreviation = /\p{Lu}{2}/u.test(run);
    return isPart || isAbbreviation ? [] : numbersIn(run.split(' '), meanings[language]);
  });
}

const runs: Readonly<Record<Language, RegExp>> = { kk: runOf('kk'), ru: runOf('ru') };

function runOf(language: Language): RegExp {
  const known = [...meanings[language].keys()].join('|');
  return new RegExp(`(?<![\\p{L}\\d-])(?:${known})(?: (?:${known}))*(?![\\p{L}\\d-])`, 'giu');
}

interface Sum {
  readonly words: readonly string[];
  readonly thousands: number;
  readonly rest: number;
  /** What is added now must be less: after «жиырма» only one to nine. */
  readonly room: number;
}

const nothing: Sum = { words: [], thousands: 0, rest: 0, room: 1000 };

/** Neighbouring words are one number as long as they add up: «он екі» is twelve, «екі он» is two and ten. */
function numbersIn(run: readonly string[], values: ReadonlyMap<string, number>): WordNumber[] {
  const sums: Sum[] = [];
  for (const word of run) {
    const value = values.get(word.toLowerCase()) ?? 0;
    const last = sums.at(-1);
    const grown = last && added(last, word, value);
    if (grown) sums.splice(-1, 1, grown);
    else sums.push(added(nothing, word, value) ?? nothing);
  }
  return sums
    .map(({ words: said, thousands, rest }) => ({ text: said.join(' '), value: thousands + rest }))
    .filter(({ text, value }) => text.includes(' ') || !neverAlone.includes(value));
}

function added({ words: said, thousands, rest, room }: Sum, word: string, value: number): Sum | undefined {
  const next = [...said, word];
  if (value === 1000)
    return thousands === 0 ? { words: next, thousands: (rest || 1) * 1000, rest: 0, room: 1000 } : undefined;
  // Kazakh counts its hundreds: «екі жүз».
  if (value === 100 && rest < 10) return { words: next, thousands, rest: (rest || 1) * 100, room: 100 };
  return value < room ? { words: next, thousands, rest: rest + value, room: roomAfter(value) } : undefined;
}

function roomAfter(value: number): number {
  if (value >= 100) return 100;
  return value >= 20 || value === 10 ? 10 : 1;
}
