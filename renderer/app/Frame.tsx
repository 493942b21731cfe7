import { useTranslation } from 'react-i18next';
import { Header } from './Header.tsx';
import styles from './frame.module.css';
import { Navigation } from './Navigation.tsx';
import { Screens } from './Screens.tsx';
import { useConnection } from './use-connection.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The window of an open office. */
export function Frame() {
  const { t } = useTranslation('app');
  useConnection();
  useShortcuts();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('navigation.skip')}
      </a>
      <Header />
      <Navigation />
      <main id="content" className={styles.main} tabIndex={-1}>
        <Screens />
      </main>
    </div>
  );
}
