import { useTranslation } from 'react-i18next';
import { marksIn } from '#shared/library/find-words.ts';
import type { LawBlock } from '#shared/library/law-text.ts';
import { MarkedText } from './LawParagraph.tsx';
import styles from './library.module.css';
import { usePlaceText } from './use-place-text.ts';

interface Props {
  hits: readonly LawBlock[];
  query: string;
  current: LawBlock['id'] | undefined;
  language: string;
  onTurn: (block: LawBlock['id']) => void;
  /** Which text it is, where several are searched. */
  about?: string;
  /** Rows drawn at once. */
  most?: number;
}

/** Rows drawn at once: who needs more types another word. */
const shownHits = 200;
const around = 60;

/** The paragraphs found, in the order of the text, each with its place and the words around the first find. */
export function SearchHits(props: Props) {
  const { hits, query, current, language, onTurn, about, most = shownHits } = props;
  const { t } = useTranslation('library');
  const placeText = usePlaceText();
  return (
    <nav aria-label={[t('search.found'), about].filter(Boolean).join(': ')} className={styles.contents}>
      <p role="status" className={styles.count}>
        {[about, t('search.count', { count: hits.length })].filter(Boolean).join(' · ')}
      </p>
      <ul>
        {hits.slice(0, most).map((block) => (
          <li key={block.id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={block.id === current ? 'location' : undefined}
              onClick={() => onTurn(block.id)}
            >
              <span className={styles.place}>{placeText(block.place)}</span>
              <span lang={language}>
                <MarkedText text={excerpt(block.text, query)} query={query} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {hits.length > most && <p className={styles.count}>{t('search.more', { count: most })}</p>}
    </nav>
  );
}

/** The words around the first find, cut between words. */
function excerpt(text: string, query: string): string {
  const [[first, last] = [0, 0]] = marksIn(text, query);
  const from = first > around ? text.lastIndexOf(' ', first - around / 2) + 1 : 0;
  const space = text.indexOf(' ', last + around);
  const to = space === -1 ? text.length : space;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
