import type { Figure } from './figures.ts';

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

const fold = (letter: string): string => folded[letter] ?? letter;

/**
 * A person named by initials and surname, in either order: «А.Б. Серікұлы», «Ахметову А. А.». The value is the folded
 * initials and the first letter of the surname: cases and endings differ between languages, these do not.
 */
export const nameFigure: {
  pattern: RegExp;
  read: (groups: Readonly<Record<string, string | undefined>>) => Figure[];
} = {
  pattern:
    /(?:(?<![\p{L}-])(?<before>\p{Lu})\p{Ll}+(?:-\p{Lu}?\p{Ll}+)* )?(?<![\p{L}\d.])(?<first>\p{Lu})\. ?(?:(?<second>\p{Lu})\. ?)?(?:(?<after>\p{Lu})\p{Ll}+(?:-\p{Lu}?\p{Ll}+)*(?! \p{Lu}\.))?/gu,
  read: ({ before, first = '', second = '', after }) => {
    const surname = after ?? before;
    return surname === undefined
      ? []
      : [{ kind: 'name', value: `${fold(first)}${fold(second)} ${fold(surname)}` }];
  },
};
