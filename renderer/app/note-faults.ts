import { faultOf } from '#shared/health/log.ts';
import type { Ask } from '../bridge/desk.ts';

/** Faults of one run that are noted; a fault that repeats without end must not push everything else out of the log. */
const most = 50;

/**
 * Notes in the local log whatever the window did not foresee: by the class of the fault, never by its words.
 * @returns how to note a fault that something else has caught
 */
export function noteFaults(ask: Ask): (fault: unknown) => void {
  let noted = 0;
  const note = (fault: unknown) => {
    noted += 1;
    if (noted <= most) void ask('log.note', { event: 'window.failed', error: faultOf(fault) });
  };
  addEventListener('error', ({ error }) => note(error));
  addEventListener('unhandledrejection', ({ reason }) => note(reason));
  return note;
}
