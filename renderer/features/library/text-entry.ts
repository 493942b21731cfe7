import { actOfNumber } from '#shared/cases/library/library-text.ts';
import type { LibraryTextAdded } from '#shared/cases/library/payloads.ts';
import type { Language } from '#shared/documents/language.ts';
import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts';
import type { LawTables } from '#shared/law/records.ts';
import type { LawText } from '#shared/library/law-text.ts';

export const otherAct = 'other';
const longestTitle = 400;

/** What is asked about a text before it is kept. */
export interface TextEntry {
  /** An act the desk refers to, or `other`. */
  readonly act: string;
  readonly title: string;
  readonly number: string;
  readonly date: PlainDate | null;
  readonly language: Language;
  readonly edition: PlainDate | null;
}

/** The answers that the head of the text gives by itself; a text without amendments reads as when it came into force. */
export function entryOf({ card }: LawText, tables: LawTables): TextEntry {
  const { title, number = '', date = null, language, amendedOn } = card;
  const act = actOfNumber(number, tables) ?? otherAct;
  const inForce = parsePlainDate(tables.regimes.find((regime) => regime.act === act)?.from);
  return {
    ...{ number, date, language },
    title: title.slice(0, longestTitle),
    act,
    edition: amendedOn ?? inForce ?? date,
  };
}

/** What is recorded; undefined while the title or the day of the edition is missing. */
export function wordsOfEntry(entry: TextEntry): Omit<LibraryTextAdded, 'content' | 'name'> | undefined {
  const [title, number] = [entry.title.trim(), entry.number.trim()];
  if (title === '' || entry.edition === null) return undefined;
  return {
    ...{ title, language: entry.language, edition: entry.edition },
    act: entry.act === otherAct ? number || title : entry.act,
    ...(number && { number }),
    ...(entry.date && { date: entry.date }),
  };
}
