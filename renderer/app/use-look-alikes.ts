import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { Case } from '#shared/cases/case.ts';
import {
  lookAlikes,
  queriesFor,
  type CardInShort,
  type LookAlike,
} from '#shared/cases/intake/look-alikes.ts';
import type { SubjectId } from '#shared/journal/ids.ts';
import { useDesk, useOffice } from './desk-context.ts';

/** Finds the cases a card looks like; finds none while the search is still being prepared. */
export function useFindLookAlikes(): (card: CardInShort) => LookAlike[] {
  const { search } = useDesk();
  const { cases } = useOffice();
  const edition = useSyncExternalStore(search.subscribe, search.edition);
  return useMemo(() => {
    const candidates = (card: CardInShort): Case[] =>
      edition === 0
        ? []
        : queriesFor(card).flatMap((query) => search.find(cases, query).map(({ item }) => item));
    return (card) => lookAlikes(card, candidates(card));
  }, [search, cases, edition]);
}

/** The cases a card looks like while it is being typed; typing never waits for them. */
export function useLookAlikes(given: CardInShort, except?: SubjectId): LookAlike[] {
  const find = useFindLookAlikes();
  const { number, applicant, iin, title } = given;
  const card = useDeferredValue(
    useMemo(() => ({ number, applicant, iin, title }), [number, applicant, iin, title]),
  );
  return useMemo(() => find(card).filter(({ found }) => found.id !== except), [find, card, except]);
}
