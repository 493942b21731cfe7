import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextBlock } from '#shared/cases/paper/office-paper.ts';
import { useCommand, useOffice } from '../../app/hooks.ts';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { Table } from '../../ui/Table.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './paper.module.css';
import { TextDialog } from './TextDialog.tsx';

/** Pieces of text that the office keeps as its own: written once, placed in any paper, in both languages. */
export function TextsPanel() {
  const { t } = useTranslation('paper');
  const { paper } = useOffice();
  const [open, setOpen] = useState<TextBlock | 'new' | null>(null);
  const texts = [...paper.texts.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'kk'));
  return (
    <Panel
      title={t('texts.title')}
      padding="flush"
      aside={<Button onClick={() => setOpen('new')}>{t('texts.add')}</Button>}
    >
      {texts.length === 0 ? (
        <EmptyState icon={NotebookPen} text={t('texts.none')} />
      ) : (
        <Table label={t('texts.title')}>
          {texts.map((text) => (
            <TextRow key={text.block} text={text} onEdit={() => setOpen(text)} />
          ))}
        </Table>
      )}
      {open && <TextDialog {...(open !== 'new' && { kept: open })} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

function TextRow({ text: kept, onEdit }: { text: TextBlock; onEdit: () => void }) {
  const { t } = useTranslation('paper');
  const language = useLanguage();
  const { block, name, text } = kept;
  const command = useCommand();
  const toast = useToast();
  const drop = () => void command.run({ do: 'dropText', block }, () => toast(t('texts.dropped')));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.text}>{text[language]}</td>
      <td>
        <Row>
          <Button look="quiet" aria-label={t('texts.edit', { name })} onClick={onEdit}>
            {t('texts.editAction')}
          </Button>
          <Button look="quiet" aria-label={t('texts.drop', { name })} disabled={command.busy} onClick={drop}>
            {t('texts.dropAction')}
          </Button>
        </Row>
        <RefusalNotice command={command} />
      </td>
    </tr>
  );
}
