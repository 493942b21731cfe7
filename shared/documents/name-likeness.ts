/** A person as one paper names them: words, or their first letters alone. */
export interface Person {
  readonly first: string;
  readonly second?: string | undefined;
  readonly surname: string;
}

/** `doubt`: it may be one person spelled in two ways, and a person decides. */
export type Likeness = 'one' | 'doubt';

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

/**
 * How one name may begin in both languages, Kazakh before Russian, where the letters do not stand for each other
 * everywhere. Initials that begin so leave it open whether it is one person.
 */
const beginnings: readonly (readonly [kk: string, ru: string])[] = [
  ['Ж', 'Дж'], // Жамбыл, Джамбул
  ['Ж', 'Ю'], // Жүсіп, Юсуп
  ['Ж', 'Я'], // Жақия, Яхия
  ['Қ', 'Х'], // Қасен, Хасен
  ['Х', 'К'], // Хадиша, Кадиша
  ['Һ', 'Г'], // Һибат, Гибат
  ['Ш', 'Ч'], // Шоқан, Чокан
  ['У', 'В'], // Уәлихан, Валихан
  ['П', 'Ф'], // Пазыл, Фазыл
  ['Ғ', 'А'], // Ғазиз, Азиз
  ['Ә', 'Э'], // Әлмира, Эльмира
  ['Е', 'И'], // Ескендір, Искендер
  ['Ы', 'Р'], // Ырысбек, Рысбек
];

/** Of an initial no more than the first letter is known. */
const begins = (name: string, start: string): boolean =>
  name.length > 1 ? name.startsWith(start) : start.startsWith(name);

const isPair = (kk: string, ru: string): boolean =>
  beginnings.some(([ofKazakh, ofRussian]) => begins(kk, ofKazakh) && begins(ru, ofRussian));

const fold = (letter = ''): string => folded[letter] ?? letter;

/** The sound a name begins with: Russian writes the first of «Жұмабаев» with two letters. */
const headOf = (name: string): string => (name.startsWith('Дж') ? 'Ж' : fold(name[0]));

/** «Ә.Б. Қасымов» and «Касымова Асета Болатовича» as `АБ К`: endings differ between languages, these letters do not. */
export function initialsOf({ first, second = '', surname }: Person): string {
  return `${headOf(first)}${headOf(second)} ${headOf(surname)}`;
}

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

function stemOf(name: string): string {
  const letters = consonants.reduce((text, [from, to]) => text.replaceAll(from, to), foldedName(name));
  return letters.replaceAll(/(.)\1+/gu, '$1');
}

/**
 * Whether two spellings may be one name: both languages put endings behind the stem («Қасымовқа», «Касымову»), so all but
 * the last consonant of the shorter must be the same.
 */
function isOneName(a: string, b: string): boolean {
  const [one, other] = [stemOf(a), stemOf(b)];
  const shorter = Math.min(one.length, other.length);
  let common = 0;
  while (common < shorter && one[common] === other[common]) common += 1;
  return common >= shorter - 1;
}

/** Undefined: another name. Two that begin as a lawful pair are one when they go on alike. */
function compareWords(kk: string, ru: string): Likeness | undefined {
  if (headOf(kk) === headOf(ru)) return isOneName(kk, ru) ? 'one' : 'doubt';
  return isPair(kk, ru) && isOneName(kk.slice(1), ru.slice(1)) ? 'one' : undefined;
}

/** Of a given name often no more than its first letter is known. */
function compareGiven(kk: string, ru: string): Likeness | undefined {
  if (kk.length > 1 && ru.length > 1) return compareWords(kk, ru);
  return headOf(kk) === headOf(ru) ? 'one' : isPair(kk, ru) ? 'doubt' : undefined;
}

/** A patronymic by what it begins with: «Болатұлы» and «Болатович» end otherwise by the rules of their languages. */
function comparePatronymics(kk = '', ru = ''): Likeness | undefined {
  if (headOf(kk) === headOf(ru)) return 'one';
  return kk !== '' && ru !== '' && isPair(kk, ru) ? 'doubt' : undefined;
}

/** Whether a person named in a Kazakh paper is the one named in the Russian paper; undefined: certainly another. */
export function comparePeople(kk: Person, ru: Person): Likeness | undefined {
  const surname = compareWords(kk.surname, ru.surname);
  const given = [compareGiven(kk.first, ru.first), comparePatronymics(kk.second, ru.second)];
  if (surname === undefined || given.includes(undefined)) return undefined;
  if (!given.includes('doubt')) return surname;
  return surname === 'one' ? 'doubt' : undefined;
}
