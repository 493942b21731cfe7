import { normaliseKazakh } from '../../kernel/normalise-kazakh.ts';

/** One record as it came in; `line` is its place in the file, from 1, by which a person finds it there. */
export interface SourceRow {
  readonly line: number;
  /** One for each column. */
  readonly cells: readonly string[];
}

/** What came in from outside, before anybody knows which column means what. */
export interface SourceTable {
  /** Each name once. */
  readonly columns: readonly string[];
  readonly rows: readonly SourceRow[];
}

/**
 * A grid of cells as a table: headings are the first row with two words or more, what stands above is the title of the
 * sheet. Every text comes back as Kazakh should have been typed; empty rows are left out, cells without a heading kept.
 * Undefined where there is nothing under the headings.
 */
export function tableOf(grid: readonly (readonly string[])[]): SourceTable | undefined {
  const clean = grid.map((cells) => cells.map(cleanCell));
  const headAt = clean.findIndex((cells) => cells.filter((cell) => cell !== '').length >= 2);
  const head = clean[headAt];
  if (!head) return undefined;
  const below = clean.slice(headAt + 1);
  const width = Math.max(head.length, ...below.map((cells) => cells.length));
  const rows = below
    .map((cells, at) => ({ line: headAt + at + 2, cells: fill(cells, width) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return rows.length === 0 ? undefined : { columns: distinct(fill(head, width)), rows };
}

/** Records of named values, e.g. out of JSON, as a table: the columns in the order in which they first appear. */
export function tableOfRecords(
  records: readonly Readonly<Record<string, string>>[],
): SourceTable | undefined {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map((record, at) => ({
    line: at + 1,
    cells: columns.map((column) => cleanCell(record[column] ?? '')),
  }));
  return rows.length === 0 || columns.length === 0 ? undefined : { columns, rows };
}

function cleanCell(text: string): string {
  return normaliseKazakh(text.replaceAll(/\r\n?/g, '\n').replaceAll('\u00A0', ' ')).trim();
}

function fill(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, at) => cells[at] ?? '');
}

/** A heading that is missing or stands twice gets the number of its column. */
function distinct(head: readonly string[]): string[] {
  return head.map((name, at) =>
    name === '' || head.indexOf(name) !== at ? `${name} ${at + 1}`.trim() : name,
  );
}
