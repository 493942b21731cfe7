import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { Case } from '#shared/cases/case.ts';
import {
  lookAlikes,
  queriesFor,
  readAlike,
  type CardInShort,
  type LookAlike,
} from '#shared/cases/intake/look-alikes.ts';
import type { SubjectId } from '#shared/journal/ids.ts';
import { useDesk, useOffice } from './desk-context.ts';
import { useWordings } from './use-wordings.ts';

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

/** So many cases of one author are read in their own words. */
const mostRead = 20;

/**
 * The cases a card looks like while it is being typed; typing never waits for them. The words of the author's other cases
 * are fetched from the disk and compared where the card has words of its own.
 */
export function useLookAlikes(given: CardInShort, except?: SubjectId): LookAlike[] {
  const find = useDeferredValue(useFindLookAlikes());
  const { number, applicant, iin, title, text = '' } = given;
  const card = useDeferredValue(
    useMemo(() => ({ number, applicant, iin, title, text }), [number, applicant, iin, title, text]),
  );
  const found = useMemo(() => find(card).filter((each) => each.found.id !== except), [find, card, except]);
  const ofAuthor = card.text.trim() === '' ? [] : found.filter(({ kinship }) => kinship === 'same-author');
  const wordings = useWordings(ofAuthor.slice(0, mostRead).map((each) => each.found.id));
  return useMemo(() => readAlike(card, found, wordings), [card, found, wordings]);
}
