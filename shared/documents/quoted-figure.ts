import type { Figure } from './figures.ts';
import type { Language } from './language.ts';
import { foldedName } from './name-likeness.ts';

const quoted = /[«“„"](?<name>\p{Lu}[^«»“”„"\n]{1,100})[»”“"]/gu;

/** Titles of laws are translated: «Прокуратура туралы», «О прокуратуре». */
const title: Readonly<Record<Language, RegExp>> = { kk: /\sтуралы$/u, ru: /^Об?о?\s/u };

/**
 * Names in quotation marks, as firms bear them. Others are translated («Білім бөлімі», «Отдел образования»), so a name is
 * told only against one that begins alike and goes on otherwise: «Нұр-Сервис», «Нур-Север».
 */
export function quotedNames(text: string, language: Language): Figure[] {
  return [...text.matchAll(quoted)].flatMap(({ groups }) => {
    const said = groups?.['name']?.trim() ?? '';
    const spelling = foldedName(said);
    if (title[language].test(said) || spelling === '') return [];
    return [{ kind: 'quoted', value: spelling.slice(0, 1), spelling, said, counts: 'against-its-like' }];
  });
}
