import { cardVocabulary } from '#shared/cases/intake/card-columns.ts';
import { readLabelledText } from '#shared/cases/intake/labelled-text.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Entry } from './entry.ts';
import { readCard } from './read-card.ts';

/** The registration card out of a card copied as text, and the words of it that found no place. */
export function readPasted(
  pasted: string,
  today: PlainDate,
): { readonly entry: Entry; readonly unread: readonly string[] } {
  const { values, unread: lines } = readLabelledText(pasted, cardVocabulary, 'text');
  const { entry, unread } = readCard(values, today);
  return { entry, unread: [...lines, ...unread.map(({ value }) => value)] };
}
