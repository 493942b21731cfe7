import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppDispatch } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { viewSaved } from './case-list-slice.ts';

/** The filters and columns of now under a name; a name used before is used anew. */
export function SaveViewDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['case-list', 'ui']);
  const dispatch = useAppDispatch();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (name.trim() === '') return;
    dispatch(viewSaved(name.trim()));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('views.save')}
      onSubmit={save}
      actions={
        <>
          <Button onClick={onClose}>{t('ui:action.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('views.confirm')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('views.name')}
        hint={t('views.hint')}
        value={name}
        onValueChange={setName}
        maxLength={60}
        error={tried && name.trim() === '' ? t('views.nameless') : undefined}
      />
    </Dialog>
  );
}
