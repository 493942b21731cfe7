import kkSheet from '#locales/kk/calculation-sheet.json' with { type: 'json' };
import kkLaw from '#locales/kk/law.json' with { type: 'json' };
import kkLegal from '#locales/kk/legal.json' with { type: 'json' };
import ruSheet from '#locales/ru/calculation-sheet.json' with { type: 'json' };
import ruLaw from '#locales/ru/law.json' with { type: 'json' };
import ruLegal from '#locales/ru/legal.json' with { type: 'json' };
import type { Bilingual } from '../documents/language.ts';
import type { PhraseTree } from '../documents/phrase.ts';

/** Words of a calculation sheet: its own, those of the law by the ids of its engine, and those of a term on the screen. */
export interface SheetTexts {
  readonly sheet: typeof ruSheet;
  readonly law: PhraseTree;
  readonly legal: Pick<typeof ruLegal, 'term'>;
}

export const sheetTexts: Bilingual<SheetTexts> = {
  kk: { sheet: kkSheet, law: kkLaw, legal: kkLegal },
  ru: { sheet: ruSheet, law: ruLaw, legal: ruLegal },
};
