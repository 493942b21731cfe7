import type { EventDraft } from '../journal/event-draft.ts';
import { invariant } from '../kernel/invariant.ts';
import type { z } from 'zod';
import type { OfficeState } from './case.ts';
import { joined, toOffice } from './drafting.ts';
import { nextSeries } from './numbers/next-number.ts';
import type { DeviceRestored } from './payloads.ts';

/**
 * What a workstation records when it finds that it came back from an old copy: that its journal begins once more, and the
 * series it counts in from now on, for it may have forgotten numbers of its former one.
 */
export function deviceRestored(state: OfficeState, restored: z.infer<typeof DeviceRestored>): EventDraft[] {
  const { device, incarnation } = restored;
  const own = state.devices.get(device);
  const series = nextSeries({ ...state.numbering, restored: new Map([[device, incarnation]]) }, device);
  const drafted = joined([
    toOffice('device.restored', restored, state),
    ...(own ? [toOffice('device.admitted', { ...own, series, incarnation }, state)] : []),
  ]);
  invariant(drafted.ok, 'what a workstation says of itself can be recorded');
  return drafted.value;
}
