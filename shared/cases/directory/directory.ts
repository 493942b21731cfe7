import type { Vocabulary } from '../intake/columns.ts';
import { foldWords } from '../search/fold-words.ts';
import { findAmong } from '../search/word-index.ts';
import type { DirectoryEntryId, DirectoryEntrySet } from './payloads.ts';

export type DirectoryEntry = DirectoryEntrySet;
/** Cards by their id, as they were last set; closed ones are gone. */
export type Directory = ReadonlyMap<DirectoryEntryId, DirectoryEntry>;

export const directoryKinds = ['body', 'official'] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

/** The cards of a kind that speak of every word typed, the best first; all of them by name where nothing is typed. */
export function findEntries(directory: Directory, kind: DirectoryKind, query: string): DirectoryEntry[] {
  const ofKind = [...directory.values()].filter((entry) => entry.kind === kind);
  if (query.trim() === '') return ofKind.toSorted((a, b) => a.name.kk.localeCompare(b.name.kk, 'kk'));
  const found = findAmong(ofKind, query, ({ name, post, bin, addressing, head }) => [
    { weight: 3, words: [name.kk, name.ru, bin ?? ''].flatMap(foldWords) },
    {
      weight: 1,
      words: [post, addressing, head].flatMap((each) => (each ? [each.kk, each.ru].flatMap(foldWords) : [])),
    },
  ]);
  return found.map(({ item }) => item);
}

/** The card that says the same already: by its BIN, else by its name in either language. */
export function sameEntry(
  directory: Directory,
  { kind, name, bin }: Pick<DirectoryEntry, 'kind' | 'name' | 'bin'>,
): DirectoryEntry | undefined {
  const key = (text: string) => foldWords(text).join(' ');
  return [...directory.values()].find(
    (each) =>
      each.kind === kind &&
      ((bin !== undefined && bin !== '' && each.bin === bin) ||
        key(each.name.kk) === key(name.kk) ||
        key(each.name.ru) === key(name.ru)),
  );
}

/** How letters to a body are addressed; undefined for one that is not kept, or kept without a form of address. */
export function addressingOf(
  directory: Directory,
  body: DirectoryEntry['name'],
): DirectoryEntry['addressing'] {
  return sameEntry(directory, { kind: 'body', name: body })?.addressing;
}

/** Columns of a list of bodies or officials. */
export const entryFields = [
  'nameKk',
  'nameRu',
  'postKk',
  'postRu',
  'addressingKk',
  'addressingRu',
  'bin',
  'address',
  'phone',
] as const;
export type EntryField = (typeof entryFields)[number];

/** How such lists head them. */
export const entryVocabulary: Vocabulary<EntryField> = {
  nameKk: ['Атауы', 'Қазақша атауы', 'Т.А.Ә.', 'Аты-жөні', 'Наименование на казахском', 'name kk'],
  nameRu: ['Наименование', 'Наименование на русском', 'Название', 'ФИО', 'Орысша атауы', 'name ru'],
  postKk: ['Лауазымы', 'Лауазымы қазақша', 'post kk'],
  postRu: ['Должность', 'Лауазымы орысша', 'post ru'],
  addressingKk: ['Кімге', 'Жолдау үлгісі', 'addressing kk'],
  addressingRu: ['Кому', 'Форма обращения', 'Адресат', 'addressing ru'],
  bin: ['БСН', 'БИН', 'bin'],
  address: ['Мекенжайы', 'Мекенжай', 'Адрес', 'address'],
  phone: ['Телефоны', 'Телефон', 'phone'],
};

type Values = Readonly<Partial<Record<EntryField, string>>>;

/** The card that a row makes; a name said in one language alone stands in both, a form of address never does. */
export function entryOf(entry: DirectoryEntryId, kind: DirectoryKind, values: Values): DirectoryEntry {
  const said = (field: EntryField) => values[field]?.trim() ?? '';
  const pair = (kk: EntryField, ru: EntryField) => ({ kk: said(kk), ru: said(ru) });
  const [nameKk, nameRu] = [said('nameKk'), said('nameRu')];
  const [post, addressing] = [pair('postKk', 'postRu'), pair('addressingKk', 'addressingRu')];
  const [bin, address, phone] = [said('bin'), said('address'), said('phone')];
  return {
    ...{ entry, kind, name: { kk: nameKk || nameRu, ru: nameRu || nameKk } },
    ...(post.kk + post.ru !== '' && { post }),
    ...(addressing.kk + addressing.ru !== '' && { addressing }),
    ...(bin !== '' && { bin }),
    ...(address !== '' && { address }),
    ...(phone !== '' && { phone }),
  };
}
