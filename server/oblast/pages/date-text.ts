import { partsOf, type LocalDateTime, type PlainDate } from '#shared/kernel/plain-date.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** A date as people of the office write it: 05.03.2026; a minute with its hour after it. */
export function dateText(date: PlainDate | LocalDateTime): string {
  const { year, month, day } = partsOf(date.slice(0, 10) as PlainDate);
  const text = `${two(day)}.${two(month)}.${year}`;
  return date.length > 10 ? `${text} ${date.slice(11)}` : text;
}
