import { fromEpochDay, toEpochDay, type PlainDate } from '../../kernel/plain-date.ts';
import { reasonOf } from '../calendar/working-calendar.ts';
import { computeCase, type GivenCase } from '../engine/compute-case.ts';
import type { LoadedLaw } from '../engine/loaded-law.ts';
import type { CaseAnswer, Term } from '../types.ts';

/** A day that counts otherwise than before: the codes are those of `law:steps`. */
export interface ChangedDay {
  readonly date: PlainDate;
  readonly was: string;
  readonly becomes: string;
}

/** One term of one open case that a pack moves, makes or takes away. */
export interface MovedTerm {
  readonly caseId: string;
  readonly spec: string;
  /** Of several terms of one kind in a case, which. */
  readonly occurrence: number;
  readonly was?: string;
  readonly becomes?: string;
  /** The days of its span that changed; none when the norm itself did. */
  readonly why: readonly ChangedDay[];
}

export type OpenCase = GivenCase & { readonly id: string };

/** Terms that still matter: what was closed is never changed silently (C13). */
const isOpen = ({ state }: Term): boolean => state === 'running' || state === 'suspended';

/**
 * What a change of law or calendar would do to open cases, before it takes effect: old date, new date, and why. Pure:
 * nothing is changed. A case the new law cannot answer loses its dates, and is listed.
 */
export function movedTerms(
  cases: readonly OpenCase[],
  before: LoadedLaw,
  after: LoadedLaw,
): readonly MovedTerm[] {
  return cases.flatMap((given) => {
    const [old, recent] = [openDates(computeCase(given, before)), openDates(computeCase(given, after))];
    const keys = [...new Set([...old.keys(), ...recent.keys()])];
    return keys.flatMap((key) => {
      const [was, becomes] = [old.get(key), recent.get(key)];
      if (was?.due === becomes?.due) return [];
      return [
        moved(given.id, key, {
          was,
          becomes,
          why: changedDays(was, becomes, before, after),
        }),
      ];
    });
  });
}

interface Change {
  readonly was: Term | undefined;
  readonly becomes: Term | undefined;
  readonly why: readonly ChangedDay[];
}

function moved(caseId: string, key: string, { was, becomes, why }: Change): MovedTerm {
  const [spec = '', occurrence] = key.split(' ');
  return {
    caseId,
    spec,
    occurrence: Number(occurrence),
    ...(was?.due === undefined ? {} : { was: was.due }),
    ...(becomes?.due === undefined ? {} : { becomes: becomes.due }),
    why,
  };
}

/** Open terms with a date, by kind and occurrence. */
function openDates({ terms }: CaseAnswer): ReadonlyMap<string, Term> {
  const counts = new Map<string, number>();
  const entries = terms.map((term) => {
    const occurrence = (counts.get(term.spec) ?? 0) + 1;
    counts.set(term.spec, occurrence);
    return [`${term.spec} ${occurrence}`, term] as const;
  });
  return new Map(entries.filter(([, term]) => term.due !== undefined && isOpen(term)));
}

function changedDays(
  old: Term | undefined,
  recent: Term | undefined,
  before: LoadedLaw,
  after: LoadedLaw,
): readonly ChangedDay[] {
  if (old?.due === undefined || recent?.due === undefined) return [];
  const ends = [old.due, recent.due].map((due) => toEpochDay(due.slice(0, 10) as PlainDate));
  const since = toEpochDay(old.since);
  const changed: ChangedDay[] = [];
  for (let day = Math.min(since, ...ends); day <= Math.max(since, ...ends); day++) {
    const [was, becomes] = [reasonOf(before.calendar, day), reasonOf(after.calendar, day)];
    if (was !== becomes) changed.push({ date: fromEpochDay(day), was, becomes });
  }
  return changed;
}
