import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryText } from '#shared/cases/library/library-text.ts';
import { compareEditions } from '#shared/library/compare-editions.ts';
import { useGo } from '../../app/hooks.ts';
import { dateText } from '../../ui/date-text.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { ComparedArticle } from './ComparedArticle.tsx';
import styles from './library.module.css';
import { Opening } from './Opening.tsx';
import type { OpenText } from './open-text.ts';
import { useOpenTexts } from './use-open-text.ts';

interface Props {
  /** Of one act in one language, the newest first. */
  editions: readonly LibraryText[];
  text: LibraryText;
  against: LibraryText;
}

/** Two editions side by side: the articles that differ, the older on the left. */
export function Comparison({ editions, text, against }: Props) {
  const { t } = useTranslation('library');
  const go = useGo();
  const [before, after] =
    editions.indexOf(text) < editions.indexOf(against) ? [against, text] : [text, against];
  const opened = useOpenTexts([before, after]);
  const choices = editions.map(({ event, edition }) => ({
    value: event,
    label: t('edition', { date: dateText(edition) }),
  }));
  return (
    <>
      <div className={styles.editions}>
        <SelectField
          label={t('compare.before')}
          value={before.event}
          choices={choices.filter(({ value }) => value !== after.event)}
          onValueChange={(event) => go({ screen: 'library', text: after.event, against: event })}
        />
        <SelectField
          label={t('compare.after')}
          value={after.event}
          choices={choices.filter(({ value }) => value !== before.event)}
          onValueChange={(event) => go({ screen: 'library', text: event, against: before.event })}
        />
      </div>
      <Opening opened={opened} />
      {opened?.ok && <ComparedArticles texts={opened.value} language={text.language} />}
    </>
  );
}

function ComparedArticles({ texts, language }: { texts: readonly OpenText[]; language: string }) {
  const { t } = useTranslation('library');
  const pairs = useMemo(() => {
    const [before, after] = texts;
    return before && after ? compareEditions(before.law, after.law) : [];
  }, [texts]);
  const different = pairs.filter(({ change }) => change !== 'same');
  return (
    <>
      <p role="status" className={styles.none}>
        {different.length === 0
          ? t('compare.same')
          : t('compare.count', { count: different.length, all: pairs.length })}
      </p>
      <div lang={language}>
        {different.map((pair) => (
          <ComparedArticle key={pair.article} pair={pair} />
        ))}
      </div>
    </>
  );
}
