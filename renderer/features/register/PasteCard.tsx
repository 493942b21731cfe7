import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextField.tsx';

/** Asks for a card copied as text and gives it to the registration card. */
export function PasteCard({ onPaste }: { onPaste: (text: string) => void }) {
  const { t } = useTranslation(['register', 'ui']);
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const close = () => {
    setOpen(false);
    setText('');
  };
  return (
    <>
      <Button icon={ClipboardPaste} onClick={() => setOpen(true)}>
        {t('paste.open')}
      </Button>
      <Dialog
        open={isOpen}
        onClose={close}
        title={t('paste.title')}
        description={t('paste.lead')}
        width="wide"
        onSubmit={() => {
          onPaste(text);
          close();
        }}
        actions={
          <>
            <Button onClick={close}>{t('ui:action.cancel')}</Button>
            <Button look="primary" type="submit" disabled={text.trim() === ''}>
              {t('paste.fill')}
            </Button>
          </>
        }
      >
        <TextArea label={t('paste.text')} value={text} onValueChange={setText} rows={12} />
      </Dialog>
    </>
  );
}
