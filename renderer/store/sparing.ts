/** Times as long as a look took, before the next one. */
const restFactor = 9;

export interface Sparing {
  readonly ask: () => void;
  readonly stop: () => void;
}

/**
 * Looks when it is asked to, once at a time; whatever is asked meanwhile is one further look. After a look that took long
 * it rests the longer, so that looking never holds up what is looked at.
 */
export function sparing(look: () => Promise<void> | void): Sparing {
  let isBusy = false;
  let isAsked = false;
  let isStopped = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const run = async (): Promise<void> => {
    isBusy = true;
    isAsked = false;
    const began = performance.now();
    try {
      await look();
    } finally {
      rest = setTimeout(wake, restFactor * (performance.now() - began));
    }
  };
  const wake = () => {
    isBusy = false;
    if (isAsked && !isStopped) void run();
  };
  return {
    ask: () => {
      isAsked = true;
      if (!isBusy && !isStopped) void run();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(rest);
    },
  };
}
