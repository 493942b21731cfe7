import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Case, Office, OfficeState, User } from '#shared/cases/case.ts';
import type { WorkRow } from '#shared/cases/lists.ts';
import type { SubjectId, UserId } from '#shared/journal/ids.ts';
import { actingUser } from '#shared/cases/people.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Ask } from '../bridge/desk.ts';
import type { OpenKeys } from '../session/keys.ts';
import type { Session } from '../session/session.ts';
import type { JournalStore } from '../store/journal-store.ts';
import type { SyncStatus } from '../sync/status.ts';
import type { Sync } from '../sync/sync.ts';
import { useToday } from './clock.ts';
import type { Leaving } from './leaving.ts';
import type { DeskLaw } from '#shared/cases/desk-law.ts';
import type { OpenSearch } from './open-search.ts';
import { toldAfterwards } from './told-afterwards.ts';

/** An office that is open at this desk: everything a screen may ask for. */
export interface OpenDesk extends DeskLaw {
  readonly ask: Ask;
  readonly journal: JournalStore;
  /** The way to the region and to the other workstations. */
  readonly sync: Sync;
  readonly search: OpenSearch;
  readonly keys: OpenKeys;
  readonly user: UserId;
  readonly session: Session;
  /** What is still being kept when the desk is left: a lock waits for it before it lets go of the store. */
  readonly leaving: Leaving;
  readonly lock: () => void;
  /** Goes on with other keys of the same user, after a rotation. */
  readonly reopen: (keys: OpenKeys) => Promise<Problem | null>;
}

export const DeskContext = createContext<OpenDesk | null>(null);

export function useDesk(): OpenDesk {
  const desk = use(DeskContext);
  invariant(desk, 'a screen of the office is shown only while the office is open');
  return desk;
}

/** Everything the journal comes to; a screen that uses it is drawn again after each event. */
export function useOffice(): OfficeState {
  const { journal } = useDesk();
  return useSyncExternalStore(toldAfterwards(journal), () => journal.state());
}

/** What the sync client says of itself; a screen that uses it is drawn again when that changes. */
export function useSyncStatus(): SyncStatus {
  const { sync } = useDesk();
  return useSyncExternalStore(
    (listener) => sync.subscribe(listener),
    () => sync.status(),
  );
}

/**
 * The cases that speak of every word typed, each with its score: the more the better. Null where nothing is typed and
 * all cases are meant; undefined while the search is still being prepared.
 */
export function useCaseSearch(query: string): ReadonlyMap<Case, number> | null | undefined {
  const { search } = useDesk();
  const { cases } = useOffice();
  const edition = useSyncExternalStore(search.subscribe, search.edition);
  return useMemo(() => {
    if (query.trim() === '') return null;
    if (edition === 0) return undefined;
    return new Map(search.find(cases, query).map(({ item, score }) => [item, score]));
  }, [search, cases, query, edition]);
}

/** Who sits here, with the role they may act in today: their own, or of one they substitute. */
export function useUser(): User {
  const { user } = useDesk();
  const office = useOffice();
  const found = office.users.get(user);
  invariant(found, 'who opened the office is one of its people');
  return actingUser(office, found, useToday());
}

export function useFoundedOffice(): Office {
  const { office } = useOffice();
  invariant(office, 'an open office was founded');
  return office;
}

export function useCase(id: SubjectId): Case | undefined {
  return useOffice().cases.get(id);
}

/** Running terms of all cases, the most pressing first. */
export function useWorklist(): readonly WorkRow[] {
  const { worklistOn } = useDesk();
  return worklistOn(useOffice(), useToday());
}
