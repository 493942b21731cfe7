import { mergeSorted } from '../kernel/merge-sorted.ts';
import type { Case, OfficeState } from './case.ts';
import { changedSince } from './changed-cases.ts';

/**
 * The lines that cases come to, in order. Asked again with the same cases it answers the same list; with others only the
 * lines of the cases that changed are drawn up, for an office of tens of thousands of cases changes one at a time.
 * @param linesOf what one case comes to; the same for the same case
 */
export function keepLines<Line extends { readonly case: Case }>(
  linesOf: (given: Case) => readonly Line[],
  compare: (a: Line, b: Line) => number,
): (cases: OfficeState['cases']) => readonly Line[] {
  let known: OfficeState['cases'] = new Map();
  let lines: readonly Line[] = [];
  return (cases) => {
    if (cases === known) return lines;
    const changed = new Set(changedSince(known, cases));
    const kept = lines.filter((line) => !changed.has(line.case.id));
    const fresh: Line[] = [];
    for (const id of changed) {
      const found = cases.get(id);
      if (found) fresh.push(...linesOf(found));
    }
    lines = mergeSorted(kept, fresh.sort(compare), compare);
    known = cases;
    return lines;
  };
}
