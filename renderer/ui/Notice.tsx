import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './panel.module.css';

export type Tone = 'info' | 'danger' | 'warn' | 'good';

const icons = { info: Info, danger: OctagonAlert, warn: TriangleAlert, good: CircleCheck };
const frames = {
  info: styles.noticeInfo,
  danger: styles.noticeDanger,
  warn: styles.noticeWarn,
  good: styles.noticeGood,
};

interface Props {
  tone: Tone;
  title?: string | undefined;
  children?: ReactNode;
  /** Announced at once by a screen reader: for what has just happened. */
  live?: true;
}

/** A message that stays where it belongs until its cause is gone. */
export function Notice({ tone, title, children, live }: Props) {
  const Icon = icons[tone];
  return (
    <div className={classNames(styles.notice, frames[tone])} role={live ? 'alert' : undefined}>
      <Icon aria-hidden="true" />
      <div className={styles.noticeBody}>
        {title !== undefined && <p className={styles.noticeTitle}>{title}</p>}
        {children}
      </div>
    </div>
  );
}

const badges = {
  plain: undefined,
  accent: styles.accent,
  danger: styles.danger,
  warn: styles.warn,
  good: styles.good,
};

/** A word or a number in a coloured pill; the colour never says more than the word. */
export function Badge({ tone = 'plain', children }: { tone?: keyof typeof badges; children: ReactNode }) {
  return <span className={classNames(styles.badge, badges[tone])}>{children}</span>;
}
