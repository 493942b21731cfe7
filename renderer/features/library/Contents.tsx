import { useTranslation } from 'react-i18next';
import { isHeading } from '#shared/library/law-sections.ts';
import type { LawBlock } from '#shared/library/law-text.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './library.module.css';
import type { OpenText } from './open-text.ts';

interface Props {
  open: OpenText;
  current: LawBlock['id'] | undefined;
  language: string;
  onTurn: (block: LawBlock['id']) => void;
}

/** Chapters and articles; a click turns to one. A text without any has its beginning. */
export function Contents({ open, current, language, onTurn }: Props) {
  const { t } = useTranslation('library');
  const headings = open.sections.filter(({ heading }) => isHeading(heading));
  if (headings.length === 0) return <p className={styles.none}>{t('contents.none')}</p>;
  return (
    <nav aria-label={t('contents.title')} className={styles.contents} lang={language}>
      <ul>
        {headings.map(({ id, heading: { kind, marker, text } }) => (
          <li key={id}>
            <button
              type="button"
              className={classNames(styles.entry, kind !== 'article' && styles.chapterEntry)}
              aria-current={id === current ? 'location' : undefined}
              onClick={() => onTurn(id)}
            >
              {`${marker} ${text}`}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
