import type { ChannelName } from '#shared/ipc/channels.ts';
import type { Ask } from './desk.ts';

/** Whether the window waits for its shell longer than a person does without a sign. */
export interface WorkWatch {
  readonly isLong: () => boolean;
  /** Calls back when that changes. Returns how to end that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The same shell, watched. */
  readonly watched: (ask: Ask) => Ask;
}

/** Milliseconds after which whoever waits is shown that something is being done. */
const patienceMs = 500;

/** Asked by the desk itself while the person works on: the line, files on their way, notes and looks. */
const ownBusiness: ReadonlySet<ChannelName> = new Set([
  ...(['log.note', 'opened.take', 'network.status', 'network.send'] as const),
  ...(['parts.put', 'parts.read', 'parts.lacking', 'parts.unsettled', 'parts.settle'] as const),
]);

export function createWorkWatch(): WorkWatch {
  const listeners = new Set<() => void>();
  let long = 0;
  const count = (step: 1 | -1) => {
    long += step;
    for (const listener of listeners) listener();
  };
  const begin = () => {
    let isCounted = false;
    const timer = setTimeout(() => {
      isCounted = true;
      count(1);
    }, patienceMs);
    return () => {
      clearTimeout(timer);
      if (isCounted) count(-1);
    };
  };
  return {
    isLong: () => long > 0,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watched: (ask) => async (channel, input) => {
      if (ownBusiness.has(channel)) return ask(channel, input);
      const end = begin();
      try {
        return await ask(channel, input);
      } finally {
        end();
      }
    },
  };
}
