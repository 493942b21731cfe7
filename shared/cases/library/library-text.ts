import type { Language } from '../../documents/language.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { LawTables } from '../../law/records.ts';
import type { Basis } from '../../law/types.ts';
import type { ArticlePlace } from '../../library/find-place.ts';
import type { OfficeState, Recorded } from '../case.ts';
import type { LibraryTextAdded } from './payloads.ts';

/** One edition of an official text in the library; with `withdrawn` it was imported by mistake and says why. */
export type LibraryText = Recorded<LibraryTextAdded> & {
  /** PC clock of its entry (ISO instant). */
  readonly since: string;
  readonly withdrawn?: string;
};

type Library = Pick<OfficeState, 'library'>;

export const standingTexts = ({ library }: Library): LibraryText[] =>
  library.filter(({ withdrawn }) => withdrawn === undefined);

/** The editions of one act in one language, the newest first. */
export function editionsOf(state: Library, { act, language }: Pick<LibraryText, 'act' | 'language'>) {
  return standingTexts(state)
    .filter((each) => each.act === act && each.language === language)
    .toSorted((a, b) => b.edition.localeCompare(a.edition));
}

/** What a reader wants to see: the act of a basis as it read on a day, in a language where that is loaded. */
export interface Wanted {
  readonly act: string;
  readonly on: PlainDate;
  readonly language: Language;
}

/**
 * The edition that was in force on the day: the latest not after it, in the language wanted before the other one. Where
 * only later editions are loaded the earliest of them, which its reader must be told (`isLater`); undefined where the act
 * is not loaded at all. "2709/374-IV" is an edition of act 2709.
 */
export function textFor(state: Library, { act, on, language }: Wanted): LibraryText | undefined {
  const ofAct = standingTexts(state).filter((each) => act === each.act || act.startsWith(`${each.act}/`));
  const rank = (each: LibraryText): number[] => [
    isLater(each, on) ? 1 : 0,
    each.language === language ? 0 : 1,
  ];
  return ofAct.toSorted((a, b) => {
    const [lateA = 0, foreignA = 0] = rank(a);
    const [lateB = 0, foreignB = 0] = rank(b);
    const newer = b.edition.localeCompare(a.edition);
    return lateA - lateB || foreignA - foreignB || (lateA === 1 ? -newer : newer);
  })[0];
}

export const isLater = ({ edition }: Pick<LibraryText, 'edition'>, on: PlainDate): boolean => edition > on;

/** The place a basis names: paragraph "4(3)" is subparagraph 3 of paragraph 4. */
export function placeOfBasis({ article, paragraph }: Basis): ArticlePlace {
  const { outer, inner } = /^(?<outer>[^(]+)(?:\((?<inner>[^)]+)\))?$/.exec(paragraph ?? '')?.groups ?? {};
  return { article, ...(outer && { paragraph: outer }), ...(inner && { subparagraph: inner }) };
}

/** The acts that the terms and rules of the desk refer to, without their amended wordings. */
export function citedActs({ regimes, terms, rules }: LawTables): string[] {
  const named = [...regimes.map(({ act }) => act), ...[...terms, ...rules].map(({ basis }) => basis.act)];
  return [...new Set(named.map((act) => act.split('/')[0] ?? act))].filter((act) => act !== 'desk');
}

/** Codes are cited by their name, not by their number. */
const numbersOfCodes: Readonly<Record<string, string>> = { '350-VI': 'APPC', '411-I': 'GPK-1999' };

/** The act a text with that number is, as a basis would name it. */
export function actOfNumber(number: string, tables: LawTables): string | undefined {
  const act = numbersOfCodes[number] ?? number;
  return citedActs(tables).find((cited) => cited === act);
}
