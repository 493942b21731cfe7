import { BookUser, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findEntries, type DirectoryEntry, type DirectoryKind } from '#shared/cases/directory/directory.ts';
import { DirectoryEntryId } from '#shared/cases/directory/payloads.ts';
import { useOffice } from '../../app/hooks.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './directories.module.css';
import { EntryDialog } from './EntryDialog.tsx';

/** The cards of one kind: searched as they are typed, written and changed in a dialog. */
export function EntriesPanel({ kind }: { kind: DirectoryKind }) {
  const { t } = useTranslation('directories');
  const { directory } = useOffice();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<DirectoryEntry | null>(null);
  const found = findEntries(directory, kind, query);
  const isEmpty = found.length === 0;
  return (
    <Panel
      title={t(`tabs.${kind}`)}
      padding="flush"
      aside={
        <Button icon={Plus} onClick={() => setOpen(blank(kind))}>
          {t('add')}
        </Button>
      }
    >
      <div className={styles.search}>
        <TextField label={t('search')} value={query} onValueChange={setQuery} />
      </div>
      {isEmpty && (
        <EmptyState icon={BookUser} text={t(query.trim() === '' ? `none.${kind}` : 'nothingFound')} />
      )}
      {!isEmpty && <EntryTable entries={found} onOpen={setOpen} />}
      {open && <EntryDialog key={open.entry} given={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

function blank(kind: DirectoryKind): DirectoryEntry {
  return { entry: DirectoryEntryId.parse(crypto.randomUUID()), kind, name: { kk: '', ru: '' } };
}

interface TableProps {
  entries: readonly DirectoryEntry[];
  onOpen: (entry: DirectoryEntry) => void;
}

function EntryTable({ entries, onOpen }: TableProps) {
  const { t } = useTranslation('directories');
  const language = useLanguage();
  const other = language === 'ru' ? 'kk' : 'ru';
  return (
    <Table
      className={styles.table}
      columns={[
        t('field.name'),
        t('field.post'),
        t('field.addressing'),
        t('contacts'),
        { name: t('change'), hidden: true },
      ]}
    >
      {entries.map((entry) => (
        <tr key={entry.entry}>
          <td>
            {entry.name[language]}
            <div className={styles.quiet} lang={other}>
              {entry.name[other]}
            </div>
          </td>
          <td>
            {entry.post?.[language]}
            <div className={styles.quiet}>{entry.head?.[language]}</div>
          </td>
          <td>{entry.addressing?.[language]}</td>
          <td>{[entry.address, entry.phone, entry.bin].filter(Boolean).join(' · ')}</td>
          <td>
            <IconButton
              label={t('changeOf', { name: entry.name[language] })}
              icon={Pencil}
              onClick={() => onOpen(entry)}
            />
          </td>
        </tr>
      ))}
    </Table>
  );
}
