import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficeConflicts } from '../../legal/OfficeConflicts.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { decisionReaders } from './conflicts/decision-rows.ts';
import { OfficeDecision } from './conflicts/OfficeDecision.tsx';

const isToldHere = (type: string) => type in decisionReaders;

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
      <Stack>
        <OfficeConflicts of={isToldHere} Decision={OfficeDecision} />
        <Tabs
          label={t('title')}
          value={open}
          onValueChange={setOpen}
          tabs={tabs.map(({ id, Panels }) => ({ value: id, label: t(`tabs.${id}`), panel: <Panels /> }))}
        />
      </Stack>
    </Page>
  );
}
