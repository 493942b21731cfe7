import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActReview } from '#shared/acts/review-act.ts';
import type { Bilingual } from '#shared/documents/language.ts';
import type { PaperSettings } from '#shared/documents/paper.ts';
import { countPages } from '../../paper/count-pages.ts';
import { useSheet } from '../../paper/use-sheet.ts';

/** How many pages each original takes, said before either is printed. */
export function PageCounts({ papers }: Pick<ActReview, 'papers'>) {
  const { t } = useTranslation('act-screens');
  const { paper } = useSheet();
  const [counted, setCounted] = useState<Bilingual<number> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void countBoth(papers, paper).then((counts) => {
      if (isCurrent) setCounted(counts);
    });
    return () => {
      isCurrent = false;
    };
  }, [papers, paper]);
  return counted && <span>{t('paper.pages', { ...counted })}</span>;
}

/** Null where no page could be laid: then nothing is said. */
async function countBoth(
  { kk, ru }: ActReview['papers'],
  paper: PaperSettings,
): Promise<Bilingual<number> | null> {
  const [ofKazakh, ofRussian] = [await countPages(kk, paper), await countPages(ru, paper)];
  return ofKazakh.ok && ofRussian.ok ? { kk: ofKazakh.value, ru: ofRussian.value } : null;
}
