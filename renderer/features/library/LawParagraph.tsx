import { Fragment, memo } from 'react';
import type { LawBlock } from '#shared/library/law-text.ts';
import { marksIn } from '#shared/library/find-words.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './library.module.css';

interface Props {
  block: LawBlock;
  /** What was typed in the search; its words are marked. */
  query: string;
  isCurrent: boolean;
}

const headings = { part: 'h2', chapter: 'h2', section: 'h2', article: 'h3' } as const;

/** Where a paragraph stands in the window; a text is shown in one place at a time. */
export const anchorOf = (block: LawBlock['id']): string => `law-${block}`;

/** One paragraph of a law as it is printed. */
export const LawParagraph = memo(function LawParagraph({ block, query, isCurrent }: Props) {
  const { id, kind, marker } = block;
  const Tag = kind in headings ? headings[kind as keyof typeof headings] : 'p';
  return (
    <Tag
      id={anchorOf(id)}
      className={classNames(styles.block, styles[kind], isCurrent && styles.current)}
      aria-current={isCurrent ? 'location' : undefined}
    >
      {marker !== '' && <span className={styles.marker}>{marker} </span>}
      <MarkedText text={block.text} query={query} />
    </Tag>
  );
});

/** A text with the words that were meant marked. */
export function MarkedText({ text, query }: { text: string; query: string }) {
  if (query.trim() === '') return text;
  const marks = marksIn(text, query);
  return (
    <>
      {marks.map(([start, end], at) => (
        <Fragment key={start}>
          {text.slice(marks[at - 1]?.[1] ?? 0, start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
