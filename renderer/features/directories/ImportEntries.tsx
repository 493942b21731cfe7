import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  entryFields,
  entryOf,
  entryVocabulary,
  sameEntry,
  type Directory,
  type DirectoryKind,
  type EntryField,
} from '#shared/cases/directory/directory.ts';
import { DirectoryEntryId } from '#shared/cases/directory/payloads.ts';
import type { Mapping } from '#shared/cases/intake/columns.ts';
import type { SourceRow, SourceTable } from '#shared/cases/intake/source-table.ts';
import { useCommand, useOffice } from '../../app/hooks.ts';
import { ColumnsPanel } from '../../intake/ColumnsPanel.tsx';
import { SaveRest } from '../../intake/SaveRest.tsx';
import { TableNotices } from '../../intake/TableNotices.tsx';
import { useMapping, valueOf } from '../../intake/use-mapping.ts';
import { useTable } from '../../intake/use-table.ts';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';

const kinds = ['body', 'official'] as const;

/** A list of bodies or officials out of a file; those that are kept already are not brought again. */
export function ImportEntries() {
  const { t } = useTranslation('directories');
  const { directory } = useOffice();
  const [kind, setKind] = useState<DirectoryKind>('body');
  const source = useTable();
  const { table } = source;
  const [done, setDone] = useState<number | null>(null);
  const { mapping, choose } = useMapping('directories', table, entryVocabulary);
  const command = useCommand();
  const { fresh, known, nameless } = sort(table, mapping, { kind, directory });

  const read = async (file: Blob) => {
    setDone(null);
    await source.read(file);
  };
  const take = () => {
    const entries = fresh.map(({ values }) =>
      entryOf(DirectoryEntryId.parse(crypto.randomUUID()), kind, values),
    );
    void command.run({ do: 'setDirectoryEntries', entries }, () => setDone(entries.length));
  };
  return (
    <Stack>
      <Panel title={t('tabs.file')}>
        <Row spread="between">
          <SegmentsField
            label={t('file.kind')}
            value={kind}
            choices={kinds.map((value) => ({ value, label: t(`tabs.${value}`) }))}
            onValueChange={setKind}
          />
          <FileButton
            label={t('file.choose')}
            accept=".csv,.txt,.json,.xlsx"
            onFile={(file) => void read(file)}
          />
        </Row>
      </Panel>
      <TableNotices {...source} />
      {table && (
        <>
          <ColumnsPanel
            table={table}
            fields={entryFields.map((field) => ({ field, label: t(`column.${field}`) }))}
            mapping={mapping}
            onChoose={choose}
            isEnough={'nameKk' in mapping && 'nameRu' in mapping}
          />
          <Panel title={t('file.preview')}>
            <Stack>
              {done !== null && <Notice tone="good" title={t('file.done', { count: done })} live />}
              <p>{t('file.counts', { fresh: fresh.length, known, nameless: nameless.length })}</p>
              <RefusalNotice command={command} />
              <Row>
                <Button look="primary" disabled={command.busy || fresh.length === 0} onClick={take}>
                  {t('file.take', { count: fresh.length })}
                </Button>
              </Row>
            </Stack>
          </Panel>
          <SaveRest
            columns={table.columns}
            rows={nameless.map((row) => ({ row, reason: t('fault.name') }))}
          />
        </>
      )}
    </Stack>
  );
}

type Values = Partial<Record<EntryField, string>>;

/** What is new, how many are kept already, and the rows without a name. */
function sort(
  table: SourceTable | null,
  mapping: Mapping<EntryField>,
  { kind, directory }: { kind: DirectoryKind; directory: Directory },
) {
  const fresh: { row: SourceRow; values: Values }[] = [];
  const nameless: SourceRow[] = [];
  let known = 0;
  const seen = new Map(directory);
  for (const row of table?.rows ?? []) {
    const values: Values = Object.fromEntries(
      entryFields.map((field) => [field, table ? valueOf(table, row.cells, mapping[field]) : '']),
    );
    const id = `row ${row.line}` as DirectoryEntryId;
    const entry = entryOf(id, kind, values);
    if (entry.name.kk === '') nameless.push(row);
    else if (sameEntry(seen, entry)) known += 1;
    else {
      seen.set(id, entry);
      fresh.push({ row, values });
    }
  }
  return { fresh, known, nameless };
}
