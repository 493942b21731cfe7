import { foldWords } from '../search/fold-words.ts';

/** The headings under which registers and cards give a particular, in both languages. */
export type Vocabulary<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** Which column holds a particular; those without one are not in the file. */
export type Mapping<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** An exact heading is worth more than any part of one. */
const exact = 1_000;

/** The most likely meaning of the columns: each is given away once, the surest first. */
export function guessMapping<Field extends string>(
  columns: readonly string[],
  vocabulary: Vocabulary<Field>,
): Mapping<Field> {
  const fields = Object.keys(vocabulary) as Field[];
  const pairs = fields
    .flatMap((field) =>
      columns.map((column) => ({ field, column, worth: worthOf(column, vocabulary[field]) })),
    )
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth);
  const mapping: Partial<Record<Field, string>> = {};
  const taken = new Set<string>();
  for (const { field, column } of pairs) {
    if (mapping[field] !== undefined || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}

/** The particular that a heading names exactly, or begins to name. */
export function fieldNamed<Field extends string>(
  heading: string,
  vocabulary: Vocabulary<Field>,
): Field | undefined {
  return (Object.entries(guessMapping([heading], vocabulary)) as [Field, string][])[0]?.[0];
}

/** The longer the known heading found in it, the surer: «Дата регистрации» before «Дата». */
function worthOf(column: string, names: readonly string[]): number {
  const heading = ` ${key(column)} `;
  return Math.max(
    0,
    ...names.map((name) => {
      const known = key(name);
      if (heading === ` ${known} `) return exact;
      return heading.includes(` ${known} `) ? known.length : 0;
    }),
  );
}

/** `regNumber` and `reg_number` are read as two words. */
function key(heading: string): string {
  return foldWords(heading.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).join(' ');
}
