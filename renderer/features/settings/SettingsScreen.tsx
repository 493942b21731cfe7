import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { LanguagePanel } from './LanguagePanel.tsx';
import { OfficePanel } from './OfficePanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { ProgramPanel } from './ProgramPanel.tsx';
import { ServerPanel } from './ServerPanel.tsx';
import styles from './settings.module.css';
import { WorkstationPanel } from './WorkstationPanel.tsx';

/** What this workstation is set to, and whose it is. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  return (
    <Page title={t('title')}>
      <div className={styles.columns}>
        <Stack>
          <LanguagePanel />
          <ServerPanel />
          <WorkstationPanel />
        </Stack>
        <Stack>
          <OfficePanel />
          <PeoplePanel />
          <ProgramPanel />
        </Stack>
      </div>
    </Page>
  );
}
