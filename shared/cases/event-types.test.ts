import { expect, test } from 'vitest';
import { parseEvent } from '../journal/journal-event.ts';
import { createEventWriter } from '#tests/contract/journal/event-writer.ts';
import { outcome } from '#tests/contract/travel/kit.ts';
import { caseEvents } from './case-events.ts';
import { officeEvents } from './office-events.ts';

test.each([...Object.keys(caseEvents), ...Object.keys(officeEvents)])(
  'what a desk may record as %s, every other computer reads: one it refused would hold back the whole journal',
  (type) => {
    expect(outcome(parseEvent(createEventWriter('a').write('case-1', type, {})))).toBe('accepted');
  },
);
