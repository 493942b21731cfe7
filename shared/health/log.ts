import { z } from 'zod';
import { problemCodes } from '../errors/codes.ts';
import { channelNames } from '../ipc/channels.ts';

/** Everything the log can say. Sentences are made elsewhere; here stand only these words, codes and numbers. */
export const logEvents = [
  'shell.started',
  'shell.closed',
  'shell.failed',
  'call.refused',
  'call.malformed',
  'call.failed',
  'call.problem',
  'target.closed',
  'request.refused',
  'window.opened',
  'window.failed',
  'window.problem',
  'window.left',
  'window.crashed',
  'window.unresponsive',
  'process.gone',
  'vault.damaged',
  'backup.failed',
  'print.failed',
] as const;
export type LogEvent = (typeof logEvents)[number];

/** The name of a class of faults, as programs call them: never a word of a person's. */
const faultName = /^(?:[A-Z][A-Za-z]{0,40})?Error$|^(?:TooSlow|Unreadable|unknown)$/;
const count = z.int().min(0).max(100_000_000);
/** What may stand beside an event, each by its own list or shape; no free text has a place here. */
export const LogDetails = z.strictObject({
  channel: z.enum(channelNames).exactOptional(),
  code: z.enum(problemCodes).exactOptional(),
  error: z.string().regex(faultName).exactOptional(),
  /** Why the process of a window, or a helper of the runtime, ended, in Electron's words. */
  reason: z
    .enum([
      'clean-exit',
      'abnormal-exit',
      'killed',
      'crashed',
      'oom',
      'launch-failed',
      'integrity-failure',
      'memory-eviction',
    ])
    .exactOptional(),
  /** What kind of page was closed, in the browser's words. */
  type: z
    .enum(['page', 'service_worker', 'shared_worker', 'webview', 'background_page', 'iframe'])
    .exactOptional(),
  /** How long it took, in milliseconds. */
  ms: count.exactOptional(),
  /** Details left out because they were none of these. */
  withheld: count.exactOptional(),
  /** Lines before this one that could not be written. */
  lost: count.exactOptional(),
});
export type LogDetails = z.infer<typeof LogDetails>;

/** One line of the log. `at` is the PC clock (ISO instant). */
export const LogEntry = LogDetails.extend({ at: z.iso.datetime(), event: z.enum(logEvents) });
export type LogEntry = z.infer<typeof LogEntry>;

/** What a window may have noted: how long its opening took, what failed in it, what it met and went on from. */
export const LogNote = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('window.opened'), ms: count }),
  z.strictObject({ event: z.literal('window.failed'), error: z.string().regex(faultName) }),
  z.strictObject({ event: z.literal('window.problem'), code: z.enum(problemCodes) }),
]);
export type LogNote = z.infer<typeof LogNote>;

/** How the log names what was thrown: by its class, or not at all where that is no programmer's word. */
export function faultOf(thrown: unknown): string {
  const name = thrown instanceof Error ? thrown.name : 'unknown';
  return faultName.test(name) ? name : 'unknown';
}
