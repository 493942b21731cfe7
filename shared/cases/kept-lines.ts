import { mergeSorted } from '../kernel/merge-sorted.ts';
import type { Case, OfficeState } from './case.ts';

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
    const kept = lines.filter((line) => cases.get(line.case.id) === line.case);
    const fresh: Line[] = [];
    for (const each of cases.values()) if (known.get(each.id) !== each) fresh.push(...linesOf(each));
    lines = mergeSorted(kept, fresh.sort(compare), compare);
    known = cases;
    return lines;
  };
}
