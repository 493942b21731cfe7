import { normaliseKazakh } from '../../kernel/normalise-kazakh.ts';
import { fieldNamed, type Vocabulary } from './columns.ts';

export interface LabelledText<Field extends string> {
  readonly values: Readonly<Partial<Record<Field, string>>>;
  /** Lines that say something nobody asked for, as they stood. */
  readonly unread: readonly string[];
}

/** «Заявитель: …», or a heading and its value parted by a tab, as a table is copied from a page. */
const labelled = /^\s*([^:\t]{2,60}?)\s*(?::|\t)\s*(.*)$/u;
/** A heading is a few words; what is longer is a sentence that has a known word in it. */
const longestHeading = 4;

/**
 * The particulars out of a card copied as text. A line is a heading with its value, a heading alone with the value below,
 * or goes on with the value above. In `longField` a colon is part of the text unless a known heading stands before it.
 */
export function readLabelledText<Field extends string>(
  pasted: string,
  vocabulary: Vocabulary<Field>,
  longField: Field,
): LabelledText<Field> {
  const values = new Map<Field, string[]>();
  const unread: string[] = [];
  let open: Field | undefined;
  for (const line of linesOf(pasted)) {
    const { heading, value } = partsOf(line, open === longField);
    const field = heading === undefined ? undefined : fieldNamed(heading, vocabulary);
    if (field !== undefined && !values.has(field)) {
      open = field;
      values.set(field, [value]);
      continue;
    }
    // A heading nobody knows ends what stood above it, except within a text of many sentences.
    if (value !== '' && heading !== undefined && open !== longField) open = undefined;
    if (open === undefined) unread.push(line);
    else values.get(open)?.push(line);
  }
  const said = [...values].map(([field, lines]) => [field, lines.filter(Boolean).join('\n')] as const);
  return {
    values: Object.fromEntries(said.filter(([, text]) => text !== '')) as LabelledText<Field>['values'],
    unread,
  };
}

function linesOf(pasted: string): string[] {
  return normaliseKazakh(pasted)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The heading of a line, if it may be one, and what stands behind it. Within a long text a heading has its value beside it. */
function partsOf(line: string, isWithinText: boolean): { heading: string | undefined; value: string } {
  const [, heading, value = ''] = labelled.exec(line) ?? [];
  const said = heading ?? (isWithinText ? undefined : line);
  const isShort = said !== undefined && said.split(/\s+/).length <= longestHeading;
  return { heading: isShort ? said : undefined, value };
}
