import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { Tabs } from '../../ui/Tabs.tsx';

/** One tab of the settings: its name is `settings:tabs.<id>`. */
export interface SettingsTab {
  readonly id: string;
  readonly Panels: ComponentType;
}

interface Props {
  tabs: readonly [SettingsTab, ...SettingsTab[]];
  /** The id of the tab to begin at; the first of all unless given. */
  first: string | undefined;
}

/** What this workstation and this office are set to; the tabs come from the table in `app/settings-tabs.ts`. */
export function SettingsScreen({ tabs, first }: Props) {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState(first ?? tabs[0].id);
  return (
    <Page title={t('title')}>
      <Tabs
        label={t('title')}
        value={open}
        onValueChange={setOpen}
        tabs={tabs.map(({ id, Panels }) => ({ value: id, label: t(`tabs.${id}`), panel: <Panels /> }))}
      />
    </Page>
  );
}
