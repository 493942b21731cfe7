import type { Conflict } from '../journal/decisions.ts';
import { officeSubject, type EventId, type SubjectId } from '../journal/ids.ts';
import type { OfficeState } from './case.ts';

/** A conflict with the subjects it concerns: one case, the office, or all the cases that gave one number. */
export interface OpenConflict {
  readonly subjects: readonly SubjectId[];
  readonly conflict: Conflict;
}

/** Everything that waits for a person's word, in the order of the subjects' ids. */
export function openConflicts(state: OfficeState): OpenConflict[] {
  const ofOffice = state.conflicts.map((conflict) => ({ subjects: [officeSubject], conflict }));
  const ofCases = [...state.cases.values()]
    .filter(({ conflicts }) => conflicts.length > 0)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, conflicts }) => conflicts.map((conflict) => ({ subjects: [id], conflict })));
  return [...ofOffice, ...ofCases, ...numberConflicts(state)];
}

/** One number on the papers of two cases, e.g. because a workstation was restored from an old copy. */
function numberConflicts(state: OfficeState): OpenConflict[] {
  const conflicts: OpenConflict[] = [];
  for (const [number, subjects] of state.numbers) {
    if (subjects.length < 2) continue;
    const holders = subjects.filter((subject) => state.cases.get(subject)?.issued?.number === number);
    if (holders.length < 2) continue;
    const between = holders.flatMap((subject): EventId[] => {
      const issued = state.cases.get(subject)?.issued;
      return issued ? [issued.event] : [];
    });
    conflicts.push({
      subjects: holders,
      conflict: { type: 'act.issued', what: `number ${number}`, between },
    });
  }
  return conflicts;
}
