declare const plainDate: unique symbol;
declare const localDateTime: unique symbol;

/** A civil day `YYYY-MM-DD` of the Gregorian calendar, without a time zone. */
export type PlainDate = string & { readonly [plainDate]: true };
/** A civil minute `YYYY-MM-DDTHH:MM`, without a time zone; only terms in hours need it. */
export type LocalDateTime = string & { readonly [localDateTime]: true };

/** Days since 1970-01-01, so that arithmetic on dates is arithmetic on integers. */
export type EpochDay = number;

/** What a month term does where the last month has no such day: its last day, the first of the next, or nobody knows. */
export type MonthRounding = 'down' | 'up' | 'abort';

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The number that digits of a text say; −1 where one of them is none. Hundreds of thousands of dates are read at a time. */
function digitsOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The day that a text names, or undefined for a text of another form or a day that does not exist (30 February). */
export function parsePlainDate(text: unknown): PlainDate | undefined {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  return isDay(digitsOf(text, 0, 4), digitsOf(text, 5, 7), digitsOf(text, 8, 10))
    ? (text as PlainDate)
    : undefined;
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The minute that a text names, or undefined. */
export function parseLocalDateTime(text: unknown): LocalDateTime | undefined {
  if (typeof text !== 'string' || text.length !== 16 || text[10] !== 'T' || text[13] !== ':')
    return undefined;
  const [hour, minute] = [digitsOf(text, 11, 13), digitsOf(text, 14, 16)];
  const exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
  return exists && parsePlainDate(text.slice(0, 10)) !== undefined ? (text as LocalDateTime) : undefined;
}

/** Year, month (1 to 12) and day of a date. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  return { year: digitsOf(date, 0, 4), month: digitsOf(date, 5, 7), day: digitsOf(date, 8, 10) };
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** The date of a year, month (1 to 12) and day that exist. */
export function plainDateOf(year: number, month: number, day: number): PlainDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}

/** Days since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil). */
export function toEpochDay(date: PlainDate): EpochDay {
  const { year, month, day } = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number (civil_from_days of the same source). */
export function fromEpochDay(epochDay: EpochDay): PlainDate {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return plainDateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day `days` calendar days later (earlier if negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Calendar days from `from` to `to`; negative if `to` is earlier. */
export function diffDays(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** The same day of the month `months` later; undefined when there is none and the rounding is 'abort'. */
export function addMonths(date: PlainDate, months: number, rounding: MonthRounding): PlainDate | undefined {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + month - 1 + months;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = daysInMonth(targetYear, targetMonth);
  if (day <= last) return plainDateOf(targetYear, targetMonth, day);
  if (rounding === 'abort') return undefined;
  const lastDay = plainDateOf(targetYear, targetMonth, last);
  return rounding === 'down' ? lastDay : addDays(lastDay, 1);
}

/** The day of the week of an epoch day. */
export function weekdayOf(epochDay: EpochDay): IsoWeekday {
  return (((((epochDay + 3) % 7) + 7) % 7) + 1) as IsoWeekday;
}

/** Order of dates: negative if `a` is earlier. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day of a civil minute. */
export function dateOf(minute: LocalDateTime): PlainDate {
  return minute.slice(0, 10) as PlainDate;
}

/** The minute `hours` hours later, through nights and weekends. */
export function addHours(minute: LocalDateTime, hours: number): LocalDateTime {
  const total = Number(minute.slice(11, 13)) + hours;
  const days = Math.floor(total / 24);
  return `${addDays(dateOf(minute), days)}T${pad(total - days * 24, 2)}${minute.slice(13)}` as LocalDateTime;
}
