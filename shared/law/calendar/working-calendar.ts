import {
  fromEpochDay,
  plainDateOf,
  toEpochDay,
  weekdayOf,
  type EpochDay,
  type PlainDate,
} from '../../kernel/plain-date.ts';

/** One calendar year of the five-day week: what differs from Monday–Friday. The form of a calendar file. */
export interface CalendarYear {
  readonly nonWorkingWeekdays: readonly string[];
  readonly workingWeekendDays: readonly string[];
  /** `verified`, `base-list`, `partly-derived`, `provisional`: shown beside every date the year gave. */
  readonly status?: string;
  readonly workingDays?: number;
  readonly sources?: readonly string[];
  /** Why a weekday is off, where it is not a holiday itself: `substitute`, `transferred`, `kurban-ait`, `christmas`. */
  readonly reasons?: Readonly<Record<string, string>>;
}

export type CalendarYears = Readonly<Record<string, CalendarYear>>;

/** Counting tables over all days from the first loaded year to the last; years not loaded are marked, not filled. */
export interface WorkingCalendar {
  readonly years: CalendarYears;
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
  /** For each day: the year it belongs to, or 0 where that year is not loaded. */
  readonly loadedYear: Uint16Array;
  /** Loaded years in a row have one number, the next row another; 0 is not loaded. */
  readonly stretch: Uint8Array;
  readonly working: Uint8Array;
  /** Working days up to and including each day. */
  readonly countUpTo: Int32Array;
  /** The day on which that many working days are complete. */
  readonly dayOfCount: Int32Array;
}

/** Builds the tables once, so that a term of any length is two look-ups. */
export function compileCalendar(years: CalendarYears): WorkingCalendar {
  const numbers = Object.keys(years)
    .map(Number)
    .sort((a, b) => a - b);
  const firstDay = toEpochDay(plainDateOf(numbers[0] ?? 2000, 1, 1));
  const lastDay = toEpochDay(plainDateOf(numbers.at(-1) ?? 2000, 12, 31));
  const size = numbers.length === 0 ? 0 : lastDay - firstDay + 1;
  const loadedYear = new Uint16Array(size);
  const working = new Uint8Array(size);
  for (let index = 0; index < size; index++) working[index] = weekdayOf(firstDay + index) <= 5 ? 1 : 0;
  for (const year of numbers) {
    const start = toEpochDay(plainDateOf(year, 1, 1)) - firstDay;
    loadedYear.fill(year, start, toEpochDay(plainDateOf(year, 12, 31)) - firstDay + 1);
    const { nonWorkingWeekdays, workingWeekendDays } = years[String(year)] ?? noDifference;
    for (const date of nonWorkingWeekdays) working[toEpochDay(date as PlainDate) - firstDay] = 0;
    for (const date of workingWeekendDays) working[toEpochDay(date as PlainDate) - firstDay] = 1;
  }
  return {
    years,
    firstDay,
    lastDay,
    loadedYear,
    stretch: stretchesOf(loadedYear),
    working,
    ...countsOf(working, firstDay),
  };
}

function stretchesOf(loadedYear: Uint16Array): Uint8Array {
  let number = 0;
  return Uint8Array.from(loadedYear, (year, index) => {
    if (year !== 0 && (loadedYear[index - 1] ?? 0) === 0) number++;
    return year === 0 ? 0 : number;
  });
}

const noDifference: CalendarYear = { nonWorkingWeekdays: [], workingWeekendDays: [] };

function countsOf(
  working: Uint8Array,
  firstDay: EpochDay,
): Pick<WorkingCalendar, 'countUpTo' | 'dayOfCount'> {
  const countUpTo = new Int32Array(working.length);
  const dayOfCount = new Int32Array(working.length + 1);
  let count = 0;
  working.forEach((works, index) => {
    if (works === 1) dayOfCount[++count] = firstDay + index;
    countUpTo[index] = count;
  });
  return { countUpTo, dayOfCount: dayOfCount.slice(0, count + 1) };
}

/** The year of that day when its calendar is not loaded, else undefined. */
export function missingYear(calendar: WorkingCalendar, day: EpochDay): number | undefined {
  const loaded = calendar.loadedYear[day - calendar.firstDay] ?? 0;
  return loaded === 0 ? Number(fromEpochDay(day).slice(0, 4)) : undefined;
}

/** Meaningful only on a loaded year. */
export function isWorking(calendar: WorkingCalendar, day: EpochDay): boolean {
  return calendar.working[day - calendar.firstDay] === 1;
}

/** Working days complete on the evening of `day`. */
export function workingDaysUpTo(calendar: WorkingCalendar, day: EpochDay): number {
  if (day > calendar.lastDay) return calendar.dayOfCount.length - 1;
  return calendar.countUpTo[day - calendar.firstDay] ?? 0;
}

/** The day that completes the count; a day outside the tables when they do not reach that far. */
export function dayCompleting(calendar: WorkingCalendar, count: number): EpochDay {
  if (count < 1) return calendar.firstDay - 1;
  return calendar.dayOfCount[count] ?? calendar.lastDay + 1;
}

/** The working day `count` working days after `day` (`day` itself not counted); undefined unless every year between is loaded. */
export function addWorkingDays(
  calendar: WorkingCalendar,
  day: EpochDay,
  count: number,
): EpochDay | undefined {
  const index = day - calendar.firstDay;
  const stretch = calendar.stretch[index];
  if (stretch === undefined || stretch === 0) return undefined;
  const end = calendar.dayOfCount[(calendar.countUpTo[index] ?? 0) + count];
  return end !== undefined && calendar.stretch[end - calendar.firstDay] === stretch ? end : undefined;
}

/** Why a day counts or not, as a code of `law:steps`. */
export function reasonOf(calendar: WorkingCalendar, day: EpochDay): string {
  const works = isWorking(calendar, day);
  const weekend = weekdayOf(day) > 5;
  if (works) return weekend ? 'working-weekend' : 'working-day';
  if (weekend) return 'weekend';
  const date = fromEpochDay(day);
  return calendar.years[date.slice(0, 4)]?.reasons?.[date] ?? 'holiday';
}
