/** Days as `YYYY-MM-DD`, one day at a time. Slow and plain on purpose: this half of the comparison must be readable. */

export interface NaiveCalendar {
  readonly years: Readonly<
    Record<
      string,
      { readonly nonWorkingWeekdays: readonly string[]; readonly workingWeekendDays: readonly string[] }
    >
  >;
}

/** A year whose working days nobody has told us: domain.md 0.1, never guess. */
export class CalendarYearAbsent extends Error {}

const dayInMs = 86_400_000;

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * dayInMs).toISOString().slice(0, 10);
}

const following = new Map<string, string>();

/** The next civil day. */
export function nextDay(date: string): string {
  let next = following.get(date);
  if (next === undefined) {
    next = shifted(date, 1);
    following.set(date, next);
  }
  return next;
}

/** C2. Throws `CalendarYearAbsent`. */
export function isWorking(date: string, calendar: NaiveCalendar): boolean {
  const year = calendar.years[date.slice(0, 4)];
  if (!year) throw new CalendarYearAbsent(date);
  if (year.workingWeekendDays.includes(date)) return true;
  if (year.nonWorkingWeekdays.includes(date)) return false;
  const weekday = new Date(`${date}T00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** C3: a last day that is not a working day gives way to the next working day. */
export function roll(date: string, calendar: NaiveCalendar): string {
  let day = date;
  while (!isWorking(day, calendar)) day = nextDay(day);
  return day;
}

/** C1: the n-th working day after the event; the day of the event is not counted. */
export function workingDaysAfter(event: string, count: number, calendar: NaiveCalendar): string {
  let day = event;
  let left = count;
  while (left > 0) {
    day = nextDay(day);
    if (isWorking(day, calendar)) left -= 1;
  }
  return day;
}

/** C7: the n-th working day when the first day is counted too. */
export function workingDaysFrom(first: string, count: number, calendar: NaiveCalendar): string {
  let day = first;
  let left = isWorking(day, calendar) ? count - 1 : count;
  while (left > 0) {
    day = nextDay(day);
    if (isWorking(day, calendar)) left -= 1;
  }
  return day;
}

/** C5: the n-th working day back, starting with the day before. */
export function workingDaysBefore(event: string, count: number, calendar: NaiveCalendar): string {
  let day = event;
  let left = count;
  while (left > 0) {
    day = shifted(day, -1);
    if (isWorking(day, calendar)) left -= 1;
  }
  return day;
}

/** Calendar days forward or back, without rolling. */
export function calendarDays(date: string, count: number): string {
  return shifted(date, count);
}

/** C4: the same date of the last month; where there is none, that month's last day. */
export function months(date: string, count: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  let result = '';
  for (let last = day; last > day - 4; last -= 1) {
    const tried = new Date(Date.UTC(year, month - 1 + count, last));
    result = tried.toISOString().slice(0, 10);
    if (tried.getUTCDate() === last) return result;
  }
  return result;
}

/** C9: real hours, through nights and days off. `at` is `YYYY-MM-DDTHH:MM`. */
export function hours(at: string, count: number): string {
  return new Date(Date.parse(`${at}Z`) + count * 3_600_000).toISOString().slice(0, 16);
}
