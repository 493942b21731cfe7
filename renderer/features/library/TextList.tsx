import { BookPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { citedActs, type LibraryText } from '#shared/cases/library/library-text.ts';
import { useGo } from '../../app/hooks.ts';
import { useLawInForce } from '../../legal/law-context.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { dateText } from '../../ui/date-text.ts';
import { Stack } from '../../ui/Layout.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './library.module.css';
import { WithdrawText } from './WithdrawText.tsx';

const columns = ['title', 'number', 'language', 'edition', 'withdraw'] as const;

/** The texts there are, and the acts the desk refers to whose text nobody has brought yet. */
export function TextList({ texts }: { texts: readonly LibraryText[] }) {
  const { t } = useTranslation('library');
  return (
    <Stack>
      <Panel title={t('list')} padding="flush">
        {texts.length === 0 ? (
          <EmptyState icon={BookPlus} text={t('none')} />
        ) : (
          <Table
            label={t('list')}
            columns={columns.map((column) => ({
              name: t(`column.${column}`),
              className: styles[column],
              hidden: column === 'withdraw',
            }))}
            className={styles.table}
          >
            {texts.toSorted(byTitleThenNewest).map((text) => (
              <TextRow key={text.event} text={text} />
            ))}
          </Table>
        )}
      </Panel>
      <MissingActs texts={texts} />
    </Stack>
  );
}

function byTitleThenNewest(a: LibraryText, b: LibraryText): number {
  return (
    a.language.localeCompare(b.language) ||
    a.title.localeCompare(b.title) ||
    b.edition.localeCompare(a.edition)
  );
}

function TextRow({ text }: { text: LibraryText }) {
  const { t } = useTranslation(['library', 'ui']);
  const go = useGo();
  const { event, title, number, language, edition } = text;
  return (
    <tr>
      <td lang={language}>
        <Button look="link" onClick={() => go({ screen: 'library', text: event })}>
          {title}
        </Button>
      </td>
      <td className="numbers">{number}</td>
      <td>{t(`ui:language.${language}`)}</td>
      <td className="numbers">{dateText(edition)}</td>
      <td>
        <WithdrawText text={text} />
      </td>
    </tr>
  );
}

/** A reference to these stays plain words: never is another law shown in their stead. */
function MissingActs({ texts }: { texts: readonly LibraryText[] }) {
  const { t } = useTranslation('library');
  const { actName } = useLawTexts();
  const { tables } = useLawInForce();
  const missing = citedActs(tables).filter((act) => !texts.some((text) => text.act === act));
  if (missing.length === 0) return null;
  return (
    <Panel title={t('missing.title')}>
      <p className={styles.quiet}>{t('missing.lead')}</p>
      <ul className={styles.missing}>
        {missing.map((act) => (
          <li key={act}>{actName(act)}</li>
        ))}
      </ul>
    </Panel>
  );
}
