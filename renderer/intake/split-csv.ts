import { parse } from 'csv-parse/browser/esm/sync';

const delimiters = [';', ',', '\t', '|'] as const;
/** So many records tell the delimiter. */
const sample = 50;

/** The cells of a CSV text, whatever its delimiter. Throws where quotes are left open. */
export function splitCsv(text: string): string[][] {
  return parseWith(delimiterOf(text), text);
}

function parseWith(delimiter: string, text: string, to?: number): string[][] {
  return parse(text, {
    delimiter,
    bom: true,
    // Quotation marks inside a text are as common as those around it.
    relax_quotes: true,
    relax_column_count: true,
    ...(to !== undefined && { to }),
  });
}

/** The one by which most records have most cells, as many as the others. */
function delimiterOf(text: string): string {
  const steadiness = (delimiter: string): number => {
    const widths = sampleOf(delimiter, text).map((cells) => cells.length);
    const most = Math.max(0, ...widths);
    return most < 2 ? 0 : widths.filter((width) => width === most).length * most;
  };
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, worth: steadiness(delimiter) }))
    .toSorted((a, b) => b.worth - a.worth);
  return best?.delimiter ?? ';';
}

/** A wrong delimiter may tear quotes apart: then it is not this one. */
function sampleOf(delimiter: string, text: string): string[][] {
  try {
    return parseWith(delimiter, text, sample);
  } catch {
    return [];
  }
}
