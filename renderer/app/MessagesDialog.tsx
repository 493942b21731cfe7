import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { momentText } from '../ui/moment-text.ts';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { useMessages } from '../ui/use-messages.ts';
import styles from './frame.module.css';

/** What the desk has said in passing since it was opened, and what of it can be taken back. */
export function MessagesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['app', 'ui']);
  const { messages, undo } = useMessages();
  return (
    <Dialog open onClose={onClose} title={t('messages.title')} description={t('messages.lead')}>
      {messages.length === 0 ? (
        <p>{t('messages.none')}</p>
      ) : (
        <ScrollRegion className={undefined} label={t('messages.title')}>
          <ul className={styles.messages}>
            {messages.map(({ id, at, text, undo: canUndo }) => (
              <li key={id} className={styles.message}>
                <time className={styles.messageAt} dateTime={at}>
                  {momentText(at)}
                </time>
                <span className={styles.messageText}>{text}</span>
                {canUndo && (
                  <Button
                    onClick={() => {
                      onClose();
                      undo(id);
                    }}
                  >
                    {t('ui:toast.undo')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </ScrollRegion>
      )}
    </Dialog>
  );
}
