import { parse } from 'csv-parse/browser/esm/sync';

const delimiters = [';', ',', '\t', '|'] as const;
/** So many records tell the delimiter. */
const sample = 50;

/** The cells of a CSV text, whatever its delimiter. Throws where quotes are left open. */
export function splitCsv(text: string): string[][] {
  return parseWith(delimiterOf(text), text, { quotes: 'anywhere' });
}

interface Reading {
  /** Within a text quotation marks are as common as around it; then not every one of them tells where a cell ends. */
  readonly quotes: 'around' | 'anywhere';
  readonly to?: number;
}

function parseWith(delimiter: string, text: string, { quotes, to }: Reading): string[][] {
  return parse(text, {
    delimiter,
    bom: true,
    relax_quotes: quotes === 'anywhere',
    relax_column_count: true,
    ...(to !== undefined && { to }),
  });
}

/** One by which all quotation marks stand around cells, if there is one; of those the one that divides most steadily. */
function delimiterOf(text: string): string {
  const worthOf = (delimiter: string) => {
    const strict = sampleOf(delimiter, text, 'around');
    return { delimiter, isStrict: steadiness(strict) > 0, worth: steadiness(strict) || loosely(delimiter) };
  };
  const loosely = (delimiter: string) => steadiness(sampleOf(delimiter, text, 'anywhere'));
  const [best] = delimiters
    .map(worthOf)
    .toSorted((a, b) => Number(b.isStrict) - Number(a.isStrict) || b.worth - a.worth);
  return best?.delimiter ?? ';';
}

/** How many cells most records have, as many as the others, by the share of records that have them. */
function steadiness(records: readonly (readonly string[])[]): number {
  const widths = records.map((cells) => cells.length);
  const most = Math.max(0, ...widths);
  return most < 2 ? 0 : (widths.filter((width) => width === most).length / widths.length) * most;
}

/** A wrong delimiter may tear quotes apart: then it is not this one. */
function sampleOf(delimiter: string, text: string, quotes: Reading['quotes']): string[][] {
  try {
    return parseWith(delimiter, text, { quotes, to: sample });
  } catch {
    return [];
  }
}
