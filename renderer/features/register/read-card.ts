import type { CardField } from '#shared/cases/intake/card-columns.ts';
import { readIdentityNumber } from '#shared/cases/intake/identity-number.ts';
import { oneLine, titleOf } from '#shared/cases/intake/title-of.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { parseTypedDate } from '../../ui/date-text.ts';
import { blankEntry, type Entry } from './entry.ts';

export type CardValues = Readonly<Partial<Record<CardField, string>>>;

/** What could not be read as what it should be, with the words that stood there. */
export interface Unread {
  readonly field: 'receivedOn' | 'registeredOn';
  readonly value: string;
}

export interface ReadCard {
  readonly entry: Entry;
  readonly unread: readonly Unread[];
}

/** The registration card of an appeal out of the particulars of another register. */
export function readCard(values: CardValues, today: PlainDate): ReadCard {
  const said = (field: CardField) => values[field]?.trim() ?? '';
  const unread: Unread[] = [];
  const dayOf = (field: Unread['field']): PlainDate | undefined => {
    const value = said(field);
    const day = value === '' ? undefined : parseTypedDate(withoutHour(value), today);
    if (value !== '' && day === undefined) unread.push({ field, value });
    return day;
  };
  const text = said('text') || said('title');
  const title = titleOf(said('title') || text);
  const language = languageOf(said('language'), `${title} ${text}`);
  const receivedOn = dayOf('receivedOn');
  const registeredOn = dayOf('registeredOn');
  const body = oneLine(said('body'));
  const entry: Entry = {
    ...blankEntry('appeal'),
    number: oneLine(said('number')),
    title,
    // What the title says whole need not be said twice.
    text: text === title ? '' : text,
    applicant: oneLine(said('applicant')),
    iin: readIdentityNumber(said('iin')),
    phone: oneLine(said('phone')),
    address: oneLine(said('address')),
    body: { kk: body, ru: body },
    values: { ...(receivedOn && { on: receivedOn }), ...(language && { language }) },
    registeredOn: registeredOn ?? null,
  };
  return { entry, unread };
}

/** «21.11.2026 14:05», `2026-11-21T09:05:00Z`: the day is what counts. */
function withoutHour(text: string): string {
  return text.replace(/^(\S{8,10}?)[T ,]+\d{1,2}:\d{2}.*$/, '$1');
}

const languageWords: readonly (readonly ['kk' | 'ru', RegExp])[] = [
  ['kk', /^(kk|kaz|қаз|каз)/i],
  ['ru', /^(ru|рус|орыс)/i],
];
const kazakhLetters = /[әғқңөұүһі]/giu;
/** So few letters tell no language. */
const tellingLength = 20;

/** As the card says it; else by the letters of the text. Undefined where they do not tell. */
function languageOf(said: string, text: string): 'kk' | 'ru' | undefined {
  const named = languageWords.find(([, pattern]) => pattern.test(said))?.[0];
  if (named !== undefined) return named;
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (letters < tellingLength) return undefined;
  // Every second Kazakh word has a letter of its own; a Russian text may quote a name.
  return (text.match(kazakhLetters)?.length ?? 0) / letters > 0.03 ? 'kk' : 'ru';
}
