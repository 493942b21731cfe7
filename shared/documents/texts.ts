import kk from '#locales/kk/documents.json' with { type: 'json' };
import ru from '#locales/ru/documents.json' with { type: 'json' };
import type { Bilingual } from './language.ts';

/** Words of paper that belong to no particular act: months, law units, names of laws, marks of the blank. */
export const documentTexts: Bilingual<typeof ru> = { kk, ru };
