/** How many backups stay: the newest of each of the last so many days, weeks and months that have one. */
export const kept = { days: 7, weeks: 4, months: 12 } as const;

const dayLength = 86_400_000;
/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const mondayShift = 3;

const periods: readonly { many: number; periodOf: (name: string) => string }[] = [
  { many: kept.days, periodOf: (name) => name.slice(0, 10) },
  {
    many: kept.weeks,
    periodOf: (name) => String(Math.floor((Date.parse(name.slice(0, 10)) / dayLength + mondayShift) / 7)),
  },
  { many: kept.months, periodOf: (name) => name.slice(0, 7) },
];

/**
 * Which of a workstation's whole backups stay, by their names. The newest always does, also when the PC's clock was
 * wrong: days are counted as they occur in names, never from today.
 */
export function chooseKept(names: readonly string[]): Set<string> {
  const newestFirst = names.toSorted().reverse();
  return new Set(
    periods.flatMap(({ many, periodOf }) => {
      const newest = new Map<string, string>();
      for (const name of newestFirst) if (!newest.has(periodOf(name))) newest.set(periodOf(name), name);
      return [...newest.values()].slice(0, many);
    }),
  );
}
