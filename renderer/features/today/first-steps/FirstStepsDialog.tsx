import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FirstStepList } from './FirstStepList.tsx';

/** The same steps on request, when the office has long had cases. */
export function FirstStepsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('first-steps');
  return (
    <Dialog open onClose={onClose} title={t('title')}>
      <FirstStepList onGone={onClose} />
    </Dialog>
  );
}
