import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FirstStepsDialog } from '../features/today/first-steps/FirstStepsDialog.tsx';
import { KeyMapDialog } from '../features/help/KeyMapDialog.tsx';
import { Banners } from './Banners.tsx';
import { Header } from './Header.tsx';
import styles from './frame.module.css';
import { Navigation } from './Navigation.tsx';
import { DemoMark } from './DemoMark.tsx';
import { LibraryDoor } from './LibraryDoor.tsx';
import { ClockBanner } from './ClockBanner.tsx';
import { MessagesDialog } from './MessagesDialog.tsx';
import { Palette } from './palette/Palette.tsx';
import { OpenedBundle } from './OpenedBundle.tsx';
import { contentId, Screens } from './Screens.tsx';
import { useMessages } from '../ui/use-messages.ts';
import { useConnection } from './use-connection.ts';
import { useShortcuts, type Overlay } from './use-shortcuts.ts';

/** The window of an open office. The first stop of the keyboard leads past the bars; a link would change the address. */
export function Frame() {
  const { t } = useTranslation('app');
  useConnection();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = () => setOverlay(null);
  useShortcuts(setOverlay);
  useForgetMessages();
  return (
    <div className={styles.frame}>
      <button
        type="button"
        className={styles.skip}
        onClick={() => document.getElementById(contentId)?.focus()}
      >
        {t('navigation.skip')}
      </button>
      <Header onOpen={setOverlay} />
      <Navigation />
      <main id={contentId} className={styles.main} tabIndex={-1}>
        <DemoMark />
        <Banners />
        <ClockBanner />
        <div className={styles.screen}>
          <LibraryDoor>
            <Screens />
          </LibraryDoor>
        </div>
      </main>
      {overlay === 'palette' && <Palette onClose={close} onOpen={setOverlay} />}
      {overlay === 'keyMap' && <KeyMapDialog onClose={close} />}
      {overlay === 'messages' && <MessagesDialog onClose={close} />}
      {overlay === 'firstSteps' && <FirstStepsDialog onClose={close} />}
      <OpenedBundle />
    </div>
  );
}

/** What was said to one person is not read by the next. */
function useForgetMessages() {
  const { forgetAll } = useMessages();
  useEffect(() => forgetAll, [forgetAll]);
}
