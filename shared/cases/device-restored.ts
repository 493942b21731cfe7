import type { EventDraft } from '../journal/event-draft.ts';
import { officeSubject } from '../journal/ids.ts';
import type { z } from 'zod';
import type { OfficeState } from './case.ts';
import { officeEvents } from './office-events.ts';
import type { DeviceRestored } from './payloads.ts';

/** What a workstation records when it finds that it came back from an old copy. */
export function deviceRestored(state: OfficeState, payload: z.infer<typeof DeviceRestored>): EventDraft {
  const type = 'device.restored';
  return {
    subject: officeSubject,
    type,
    version: officeEvents[type].version,
    payload,
    base: [...state.heads],
  };
}
