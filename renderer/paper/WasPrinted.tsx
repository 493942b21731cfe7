import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Row } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import { readCopies } from './copies.ts';
import { CopiesField } from './CopiesField.tsx';

interface Props {
  onYes: (copies: number) => void;
  onNo: () => void;
}

/** The dialog of the system does not tell what came of it, nor how often. */
export function WasPrinted({ onYes, onNo }: Props) {
  const { t } = useTranslation('registers');
  const [typed, setTyped] = useState('1');
  const copies = readCopies(typed);
  return (
    <Notice tone="info" title={t('screen.wasOpened')} live>
      <CopiesField value={typed} onValueChange={setTyped} />
      <Row>
        <Button look="primary" disabled={copies === null} onClick={() => copies !== null && onYes(copies)}>
          {t('screen.wasPrinted')}
        </Button>
        <Button onClick={onNo}>{t('screen.wasNot')}</Button>
      </Row>
    </Notice>
  );
}
