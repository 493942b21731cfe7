import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#shared/cases/payloads.ts';
import type { TextBlock } from '#shared/cases/paper/office-paper.ts';
import { earlierVersions } from '#shared/cases/paper/text-versions.ts';
import { useOffice } from '../../app/hooks.ts';
import { EntryBy } from '../../legal/EntryBy.tsx';
import { Button } from '../../ui/Button.tsx';
import { momentText } from '../../ui/moment-text.ts';
import { Table } from '../../ui/Table.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './paper.module.css';

interface Props {
  kept: TextBlock;
  /** Puts an earlier text into the form: it stands when it is saved. */
  onTake: (text: Bilingual) => void;
}

/** What the text said before: who kept it and when, and the way back to it. */
export function TextVersions({ kept, onTake }: Props) {
  const { t } = useTranslation('paper');
  const language = useLanguage();
  const versions = earlierVersions(kept.block, useOffice());
  if (versions.length === 0) return null;
  return (
    <section aria-label={t('texts.versions')}>
      <h3 className={styles.caption}>{t('texts.versions')}</h3>
      <Table label={t('texts.versions')}>
        {versions.map(({ event, kept: { text } }) => (
          <tr key={event.id}>
            <th scope="row">
              <EntryBy event={event} />
            </th>
            <td className={styles.text}>{text[language]}</td>
            <td>
              <Button
                look="quiet"
                aria-label={t('texts.takeOf', { moment: momentText(event.recordedAt) })}
                onClick={() => onTake(text)}
              >
                {t('texts.take')}
              </Button>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
