const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export type Age =
  { readonly unit: 'now' } | { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number };

/**
 * How long something has waited, in whole units, rounded down.
 * @param since ISO instant of the PC clock; a clock that was set back since makes it "now"
 * @param now milliseconds since the epoch
 */
export function ageOf(since: string, now: number): Age {
  const age = now - Date.parse(since);
  if (!(age >= minuteMs)) return { unit: 'now' };
  if (age < hourMs) return { unit: 'minutes', count: Math.floor(age / minuteMs) };
  if (age < dayMs) return { unit: 'hours', count: Math.floor(age / hourMs) };
  return { unit: 'days', count: Math.floor(age / dayMs) };
}
