import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/ChoiceFields.tsx';
import { Form } from '../../ui/Form.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Door } from './Door.tsx';
import styles from './unlock.module.css';

interface Props {
  halves: readonly [string, string];
  corner: ReactNode;
  onWritten: () => void;
}

/** The recovery key, shown once, to be written on two sheets for two people. */
export function RecoveryPaper({ halves, corner, onWritten }: Props) {
  const { t } = useTranslation('unlock');
  const [written, setWritten] = useState(false);
  return (
    <Door title={t('paper.title')} lead={t('paper.lead')} corner={corner}>
      <Form onSubmit={() => written && onWritten()}>
        <Stack>
          {halves.map((half, index) => (
            <div key={half}>
              <h2 className={styles.halfTitle}>{t('paper.half', { number: index + 1 })}</h2>
              <p className={styles.half}>{half}</p>
            </div>
          ))}
          <CheckField label={t('paper.written')} checked={written} onCheckedChange={setWritten} />
          <div className={styles.foot}>
            <span />
            <Button look="primary" type="submit" disabled={!written}>
              {t('paper.continue')}
            </Button>
          </div>
        </Stack>
      </Form>
    </Door>
  );
}
