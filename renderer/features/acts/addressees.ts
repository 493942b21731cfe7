import type { Directory, DirectoryEntry } from '#shared/cases/directory/directory.ts';
import type { Bilingual, Language } from '#shared/documents/language.ts';

/** A form in which a paper names somebody of the directory. */
export interface Addressee {
  /** Its card, and which of the card's texts it is. */
  readonly id: string;
  /** In one language, with what tells it from another card of the same text. */
  readonly label: string;
  readonly form: Bilingual;
}

/** Every card of the directory as it is addressed and as it is named, in the order of the alphabet. */
export function addresseesOf(directory: Directory, language: Language): Addressee[] {
  const said = [...directory.values()].flatMap((entry) => formsOf(entry, language));
  const times = new Map<string, number>();
  for (const { text } of said) times.set(text, (times.get(text) ?? 0) + 1);
  return said
    .map(({ entry, id, form, text }) => {
      const isAlone = times.get(text) === 1;
      return { id, form, label: isAlone ? text : [text, ...marksOf(entry, language)].join(' · ') };
    })
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

/** A name that reads as the addressing does is offered once. */
function formsOf(entry: DirectoryEntry, language: Language) {
  const { entry: card, addressing, name } = entry;
  const textOf = (form: Bilingual) => form[language] || form.kk || form.ru;
  const forms = [
    ...(addressing ? [{ id: `${card} addressing`, form: addressing }] : []),
    ...(addressing && textOf(addressing) === textOf(name) ? [] : [{ id: `${card} name`, form: name }]),
  ];
  return forms.map((each) => ({ ...each, entry, text: textOf(each.form) }));
}

/** By what two of one name are told apart. */
function marksOf({ post, address, bin }: DirectoryEntry, language: Language): string[] {
  return [post?.[language], address, bin].flatMap((mark) => (mark ? [mark] : []));
}
