import { useMemo } from 'react';
import { z } from 'zod';
import { guessMapping, type Mapping, type Vocabulary } from '#shared/cases/intake/columns.ts';
import type { SourceTable } from '#shared/cases/intake/source-table.ts';
import { useKept } from '../app/hooks.ts';

const Remembered = z.record(z.string(), z.string());
const nothing = (): Record<string, string> => ({});
/** Said for «no column», so that a guess does not come back. */
const none = '';

/** Which column is which, as this user last said it; what was never said is guessed by the headings. */
export function useMapping<Field extends string>(
  name: string,
  table: SourceTable | null,
  vocabulary: Vocabulary<Field>,
) {
  const kept = useKept(`columns of ${name}`, Remembered, nothing);
  const { value: said } = kept;
  const mapping = useMemo(() => mappingOf(table?.columns ?? [], vocabulary, said), [table, vocabulary, said]);
  return {
    mapping,
    choose: (field: Field, column: string | null) => kept.change({ ...said, [field]: column ?? none }),
  };
}

function mappingOf<Field extends string>(
  columns: readonly string[],
  vocabulary: Vocabulary<Field>,
  said: z.infer<typeof Remembered>,
) {
  const guessed = guessMapping(columns, vocabulary);
  return Object.fromEntries(
    Object.keys(vocabulary).flatMap((field) => {
      const chosen = said[field];
      const column = chosen === none || columns.includes(chosen ?? none) ? chosen : guessed[field as Field];
      return column === undefined || column === none ? [] : [[field, column]];
    }),
  ) as Mapping<Field>;
}

/** The value of a particular in a row; empty where no column holds it. */
export function valueOf<Field extends string>(
  { columns }: Pick<SourceTable, 'columns'>,
  cells: readonly string[],
  column: Mapping<Field>[Field],
): string {
  return column === undefined ? '' : (cells[columns.indexOf(column)] ?? '');
}
