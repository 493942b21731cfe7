import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryText } from '#shared/cases/library/library-text.ts';
import type { LawBlock } from '#shared/library/law-text.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Contents } from './Contents.tsx';
import { anchorOf, LawParagraph } from './LawParagraph.tsx';
import styles from './library.module.css';
import { Opening } from './Opening.tsx';
import type { OpenText } from './open-text.ts';
import { SearchHits } from './SearchHits.tsx';
import { useOpenTexts } from './use-open-text.ts';

interface Props {
  text: LibraryText;
  /** The block to begin at. */
  place: LawBlock['id'] | undefined;
}

/** One text: its contents or what was found in it on the left, the text itself on the right. */
export function Reader({ text, place }: Props) {
  const opened = useOpenTexts([text]);
  if (!opened?.ok) return <Opening opened={opened} />;
  const [open] = opened.value;
  return open && <OpenReader {...{ open, place }} language={text.language} />;
}

function OpenReader({ open, place, language }: Pick<Props, 'place'> & { open: OpenText; language: string }) {
  const { t } = useTranslation('library');
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed);
  const [current, setCurrent] = useState(place);
  const hits = useMemo(() => (query.trim() === '' ? null : open.search.find(query)), [open.search, query]);
  useEffect(() => {
    if (current !== undefined)
      document.getElementById(anchorOf(current))?.scrollIntoView({ block: 'center' });
  }, [current]);
  const turnTo = (block: LawBlock['id']) => {
    setCurrent(block);
    document.getElementById(anchorOf(block))?.scrollIntoView({ block: 'center' });
  };
  return (
    <div className={styles.reader}>
      <aside className={styles.side} aria-label={t('search.side')}>
        <div className={styles.search}>
          <TextField
            label={t('search.label')}
            placeholder={t('search.hint')}
            value={typed}
            onValueChange={setTyped}
          />
        </div>
        {hits ? (
          <SearchHits {...{ hits, query, current, language }} onTurn={turnTo} />
        ) : (
          <Contents {...{ open, current, language }} onTurn={turnTo} />
        )}
      </aside>
      <ScrollRegion className={styles.paper} label={t('text')} lang={language}>
        {open.sections.map(({ id, blocks }) => (
          <div key={id} className={styles.stretch}>
            {blocks.map((block) => (
              <LawParagraph key={block.id} {...{ block, query }} isCurrent={block.id === current} />
            ))}
          </div>
        ))}
      </ScrollRegion>
    </div>
  );
}
