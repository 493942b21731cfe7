import { RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { RestoreChoice } from './RestoreChoice.tsx';

/** At the door: a new computer is given its data back from a backup. @param beside another offer of the door */
export function RestoreOffer({ beside = null }: { beside?: ReactNode }) {
  const { t } = useTranslation('backup');
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen)
    return (
      <Stack>
        <RestoreChoice />
        {beside}
      </Stack>
    );
  return (
    <Row>
      <Button icon={RotateCcw} onClick={() => setIsOpen(true)}>
        {t('restore.atDoor')}
      </Button>
      {beside}
    </Row>
  );
}
