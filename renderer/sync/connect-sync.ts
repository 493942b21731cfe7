import type { DeviceKeys } from '#shared/bundle/cards.ts';
import type { Ask } from '../bridge/desk.ts';
import type { OpenKeys } from '../session/keys.ts';
import type { JournalStore } from '../store/journal-store.ts';
import { openSealedNotes } from '../store/sealed-notes.ts';
import type { SyncClock } from './parts.ts';
import { openSync, type Sync } from './sync.ts';

/** The clock of this window. */
export const windowClock: SyncClock = {
  now: () => Date.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/** What an office that was just opened gives. */
export interface OpenedJournal {
  readonly ask: Ask;
  readonly journal: JournalStore;
  readonly keys: OpenKeys;
  readonly deviceKeys: DeviceKeys;
}

/** The sync client of this window; the caller starts it when the office is shown and stops it before the journal closes. */
export async function connectSync({ ask, journal, keys, deviceKeys }: OpenedJournal): Promise<Sync> {
  return openSync({
    store: journal,
    keys: deviceKeys,
    ask,
    clock: windowClock,
    notes: openSealedNotes(keys, 'sync'),
    gapNotes: openSealedNotes(keys, 'sync-gaps'),
    chance: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
    nonce: () => crypto.randomUUID(),
    watchLine: (back) => {
      window.addEventListener('online', back);
      return () => window.removeEventListener('online', back);
    },
  });
}
