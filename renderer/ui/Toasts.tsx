import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { use, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { createMessageLog, MessageLogContext } from './message-log.ts';
import styles from './toast.module.css';
import { useLanguage } from './use-language.ts';

/** Whoever may still take something back has time to read what. */
const undoMs = 12_000;

/** Short confirmations in the lower corner; each stays in the list of messages until the desk is locked. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [log] = useState(createMessageLog);
  return (
    <MessageLogContext value={log}>
      <Toast.Provider timeout={3000} limit={1}>
        {children}
        <Toast.Portal>
          <Viewport />
        </Toast.Portal>
      </Toast.Provider>
    </MessageLogContext>
  );
}

function Viewport() {
  const { t, i18n } = useTranslation('ui');
  const { toasts, close } = Toast.useToastManager();
  const log = use(MessageLogContext);
  // What was said in one language does not stay on a screen in the other.
  useEffect(() => {
    const closeAll = () => close();
    i18n.on('languageChanged', closeAll);
    return () => i18n.off('languageChanged', closeAll);
  }, [i18n, close]);
  // Nor what was taken back already, nor what was said to somebody else.
  useEffect(
    () =>
      log.subscribe(() => {
        const said = new Map(log.said().map((message) => [message.id, message]));
        const isOver = ({ id, actionProps }: (typeof toasts)[number]) =>
          !said.has(id) || (actionProps !== undefined && said.get(id)?.undo === undefined);
        for (const toast of toasts) if (isOver(toast)) close(toast.id);
      }),
    [log, close, toasts],
  );
  return (
    <Toast.Viewport className={styles.viewport} aria-label={t('toast.region')}>
      {toasts.map((toast) => (
        <Toast.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection="right">
          <Toast.Title className={styles.text} render={<div />} />
          <Toast.Action className={styles.undo} />
          <Toast.Close className={styles.close} aria-label={t('toast.close')}>
            <X aria-hidden="true" />
          </Toast.Close>
        </Toast.Root>
      ))}
    </Toast.Viewport>
  );
}

/** Says a thing that has just succeeded; with `undo` it can be taken back from there, and later from the list of messages. */
export function useToast(): (text: string, undo?: () => void) => void {
  const { t } = useTranslation('ui');
  const { add } = Toast.useToastManager();
  const log = use(MessageLogContext);
  const language = useLanguage();
  return (text, undo) => {
    const id = crypto.randomUUID();
    log.add({ id, text, language, at: new Date().toISOString(), undo });
    const actionProps = { children: t('toast.undo'), onClick: () => log.undo(id) };
    const action = undo && { timeout: undoMs, actionProps };
    add({ id, title: text, ...action });
  };
}
