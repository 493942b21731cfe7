import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FirstStepList } from './FirstStepList.tsx';

/** The same steps on request, when the office has long had cases. */
export function FirstStepsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['first-steps', 'ui']);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      actions={
        <Button look="primary" type="submit">
          {t('ui:dialog.close')}
        </Button>
      }
    >
      <FirstStepList onGone={onClose} />
    </Dialog>
  );
}
