import type { ReactNode } from 'react';

interface Props {
  /** What it is, for those who come to it by keyboard. */
  label: string;
  /** The language of its text, where it is not that of the window. */
  lang?: string;
  className: string | undefined;
  children: ReactNode;
}

/** Something long that scrolls by itself: it can have the focus, so that the arrow keys reach what holds no control. */
export function ScrollRegion({ label, lang, className, children }: Props) {
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- the one place where only scrolling is the interaction
    <section className={className} aria-label={label} lang={lang} tabIndex={0}>
      {children}
    </section>
  );
}
