import { useTranslation } from 'react-i18next';
import { Banners } from './Banners.tsx';
import { Header } from './Header.tsx';
import styles from './frame.module.css';
import { Navigation } from './Navigation.tsx';
import { LibraryDoor } from './LibraryDoor.tsx';
import { ClockBanner } from './ClockBanner.tsx';
import { contentId, Screens } from './Screens.tsx';
import { useConnection } from './use-connection.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The window of an open office. The first stop of the keyboard leads past the bars; a link would change the address. */
export function Frame() {
  const { t } = useTranslation('app');
  useConnection();
  useShortcuts();
  return (
    <div className={styles.frame}>
      <button
        type="button"
        className={styles.skip}
        onClick={() => document.getElementById(contentId)?.focus()}
      >
        {t('navigation.skip')}
      </button>
      <Header />
      <Navigation />
      <main id={contentId} className={styles.main} tabIndex={-1}>
        <Banners />
        <ClockBanner />
        <div className={styles.screen}>
          <LibraryDoor>
            <Screens />
          </LibraryDoor>
        </div>
      </main>
    </div>
  );
}
