import type { JournalStore } from '#renderer/store/journal-store.ts';
import { goOnAfterRestore } from '#renderer/store/go-on-after-restore.ts';
import { openJournal } from '#renderer/store/open-journal.ts';
import type { Shelf } from '#renderer/store/shelf.ts';
import type { EventDraft } from '#shared/journal/event-draft.ts';
import { DeviceId, OfficeId, SubjectId, UserId } from '#shared/journal/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { FolderDesk } from '../journal/desks.ts';
import { MemoryShelf } from '../journal/memory-shelf.ts';

export const writer = {
  office: OfficeId.parse('o1'),
  device: DeviceId.parse('dev-a'),
  author: UserId.parse('u1'),
};

/** A case of that name is opened. */
export const opening = (id: string, applicant = 'Қ. Өтегенова'): EventDraft => ({
  subject: SubjectId.parse(id),
  type: 'case.opened',
  version: 1,
  payload: {
    matter: 'appeal',
    title: `Жолданым ${id}`,
    parties: { applicant: { name: applicant } },
    source: { kind: 'paper' },
    on: '2026-04-27',
  },
  base: [],
});

export const newDataKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Opens the journal of a desk as the window does after unlocking. */
export async function openOn(
  desk: FolderDesk,
  dataKey: CryptoKey,
  shelf: Shelf = new MemoryShelf(),
): Promise<JournalStore> {
  const journal = must(
    await openJournal({
      ask: desk.ask,
      keys: { store: 'store-1', dataKey },
      writer,
      now: () => Date.UTC(2026, 3, 27, 9),
      openShelf: () => Promise.resolve(ok(shelf)),
    }),
  );
  must(await goOnAfterRestore(desk.ask, journal));
  return journal;
}

export async function register(journal: JournalStore, ...ids: string[]): Promise<void> {
  for (const id of ids) must(await journal.append([opening(id)]));
}

export const casesOf = (journal: JournalStore): string[] => [...journal.state().cases.keys()];
