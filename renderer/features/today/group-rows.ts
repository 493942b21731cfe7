import type { Bucket, WorkRow } from '#shared/cases/lists.ts';

const order: readonly Bucket[] = ['overdue', 'today', 'three-days', 'later', 'undated'];

export interface Group {
  readonly bucket: Bucket;
  readonly rows: readonly WorkRow[];
}

/** Rows under their headings, the most pressing heading first; empty headings are left out. */
export function groupByBucket(rows: readonly WorkRow[]): Group[] {
  return order
    .map((bucket) => ({ bucket, rows: rows.filter((row) => row.bucket === bucket) }))
    .filter((group) => group.rows.length > 0);
}
