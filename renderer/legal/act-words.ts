import { acts } from '#shared/acts/registry.ts';
import type { ActDefinition } from '#shared/acts/act.ts';
import type { Language } from '#shared/documents/language.ts';

/**
 * What a particular of a fact says where the choice of an act's field was recorded with it: an act brings its own words,
 * so no list of them is kept here. Undefined for every other value.
 */
export function actWord(
  { fact, path, value }: { readonly fact: string; readonly path: string; readonly value: string },
  language: Language,
): string | undefined {
  for (const act of acts as readonly ActDefinition[]) {
    const particular = act.facts.find((mapping) => mapping.fact === fact)?.particulars[path];
    const field = typeof particular === 'object' && 'field' in particular ? particular.field : '';
    const word = act.texts[language].choices[field]?.[value];
    if (word !== undefined) return word;
  }
  return undefined;
}
