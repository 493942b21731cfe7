import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './layout.module.css';

/** One under the other. */
export function Stack({ gap = 'normal', children }: { gap?: 'normal' | 'tight'; children: ReactNode }) {
  return <div className={gap === 'tight' ? styles.tight : styles.stack}>{children}</div>;
}

/** Side by side, wrapping when there is no room. */
export function Row({ spread, children }: { spread?: 'between' | 'end'; children: ReactNode }) {
  return <div className={classNames(styles.row, spread && styles[spread])}>{children}</div>;
}

/** Panels side by side, one under the other where there is no room for their tables, e.g. with large letters. */
export function Panels({ children }: { children: ReactNode }) {
  return <div className={classNames(styles.columns, styles.panels)}>{children}</div>;
}

/** Fields in equal columns. */
export function Columns({ count = 2, children }: { count?: 2 | 3 | 4; children: ReactNode }) {
  return <div className={classNames(styles.columns, styles[`columns${count}`])}>{children}</div>;
}
