import { parsePlainDate } from '#shared/kernel/plain-date.ts';
import type { CalendarYear, CalendarYears, GivenCase } from '#shared/law/index.ts';

/** A case of the file: the engine's own input and the name it comes back under. */
export type NamedCase = GivenCase & { readonly id: string };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ "cases": [ { id, matter, facts } ] }`; the facts themselves are judged by the engine. Throws a sentence. */
export function parseCaseFile(json: unknown, file: string): readonly NamedCase[] {
  const cases = isRecord(json) ? json['cases'] : undefined;
  if (!Array.isArray(cases)) throw new Error(`${file} is not of the form { "cases": [ … ] }`);
  return cases.map((each: unknown, index) => {
    if (!isNamedCase(each))
      throw new Error(`${file}: case ${index + 1} is not of the form { "id", "matter", "facts": [ … ] }`);
    return each;
  });
}

function isNamedCase(value: unknown): value is NamedCase {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['matter'] === 'string' &&
    Array.isArray(value['facts'])
  );
}

/**
 * `{ "years": { "2026": { nonWorkingWeekdays, workingWeekendDays } } }`, as calendar files are; a list left out is a year
 * without such days. Throws a sentence.
 */
export function parseCalendarFile(json: unknown, file: string): CalendarYears {
  const years = isRecord(json) ? json['years'] : undefined;
  if (!isRecord(years)) throw new Error(`${file} is not of the form { "years": { … } }`);
  for (const [year, days] of Object.entries(years))
    if (!isCalendarYear(year, days))
      throw new Error(
        `${file}: year ${year} does not list dates of ${year} in nonWorkingWeekdays and workingWeekendDays`,
      );
  return Object.fromEntries(
    Object.entries(years).map(([year, days]) => [
      year,
      { nonWorkingWeekdays: [], workingWeekendDays: [], ...(days as Partial<CalendarYear>) },
    ]),
  );
}

function isCalendarYear(year: string, value: unknown): value is CalendarYear {
  if (!/^\d{4}$/.test(year) || !isRecord(value)) return false;
  return [value['nonWorkingWeekdays'] ?? [], value['workingWeekendDays'] ?? []].every(
    (dates) => Array.isArray(dates) && dates.every((date) => parsePlainDate(date)?.startsWith(year) === true),
  );
}
