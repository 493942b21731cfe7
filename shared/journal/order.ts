import { compareTimes } from './hybrid-time.ts';
import type { JournalEvent } from './journal-event.ts';

type Ordered = Pick<JournalEvent, 'time' | 'device' | 'incarnation' | 'seq'>;

/**
 * The one total order of the journal, the same on every computer: hybrid time, then device, incarnation, sequence.
 * Text is compared by code units; a locale would order differently from PC to PC.
 */
export function compareEvents(a: Ordered, b: Ordered): number {
  return (
    compareTimes(a.time, b.time) ||
    compareText(a.device, b.device) ||
    a.incarnation - b.incarnation ||
    a.seq - b.seq
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
