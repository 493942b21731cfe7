import writeXlsxFile, { type Cell } from 'write-excel-file/universal';

/** A table as plain words: every row has a cell for each column. */
export interface PlainTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the name of a sheet may not hold, and how long it may be. */
const notInSheetNames = /[[\]:*?/\\]/g;
const longestSheetName = 31;
const [narrowest, widest] = [8, 60];

/** A table as a spreadsheet: days are days and row numbers are numbers, so that it can be sorted; all else is text. */
export async function toXlsx({ name, columns, rows }: PlainTable): Promise<Uint8Array<ArrayBuffer>> {
  const head = columns.map((value): Cell => ({ value, fontWeight: 'bold', wrap: true }));
  const body = rows.map((cells) => cells.map(toCell));
  const widths = columns.map((column, index) => ({
    width: Math.min(
      widest,
      Math.max(narrowest, column.length, ...rows.map((row) => row[index]?.length ?? 0)) + 2,
    ),
  }));
  const file = writeXlsxFile([head, ...body], {
    columns: widths,
    sheet: name.replaceAll(notInSheetNames, ' ').slice(0, longestSheetName),
    stickyRowsCount: 1,
  });
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

/** Outgoing numbers and telephones only look like numbers: the first column alone, the number of the row, is one. */
function toCell(text: string, column: number): Cell {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text) ?? [];
  if (year !== undefined)
    return {
      value: new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))),
      type: Date,
      format: 'dd.mm.yyyy',
    };
  if (column === 0 && /^\d{1,9}$/.test(text)) return { value: Number(text), type: Number };
  return { value: text, type: String, wrap: true };
}
