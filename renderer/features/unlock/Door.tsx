import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './unlock.module.css';

interface Props {
  title: string;
  lead?: string;
  width?: 'narrow' | 'wide';
  /** What stands at the right of the bar: the switch of languages. */
  corner: ReactNode;
  children: ReactNode;
}

/** The page before the office is open. */
export function Door({ title, lead, width = 'narrow', corner, children }: Props) {
  const { t } = useTranslation('app');
  return (
    <div className={styles.door}>
      <header className={styles.top}>
        <img src="/icon.svg" alt="" />
        <p className={styles.product}>{t('product')}</p>
        {corner}
      </header>
      <main className={width === 'wide' ? styles.wide : styles.narrow}>
        <div className={styles.card}>
          <div>
            <h1 className={styles.title}>{title}</h1>
            {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}
