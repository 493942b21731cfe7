import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './toast.module.css';

/** Short confirmations in the lower corner. What a person must not miss is never said only here. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={3000} limit={1}>
      {children}
      <Toast.Portal>
        <Viewport />
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Viewport() {
  const { t, i18n } = useTranslation('ui');
  const { toasts, close } = Toast.useToastManager();
  // What was said in one language does not stay on a screen in the other.
  useEffect(() => {
    const closeAll = () => close();
    i18n.on('languageChanged', closeAll);
    return () => i18n.off('languageChanged', closeAll);
  }, [i18n, close]);
  return (
    <Toast.Viewport className={styles.viewport} aria-label={t('toast.region')}>
      {toasts.map((toast) => (
        <Toast.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection="right">
          <Toast.Title className={styles.text} render={<div />} />
          <Toast.Close className={styles.close} aria-label={t('toast.close')}>
            <X aria-hidden="true" />
          </Toast.Close>
        </Toast.Root>
      ))}
    </Toast.Viewport>
  );
}

/** Says a thing that has just succeeded. */
export function useToast(): (text: string) => void {
  const { add } = Toast.useToastManager();
  return (text) => {
    add({ title: text });
  };
}
