import type { LucideIcon } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './panel.module.css';

interface Props {
  title: string;
  aside?: ReactNode;
  /** `flush` lets a list or a table touch the panel's edges. */
  padding?: 'normal' | 'flush';
  children: ReactNode;
}

/** A titled part of a screen; a region a screen reader can jump to. */
export function Panel({ title, aside, padding = 'normal', children }: Props) {
  const titleId = useId();
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <header className={styles.panelHead}>
        <h2 id={titleId} className={styles.panelTitle}>
          {title}
        </h2>
        {aside}
      </header>
      <div className={classNames(styles.panelBody, padding === 'flush' && styles.flush)}>{children}</div>
    </section>
  );
}

/** What stands where there is nothing yet, and what to do about it. */
export function EmptyState({
  icon: Icon,
  text,
  action,
}: {
  icon: LucideIcon;
  text: string;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <Icon aria-hidden="true" />
      <p>{text}</p>
      {action}
    </div>
  );
}

/** Pairs of a name and a value; a name may come twice: what was sent, and what was sent again. */
export function Details({ rows }: { rows: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className={styles.details}>
      {rows.map(({ name, value }, index) => (
        <DetailsRow key={index} name={name} value={value} />
      ))}
    </dl>
  );
}

function DetailsRow({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
