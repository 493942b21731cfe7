import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isLater, placeOfBasis } from '#shared/cases/library/library-text.ts';
import type { Basis } from '#shared/law/types.ts';
import { articleOf, findPlace } from '#shared/library/find-place.ts';
import type { LawBlock } from '#shared/library/law-text.ts';
import { useGo } from '../../app/hooks.ts';
import type { ArticleReference } from '../../legal/library-context.ts';
import { Button } from '../../ui/Button.tsx';
import { dateText } from '../../ui/date-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { anchorOf, LawParagraph } from './LawParagraph.tsx';
import styles from './library.module.css';
import { Opening } from './Opening.tsx';
import type { OpenText } from './open-text.ts';
import { useOpenTexts } from './use-open-text.ts';
import { useTextLine } from './use-text-line.ts';

interface Props {
  reference: ArticleReference;
  onClose: () => void;
}

/** An article over the screen that named it, so that nothing typed there is left. */
export function ArticleDialog({ reference: { text, basis, on }, onClose }: Props) {
  const { t } = useTranslation('library');
  const go = useGo();
  const textLine = useTextLine();
  const opened = useOpenTexts([text]);
  const [open] = opened?.ok ? opened.value : [];
  const place = open && findPlace(open.law, placeOfBasis(basis));
  const turnTo = place && (() => go({ screen: 'library', text: text.event, place: place.id }));
  return (
    <Dialog
      open
      title={text.title}
      description={textLine(text)}
      width="wide"
      onClose={onClose}
      actions={
        <>
          {turnTo && <Button onClick={turnTo}>{t('article.open')}</Button>}
          <Button look="primary" type="submit">
            {t('article.close')}
          </Button>
        </>
      }
    >
      <Stack gap="tight">
        <LaterEdition {...{ text, on }} />
        <Opening opened={opened} />
        {open && <Article {...{ open, basis }} current={place?.id} />}
      </Stack>
    </Dialog>
  );
}

/** The law of the day is not loaded: what is shown instead must be said. */
function LaterEdition({ text, on }: Pick<ArticleReference, 'text' | 'on'>) {
  const { t } = useTranslation('library');
  if (!isLater(text, on)) return null;
  return <Warning text={t('article.later', { date: dateText(on), edition: dateText(text.edition) })} />;
}

function Warning({ text }: { text: string }) {
  return (
    <Notice tone="warn">
      <p>{text}</p>
    </Notice>
  );
}

interface ArticleProps {
  open: OpenText;
  basis: Basis;
  /** The block the reference means; undefined where the text has no such article. */
  current: LawBlock['id'] | undefined;
}

function Article({ open, basis: { article }, current }: ArticleProps) {
  const { t } = useTranslation('library');
  const blocks = useMemo(() => articleOf(open.law, article), [open, article]);
  useEffect(() => {
    if (current !== undefined)
      document.getElementById(anchorOf(current))?.scrollIntoView({ block: 'center' });
  }, [current]);
  if (current === undefined) return <Warning text={t('article.absent', { article })} />;
  return (
    <div className={styles.excerpt} lang={open.law.card.language}>
      {blocks.map((block) => (
        <LawParagraph key={block.id} block={block} query="" isCurrent={block.id === current} />
      ))}
    </div>
  );
}
