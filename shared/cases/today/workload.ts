import type { UserId } from '../../journal/ids.ts';
import type { Case, OfficeState } from '../case.ts';
import type { Bucket, WorkRow } from '../lists.ts';
import { colleagues } from '../people.ts';

/** What lies in one person's hands today. */
export interface Workload {
  readonly user: UserId;
  /** Cases in which a term runs, ours or the addressee's. */
  readonly cases: number;
  /** Our running terms, by how pressing they are. */
  readonly terms: Readonly<Record<Bucket, number>>;
}

const nothing: Workload['terms'] = { overdue: 0, today: 0, 'three-days': 0, later: 0, undated: 0 };

/** Everybody who works here, also with empty hands, and whoever has left with work still in theirs; the busiest first. */
export function workloads(
  office: Pick<OfficeState, 'users' | 'dismissed'>,
  rows: readonly WorkRow[],
): Workload[] {
  const hands = new Map(
    colleagues(office).map(({ id }) => [id, { cases: new Set<Case>(), terms: { ...nothing } }]),
  );
  for (const { case: about, duty, bucket } of rows) {
    const held = hands.get(about.responsible) ?? { cases: new Set<Case>(), terms: { ...nothing } };
    hands.set(about.responsible, held);
    held.cases.add(about);
    if (duty === 'ours') held.terms[bucket] += 1;
  }
  return [...hands]
    .map(([user, { cases, terms }]) => ({ user, cases: cases.size, terms }))
    .toSorted((a, b) => b.terms.overdue - a.terms.overdue || b.cases - a.cases);
}
