import { parsePlainDate, partsOf, type PlainDate } from '#shared/kernel/plain-date.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A date as people of the office write it: 05.03.2026. */
export function dateText(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${pad(day)}.${pad(month)}.${year}`;
}

/**
 * The day a person typed: `5.3.2026`, `05 03 26`, `05032026`, `050326`, and without a year `5.3` of `today`'s year.
 * Undefined for anything else and for days that do not exist.
 */
export function parseTypedDate(text: string, today: PlainDate): PlainDate | undefined {
  const parts = splitDigits(text.trim());
  if (!parts) return undefined;
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
