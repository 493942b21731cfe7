import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RestoreChoice } from './RestoreChoice.tsx';

/** Back to a former state: rarely wanted at a desk that works, so it is asked for twice. */
export function RestorePanel() {
  const { t } = useTranslation('backup');
  const [isWanted, setIsWanted] = useState(false);
  return (
    <Panel title={t('restore.title')}>
      <Stack>
        <p>{t('restore.lead')}</p>
        {isWanted ? (
          <>
            <Notice tone="warn">
              <p>{t('restore.warning')}</p>
            </Notice>
            <RestoreChoice />
          </>
        ) : (
          <div>
            <Button onClick={() => setIsWanted(true)}>{t('restore.begin')}</Button>
          </div>
        )}
      </Stack>
    </Panel>
  );
}
