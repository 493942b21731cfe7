import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mapping } from '#shared/cases/intake/columns.ts';
import type { SourceTable } from '#shared/cases/intake/source-table.ts';
import { Button } from '../ui/Button.tsx';
import { Columns } from '../ui/Layout.tsx';
import { Panel } from '../ui/Panel.tsx';
import { SelectField } from '../ui/SelectField.tsx';

interface Props<Field extends string> {
  table: SourceTable;
  fields: readonly { field: Field; label: string }[];
  mapping: Mapping<Field>;
  onChoose: (field: Field, column: string | null) => void;
  /** Whether the columns say enough: then they are out of the way until asked for. */
  isEnough: boolean;
}

const none = ' ';

/** Which column of the file is which particular; a sample of the column says whether it is right. */
export function ColumnsPanel<Field extends string>(props: Props<Field>) {
  const { table, fields, mapping, onChoose, isEnough } = props;
  const { t } = useTranslation('intake');
  const choices = [
    { value: none, label: t('columns.none') },
    ...table.columns.map((column) => ({ value: column, label: column })),
  ];
  const sampleOf = (column: string | undefined) => {
    if (column === undefined) return undefined;
    const at = table.columns.indexOf(column);
    const sample = table.rows.find(({ cells }) => cells[at])?.cells[at];
    return sample === undefined ? undefined : t('columns.sample', { sample: sample.slice(0, 40) });
  };
  const [asked, setAsked] = useState<boolean | null>(null);
  const isOpen = asked ?? !isEnough;
  const known = fields.filter(({ field }) => mapping[field] !== undefined);
  return (
    <Panel
      title={t('columns.title')}
      aside={
        <Button aria-expanded={isOpen} onClick={() => setAsked(!isOpen)}>
          {isOpen ? t('columns.hide') : t('columns.change')}
        </Button>
      }
    >
      {!isOpen && <p>{known.map(({ field, label }) => `${label}: ${mapping[field] ?? ''}`).join(' · ')}</p>}
      {isOpen && (
        <Columns count={4}>
          {fields.map(({ field, label }) => (
            <SelectField
              key={field}
              label={label}
              value={mapping[field] ?? none}
              choices={choices}
              hint={sampleOf(mapping[field])}
              onValueChange={(column) => onChoose(field, column === none ? null : column)}
            />
          ))}
        </Columns>
      )}
    </Panel>
  );
}
