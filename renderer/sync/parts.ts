import type { DeviceKeys } from '#shared/bundle/cards.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';
import type { JournalStore } from '../store/journal-store.ts';

/** Time as the sync client sees it; a test moves it by hand. */
export interface SyncClock {
  /** Milliseconds of the PC clock, right or wrong. */
  readonly now: () => number;
  /** Does the work once after some milliseconds; the answer takes it back. */
  readonly after: (ms: number, work: () => void) => () => void;
}

/** Where the sync client keeps what it was told, sealed. Undefined when nothing was kept. */
export interface SyncNotes {
  load(): Promise<Result<unknown>>;
  save(value: unknown): Promise<Result<null>>;
}

/** Everything the sync client is given; it reaches for nothing by itself. */
export interface SyncParts {
  readonly store: Pick<
    JournalStore,
    'state' | 'subscribe' | 'append' | 'receive' | 'count' | 'vector' | 'headOf' | 'stretch'
  >;
  readonly keys: DeviceKeys;
  readonly ask: Ask;
  readonly clock: SyncClock;
  readonly notes: SyncNotes;
  /** Where slices wait for the stick with those before them. */
  readonly gapNotes: SyncNotes;
  /** A number in [0, 1): spreads the tries of many workstations. */
  readonly chance: () => number;
  /** 16 to 64 characters of a–z, 0–9 and hyphen, never the same twice. */
  readonly nonce: () => string;
  /** Calls back when the operating system says that a line is there again; the answer ends the watch. */
  readonly watchLine: (back: () => void) => () => void;
}
