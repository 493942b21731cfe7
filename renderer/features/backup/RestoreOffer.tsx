import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { RestoreChoice } from './RestoreChoice.tsx';

/** At the door: a new computer is given its data back from a backup. */
export function RestoreOffer() {
  const { t } = useTranslation('backup');
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <RestoreChoice />;
  return (
    <div>
      <Button icon={RotateCcw} onClick={() => setIsOpen(true)}>
        {t('restore.atDoor')}
      </Button>
    </div>
  );
}
