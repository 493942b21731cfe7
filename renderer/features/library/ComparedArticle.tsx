import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticlePair } from '#shared/library/compare-editions.ts';
import { Badge } from '../../ui/Notice.tsx';
import { diffWords, type WordRun } from './diff-words.ts';
import styles from './library.module.css';

const tones = { added: 'good', repealed: 'danger', changed: 'warn' } as const;

interface Props {
  pair: ArticlePair;
}

/** One article as it read before and as it reads after, with the words that differ marked. */
export function ComparedArticle({ pair }: Props) {
  const { t, i18n } = useTranslation('library');
  const { article, before, after, change } = pair;
  const runs = useMemo(() => diffWords(before, after), [before, after]);
  const name = t('place.article', { number: article });
  return (
    <section className={styles.pair} aria-label={name}>
      <h3 className={styles.pairTitle} lang={i18n.language}>
        {name} {change !== 'same' && <Badge tone={tones[change]}>{t(`change.${change}`)}</Badge>}
      </h3>
      <Side runs={runs} side="before" isAbsent={before.length === 0} />
      <Side runs={runs} side="after" isAbsent={after.length === 0} />
    </section>
  );
}

interface SideProps {
  runs: readonly WordRun[];
  side: 'before' | 'after';
  isAbsent: boolean;
}

function Side({ runs, side, isAbsent }: SideProps) {
  const { t, i18n } = useTranslation('library');
  if (isAbsent)
    return (
      <p className={styles.quiet} lang={i18n.language}>
        {t(`compare.absent.${side}`)}
      </p>
    );
  const Changed = side === 'before' ? 'del' : 'ins';
  return (
    <p className={styles.compared}>
      {runs
        .filter((run) => run.in === 'both' || run.in === side)
        .map((run, at) =>
          run.in === 'both' ? (
            <span key={at}>{run.text}</span>
          ) : (
            <Changed key={at} className={styles[side]}>
              {run.text}
            </Changed>
          ),
        )}
    </p>
  );
}
