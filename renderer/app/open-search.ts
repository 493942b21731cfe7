import type { Case, OfficeState } from '#shared/cases/case.ts';
import { CaseSearch } from '#shared/cases/search/case-search.ts';
import type { Hit } from '#shared/cases/search/word-index.ts';
import type { JournalStore } from '../store/journal-store.ts';

/** Milliseconds of rest after which the search goes on even in a window that is busy. */
const longestRest = 300;

/** The search of an open office: it takes the cases in while the window rests, so that the list never waits for it. */
export interface OpenSearch {
  /** Counts how often everything was taken in; 0 while the search is still being prepared. */
  readonly edition: () => number;
  /** Calls back at every new edition. Returns how to end that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly find: (cases: OfficeState['cases'], query: string) => Hit<Case>[];
  readonly start: () => void;
  readonly stop: () => void;
}

export function createOpenSearch(journal: Pick<JournalStore, 'state' | 'subscribe'>): OpenSearch {
  const search = new CaseSearch();
  const listeners = new Set<() => void>();
  let edition = 0;
  let steps: Generator<void> | undefined;
  let resting: number | undefined;
  let unsubscribe = () => {};

  const rest = () => (resting ??= requestIdleCallback(work, { timeout: longestRest }));
  const begin = () => {
    steps = search.takeIn(journal.state().cases);
    rest();
  };
  const work = (deadline: IdleDeadline) => {
    resting = undefined;
    do {
      if (steps?.next().done !== false) {
        announce();
        return;
      }
    } while (deadline.timeRemaining() > 2);
    rest();
  };
  const announce = () => {
    steps = undefined;
    edition += 1;
    for (const listener of listeners) listener();
  };
  return {
    edition: () => edition,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    find: (cases, query) => search.find(cases, query),
    start: () => {
      unsubscribe = journal.subscribe(begin);
      begin();
    },
    stop: () => {
      unsubscribe();
      if (resting !== undefined) cancelIdleCallback(resting);
      steps = undefined;
    },
  };
}
