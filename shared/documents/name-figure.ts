import type { Figure } from './figures.ts';
import { initialsOf, type Person } from './name-likeness.ts';

type Groups = Readonly<Record<string, string | undefined>>;
interface NameReader {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Figure[];
}

type Read = Readonly<Record<keyof Person, string | undefined>>;

/** A name as it was read; without a surname it is none. */
function personOf({ first = '', second, surname }: Read): Pick<Figure, 'kind' | 'value' | 'person'>[] {
  if (surname === undefined) return [];
  const person = { first, second, surname };
  return [{ kind: 'name', value: initialsOf(person), person }];
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
