import { useState } from 'react';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Basis } from '#shared/law/types.ts';
import { Button } from '../ui/Button.tsx';
import { useLawLibrary } from './library-context.ts';
import { useLawTexts } from './use-law-texts.ts';

interface Props {
  basis: Basis;
  /** The day whose law is meant; without it today's. */
  on?: PlainDate;
}

/** Where something stands in the law; leads to the article when its text is in the library. */
export function ArticleLink({ basis, on }: Props) {
  const { basisText } = useLawTexts();
  const { find, Article } = useLawLibrary();
  const [open, setOpen] = useState(false);
  const reference = find(basis, on);
  if (!reference) return basisText(basis);
  return (
    <>
      <Button look="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {basisText(basis)}
      </Button>
      {open && <Article reference={reference} onClose={() => setOpen(false)} />}
    </>
  );
}
