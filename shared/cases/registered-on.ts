import type { PlainDate } from '../kernel/plain-date.ts';
import type { Case } from './case.ts';

/** The day of registration as the card states it, else the day on which the case was entered here. */
export function registeredOn({ facts, openedOn }: Pick<Case, 'facts' | 'openedOn'>): PlainDate {
  return facts.findLast(({ fact }) => fact.fact === 'registered')?.fact.on ?? openedOn;
}
