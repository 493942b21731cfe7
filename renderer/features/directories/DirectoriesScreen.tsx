import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { EntriesPanel } from './EntriesPanel.tsx';
import { ImportEntries } from './ImportEntries.tsx';
import { OfficesPanel } from './OfficesPanel.tsx';
import { StaffPanel } from './StaffPanel.tsx';

const tabs = ['body', 'official', 'office', 'staff', 'file'] as const;
const panels = {
  body: <EntriesPanel key="body" kind="body" />,
  official: <EntriesPanel key="official" kind="official" />,
  office: <OfficesPanel />,
  staff: <StaffPanel />,
  file: <ImportEntries />,
};

/** Whom the office writes to and who works in it: kept once, offered wherever it is needed. */
export function DirectoriesScreen() {
  const { t } = useTranslation('directories');
  const [tab, setTab] = useState<(typeof tabs)[number]>('body');
  return (
    <Page title={t('title')} subtitle={t('lead')}>
      <Tabs
        label={t('title')}
        value={tab}
        onValueChange={setTab}
        tabs={tabs.map((value) => ({ value, label: t(`tabs.${value}`), panel: panels[value] }))}
      />
    </Page>
  );
}
