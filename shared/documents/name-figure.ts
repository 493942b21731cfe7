import type { Figure } from './figures.ts';

type Groups = Readonly<Record<string, string | undefined>>;
interface NameReader {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Figure[];
}

/** Kazakh and Russian spell one name differently (Өтегенов, Утегенов); letters that stand for each other are made one. */
const folded: Readonly<Record<string, string>> = {
  Ә: 'А',
  Ғ: 'Г',
  Қ: 'К',
  Ң: 'Н',
  О: 'У',
  Ө: 'У',
  Ұ: 'У',
  Ү: 'У',
  Һ: 'Х',
  І: 'И',
  Ы: 'И',
  Й: 'И',
  Ё: 'Е',
  Э: 'Е',
};

const fold = (letter = ''): string => folded[letter] ?? letter;

/** Signs are not heard, and Kazakh writes the sound of these letters otherwise. */
const heard: Readonly<Record<string, string>> = { Я: 'А', Ю: 'У', Ь: '', Ъ: '' };

/** A name as both languages would spell it, letter by letter: «Нұр-Сервис» and «Нур-Сервис» are one. */
export function foldedName(name: string): string {
  const letters = name.toUpperCase().match(/[\p{L}\d]/gu) ?? [];
  return letters
    .map((letter) => heard[letter] ?? fold(letter))
    .join('')
    .replaceAll(/(.)\1+/gu, '$1');
}

/** Consonants that change places between the languages, or with an ending: «Мұқаметжан», «Мухамеджан». */
const consonants: readonly (readonly [RegExp, string])[] = [
  [/[ДТ]Ж/g, 'Ж'],
  [/[АЕИУ]/g, ''],
  [/[ГХ]/g, 'К'],
  [/Д/g, 'Т'],
  [/Б/g, 'П'],
  [/З/g, 'С'],
  [/Ф/g, 'В'],
  [/[ЧЩ]/g, 'Ш'],
];

function stemOf(surname: string): string {
  const letters = consonants.reduce((text, [from, to]) => text.replaceAll(from, to), foldedName(surname));
  return letters.replaceAll(/(.)\1+/gu, '$1');
}

/**
 * Whether two spellings may be one surname: both languages put endings behind the stem («Қасымовқа», «Касымову»), so all
 * but the last consonant of the shorter must be the same.
 */
export function isOneSurname(a: string, b: string): boolean {
  const [one, other] = [stemOf(a), stemOf(b)];
  const shorter = Math.min(one.length, other.length);
  let common = 0;
  while (common < shorter && one[common] === other[common]) common += 1;
  return common >= shorter - 1;
}

interface Person {
  readonly first: string | undefined;
  readonly second?: string | undefined;
  readonly surname: string | undefined;
}

/** Cases and endings differ between languages, the folded initials and the first letter of the surname do not. */
function personOf({ first, second, surname }: Person): Pick<Figure, 'kind' | 'value' | 'spelling'>[] {
  if (surname === undefined) return [];
  return [
    { kind: 'name', value: `${fold(first?.[0])}${fold(second?.[0])} ${fold(surname[0])}`, spelling: surname },
  ];
}

const word = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)*`;

/** A person named by initials and surname, in either order: «А.Б. Серікұлы», «Ахметову А. А.». */
export const nameFigure: NameReader = {
  pattern: new RegExp(
    String.raw`(?:(?<![\p{L}-])(?<before>${word}) )?(?<![\p{L}\d.])(?<first>\p{Lu})\. ?(?:(?<second>\p{Lu})\. ?)?(?:(?<after>${word})(?! \p{Lu}\.))?`,
    'gu',
  ),
  read: ({ before, first, second, after }) => {
    const surname = after ?? before;
    const said = `${[first, second].filter(Boolean).join('.')}. ${surname ?? ''}`;
    return personOf({ first, second, surname }).map((person) => ({ ...person, said }));
  },
};

/** Patronymics of both languages with what endings may follow. */
const patronymic = String.raw`\p{Lu}\p{Ll}*(?:(?:ұлы|улы|қызы|кызы)\p{Ll}{0,5}|(?:[ое]в|ь)ич\p{Ll}{0,3}|(?:[ое]в|ич)н\p{Ll}{1,3})(?!\p{L})`;

/**
 * A person named in full, «Қасымов Әсет Болатұлы» or «Асет Болатович Касымов»: only a patronymic tells a name from other
 * words with capital letters, and not always. Such a name is told only against another.
 */
export const fullNameFigure: NameReader = {
  pattern: new RegExp(
    String.raw`(?<![\p{L}-])(?:(?<before>${word}) (?<given>${word}) (?<father>${patronymic})|(?<first>${word}) (?<second>${patronymic}) (?<after>${word}))`,
    'gu',
  ),
  read: ({ before, given, father, first, second, after }) => {
    const said = [before, given, father, first, second, after].filter(Boolean).join(' ');
    const person = { first: given ?? first, second: father ?? second, surname: before ?? after };
    return personOf(person).map((found) => ({ ...found, said, counts: 'against-another' }));
  },
};
