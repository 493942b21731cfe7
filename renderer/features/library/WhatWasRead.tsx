import { useTranslation } from 'react-i18next';
import type { BlockKind } from '#shared/library/law-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { ReadFile } from './use-add-text.ts';
import { usePlaceText } from './use-place-text.ts';

const counted = ['chapter', 'article', 'paragraph', 'note'] as const satisfies readonly BlockKind[];
const shownDoubts = 8;

/** What the text was read into, and the places where a person should look. */
export function WhatWasRead({ read: { law, pageNumbers } }: { read: ReadFile }) {
  const { t } = useTranslation('library');
  const placeText = usePlaceText();
  const count = (kind: BlockKind) => law.blocks.filter((block) => block.kind === kind).length;
  const doubtful = law.doubts.map(({ block, reason }) => {
    const place = law.blocks.find(({ id }) => id === block)?.place ?? {};
    return { block, text: `${placeText(place)}: ${t(`doubt.${reason}`)}` };
  });
  return (
    <>
      <p>{counted.map((kind) => t(`read.${kind}`, { number: count(kind) })).join(' · ')}</p>
      {count('article') === 0 && (
        <Notice tone="warn">
          <p>{t('read.noArticles')}</p>
        </Notice>
      )}
      {pageNumbers > 0 && (
        <Notice tone="info">
          <p>{t('read.pageNumbers', { count: pageNumbers })}</p>
        </Notice>
      )}
      {doubtful.length > 0 && (
        <Notice tone="warn" title={t('doubt.title', { count: doubtful.length })}>
          <ul>
            {doubtful.slice(0, shownDoubts).map(({ block, text }) => (
              <li key={block}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
