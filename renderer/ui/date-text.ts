import { addDays, parsePlainDate, partsOf, type PlainDate } from '#shared/kernel/plain-date.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A date as people of the office write it: 05.03.2026. */
export function dateText(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${pad(day)}.${pad(month)}.${year}`;
}

/** Days counted from today, as they are said in either language. */
const daysFromToday: Readonly<Record<string, number>> = {
  ...{ бүгін: 0, бугин: 0, сегодня: 0 },
  ...{ кеше: -1, вчера: -1 },
  ...{ 'алдыңғы күні': -2, позавчера: -2 },
  ...{ ертең: 1, ертен: 1, завтра: 1 },
};

/**
 * The day a person typed: `5.3.2026`, `05 03 26`, `05032026`, `050326`, without a year `5.3` of `today`'s year, the day
 * of a register `2026-03-05`, and counted from today: `-1`, `+3`, «кеше», «вчера». Undefined for anything else and for
 * days that do not exist.
 */
export function parseTypedDate(text: string, today: PlainDate): PlainDate | undefined {
  const typed = text.trim().toLowerCase();
  const days = /^[+-]\d{1,3}$/.test(typed) ? Number(typed) : daysFromToday[typed];
  if (days !== undefined) return addDays(today, days);
  const parts = splitDigits(typed);
  if (!parts) return parsePlainDate(typed);
  const [day, month, year] = parts;
  return parsePlainDate(`${fullYear(year, today)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function splitDigits(text: string): [string, string, string] | undefined {
  const match =
    /^(\d{1,2})[.,/ -](\d{1,2})(?:[.,/ -](\d{4}|\d{2}))?[.]?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text);
  const [, day, month, year] = match ?? [];
  return day === undefined || month === undefined ? undefined : [day, month, year ?? ''];
}

function fullYear(year: string, today: PlainDate): string {
  if (year === '') return today.slice(0, 4);
  return year.length === 2 ? today.slice(0, 2) + year : year;
}
