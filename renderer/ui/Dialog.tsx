import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { Form } from './Form.tsx';

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string | undefined;
  width?: 'narrow' | 'wide';
  /** Buttons of the lower edge, the last one is the one that acts; without them there is one that closes. */
  actions?: ReactNode;
  /** What Enter does; without it Enter closes. */
  onSubmit?: () => void;
  children?: ReactNode;
}

/** What a person answers with; of a group the one that is chosen. */
const control = ':is(input:not([type=radio]), input:checked, textarea, [role=combobox]):not(:disabled)';

/** A question laid over the screen, begun at its first field. Escape and the cross leave it without doing anything. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  width = 'narrow',
  actions,
  onSubmit,
  children,
}: Props) {
  const { t } = useTranslation('ui');
  const body = useRef<HTMLDivElement>(null);
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => !next && onClose()} disablePointerDismissal>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.backdrop} />
        <BaseDialog.Popup
          className={classNames(styles.popup, width === 'wide' && styles.wide)}
          initialFocus={() => body.current?.querySelector<HTMLElement>(control) ?? true}
        >
          <Form className={styles.form} onSubmit={onSubmit ?? onClose}>
            <header className={styles.head}>
              <div className={styles.titles}>
                <BaseDialog.Title className={styles.title}>{title}</BaseDialog.Title>
                {description !== undefined && (
                  <BaseDialog.Description className={styles.description}>
                    {description}
                  </BaseDialog.Description>
                )}
              </div>
              <BaseDialog.Close render={<IconButton label={t('dialog.close')} icon={X} />} />
            </header>
            <div ref={body} className={styles.body}>
              {children}
            </div>
            <footer className={styles.foot}>
              {actions ?? (
                <Button look="primary" type="submit">
                  {t('dialog.close')}
                </Button>
              )}
            </footer>
          </Form>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
