import { answer1995 } from './naive-1995.ts';
import { dateOf, Sheet, type NaiveAnswer, type NaiveCase, type NaiveRegime } from './naive-case.ts';
import type { NaiveCalendar } from './naive-days.ts';
import { answerR22 } from './naive-r22.ts';

/** The fact that opens a case of each kind; the second where the first is not recorded. */
const opening: Readonly<Record<string, readonly string[]>> = {
  appeal: ['received', 'registered'],
  complaint: ['received', 'learned'],
  inspection: ['appointed', 'started'],
  protest: ['delivered'],
  representation: ['delivered'],
  'information-request': ['delivered'],
  'suspension-resolution': ['issued'],
  'forced-bringing': ['ordered', 'received'],
  sanction: ['materialsReceived'],
  claim: ['filed'],
  'case-request': ['receivedByCourt', 'caseReceived'],
  address: ['made'],
};

/** domain.md 0.1: which law is in force on a day. */
function regimeOn(date: string | undefined): NaiveRegime {
  if (date === undefined || date < '1995-12-21') return 'not-loaded';
  if (date < '2011-01-20') return 'R95';
  if (date < '2017-07-14') return 'R10';
  if (date < '2022-11-18') return 'not-loaded';
  return 'R22';
}

/** The day that decides the regime: the opening fact, else the oldest fact there is. */
function openedOn(entry: NaiveCase, sheet: Sheet): string | undefined {
  const names = opening[entry.matter];
  if (!names) throw new Error(`No such matter: ${entry.matter}`);
  for (const name of names) {
    const date = sheet.dated(name);
    if (date !== undefined) return date;
  }
  return entry.facts.flatMap((fact) => dateOf(fact) ?? []).sort()[0];
}

/**
 * The law engine a second time, from domain.md alone, in the vocabulary of the acceptance contract. Terms are given
 * only where a date can be told; terms and problems are sorted and without repetition.
 */
export function naiveAnswer(entry: NaiveCase, calendar: NaiveCalendar): NaiveAnswer {
  const sheet = new Sheet(entry.facts, calendar);
  const regime = regimeOn(openedOn(entry, sheet));
  const unloaded: NaiveAnswer = { id: entry.id, regime: 'not-loaded', terms: [], problems: [] };
  if (regime === 'not-loaded') return unloaded;
  if (regime === 'R22') answerR22(entry.matter, sheet);
  else answer1995(entry.matter, regime === 'R10', sheet);
  if (!sheet.isAnswered()) return unloaded;
  return { id: entry.id, regime, terms: sorted(sheet.terms), problems: sorted(sheet.problems) };
}

function sorted<Entry>(entries: readonly Entry[]): Entry[] {
  return entries
    .map((entry) => ({ entry, key: JSON.stringify(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry);
}
