import { channelNames } from '#shared/ipc/channels.ts';
import { appOrigin } from '../security/app-origin.ts';

/** The raw binding as the browser installs it, and the door our answers come in by. */
export const bindingName = 'deskCall';
const answerKey = "Symbol.for('desk.answer')";

/**
 * Run by the browser before any script of a page: turns the binding into `window.desk`, one function per channel,
 * and takes the binding away. A message is "number\nchannel\nJSON", so that even an oversized one names its call.
 */
export const pageScript: string = `(() => {
  const call = globalThis.${bindingName};
  delete globalThis.${bindingName};
  if (typeof call !== 'function' || globalThis !== globalThis.top || location.origin !== ${JSON.stringify(appOrigin)}) return;
  const waiting = new Map();
  let last = 0;
  const ask = (channel) => (input) => new Promise((resolve) => {
    last += 1;
    waiting.set(last, resolve);
    call(last + '\\n' + channel + '\\n' + JSON.stringify(input === undefined ? null : input));
  });
  const answer = (number, envelope) => {
    const resolve = waiting.get(number);
    waiting.delete(number);
    if (resolve) resolve(JSON.parse(envelope));
  };
  const desk = Object.fromEntries(${JSON.stringify(channelNames)}.map((name) => [name, ask(name)]));
  Object.defineProperty(globalThis, ${answerKey}, { value: answer });
  Object.defineProperty(globalThis, 'desk', { value: Object.freeze(desk), enumerable: true });
})();`;

/** Called in the page's context with the number of the call and the envelope's JSON. */
export const answerFunction: string = `function (number, envelope) { globalThis[${answerKey}](number, envelope); }`;

export interface PageCall {
  readonly number: number;
  readonly channel: string;
  /** JSON, not yet parsed. */
  readonly input: string;
}

/** Undefined when the message is not of the page script's making. */
export function parsePageCall(message: string): PageCall | undefined {
  const first = message.indexOf('\n');
  const second = message.indexOf('\n', first + 1);
  const number = Number(message.slice(0, first));
  if (first < 1 || second < 0 || !Number.isSafeInteger(number)) return undefined;
  return { number, channel: message.slice(first + 1, second), input: message.slice(second + 1) };
}
