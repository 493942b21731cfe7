import { tableOf, tableOfRecords, type SourceTable } from '#shared/cases/intake/source-table.ts';
import { plainDateOf } from '#shared/kernel/plain-date.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { dateText } from '../ui/date-text.ts';
import { decodeText } from './decode-text.ts';
import { jsonRecords } from './json-records.ts';
import { splitCsv } from './split-csv.ts';

/** Bytes of the largest file; ten thousand cards are some five megabytes. */
const largest = 10_000_000;
/** Rows of the longest table. */
const mostRows = 10_000;

/** A CSV, JSON or XLSX file as a table: what it is is told by its content, not by its name. */
export async function readTable(file: Blob): Promise<Result<SourceTable>> {
  if (file.size > largest) return refuse({ code: 'INTAKE_TOO_LARGE' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  let table: SourceTable | undefined;
  try {
    table = isZip(bytes) ? tableOf(await spreadsheet(file)) : textTable(decodeText(bytes));
  } catch {
    return refuse({ code: 'INTAKE_UNREADABLE' });
  }
  if (!table) return refuse({ code: 'INTAKE_EMPTY' });
  return table.rows.length > mostRows ? refuse({ code: 'INTAKE_TOO_LARGE' }) : ok(table);
}

function textTable(text: string): SourceTable | undefined {
  if (!/^\uFEFF?\s*[[{]/.test(text)) return tableOf(splitCsv(text));
  const records = jsonRecords(text.replace(/^\uFEFF/, ''));
  return records && tableOfRecords(records);
}

/** An XLSX file is a ZIP archive (ECMA-376, part 2). */
function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;
}

/** The first sheet; the reader is fetched with the first spreadsheet. */
async function spreadsheet(file: Blob): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/universal');
  const rows = await readSheet(file);
  return rows.map((cells) => cells.map(cellText));
}

/** Days of a spreadsheet stand at midnight UTC. */
function cellText(cell: unknown): string {
  if (cell instanceof Date)
    return dateText(plainDateOf(cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate()));
  return typeof cell === 'string' ? cell : cell === null || cell === undefined ? '' : JSON.stringify(cell);
}
