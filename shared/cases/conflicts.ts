import type { Conflict } from '../journal/decisions.ts';
import { officeSubject, type EventId, type SubjectId } from '../journal/ids.ts';
import type { Case, OfficeState } from './case.ts';

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

/**
 * One number on two papers, e.g. because a workstation was restored from an old copy, or because two typed it from a paper
 * book. The papers may belong to one case.
 */
function numberConflicts(state: OfficeState): OpenConflict[] {
  const conflicts: OpenConflict[] = [];
  for (const [number, subjects] of state.numbers) {
    if (subjects.length < 2 && !isGivenTwice(number, state.cases.get(subjects[0] ?? officeSubject))) continue;
    const holders = subjects.filter((subject) => issuesUnder(number, state.cases.get(subject)).length > 0);
    const between = holders.flatMap((subject) => issuesUnder(number, state.cases.get(subject)));
    if (between.length < 2) continue;
    conflicts.push({
      subjects: holders,
      conflict: { type: 'act.issued', what: `${ofNumber}${number}`, between },
    });
  }
  return conflicts;
}

const ofNumber = 'number ';

/** The number that papers of several issues bear; undefined for a conflict about anything else. */
export function contestedNumber({ what }: Conflict): string | undefined {
  return what.startsWith(ofNumber) ? what.slice(ofNumber.length) : undefined;
}

/** Few cases have more than one issue: the others need no look at their papers. */
function isGivenTwice(number: string, found: Case | undefined): boolean {
  return found !== undefined && found.numbers.filter((each) => each === number).length > 1;
}

/** The issues of an act or of letters of one case that stand under a number. */
function issuesUnder(number: string, found: Case | undefined): EventId[] {
  const papers = found ? [found, ...found.letters] : [];
  return papers.flatMap(({ issued }) => (issued?.number === number ? [issued.event] : []));
}
