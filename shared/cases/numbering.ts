import type { DeviceId } from '../journal/ids.ts';
import type { OfficeState } from './case.ts';

/**
 * The number the next paper of a workstation gets: `<office index>/<series>-<running number>`, e.g. `2-07/1-15`.
 * Each workstation counts in a series of its own, so two of them without a link never give the same number.
 * Undefined while the office or the workstation is not admitted yet.
 */
export function nextNumber(state: OfficeState, device: DeviceId): string | undefined {
  const series = state.devices.get(device)?.series;
  if (!state.office || series === undefined) return undefined;
  const prefix = `${state.office.index}/${series}-`;
  let last = 0;
  for (const number of state.numbers.keys()) {
    const running = number.startsWith(prefix) ? number.slice(prefix.length) : '';
    if (/^[1-9][0-9]{0,8}$/.test(running)) last = Math.max(last, Number(running));
  }
  return `${prefix}${last + 1}`;
}

/** The first series no workstation has. */
export function nextSeries(state: OfficeState): string {
  const taken = new Set([...state.devices.values()].map(({ series }) => series));
  let series = 1;
  while (taken.has(String(series))) series += 1;
  return String(series);
}
