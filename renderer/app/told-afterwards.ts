import type { JournalStore } from '../store/journal-store.ts';

type Subscribe = JournalStore['subscribe'];

const known = new WeakMap<Pick<JournalStore, 'subscribe'>, Subscribe>();

/**
 * How screens subscribe to a journal; the same function for the same journal. They are told all at once in a task of
 * their own: whoever saved goes on to another screen first, and the screen that is left is not drawn a last time.
 */
export function toldAfterwards(journal: Pick<JournalStore, 'subscribe'>): Subscribe {
  const subscribe = known.get(journal) ?? createSubscribe(journal);
  known.set(journal, subscribe);
  return subscribe;
}

function createSubscribe(journal: Pick<JournalStore, 'subscribe'>): Subscribe {
  const listeners = new Set<() => void>();
  let due: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  const tell = () => {
    due = undefined;
    for (const listener of listeners) listener();
  };
  return (listener) => {
    if (listeners.size === 0) stop = journal.subscribe(() => (due ??= setTimeout(tell)));
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) stop();
    };
  };
}
