import { Panels, Stack } from '../../ui/Layout.tsx';
import { AppearancePanel } from './AppearancePanel.tsx';
import { LanguagePanel } from './LanguagePanel.tsx';
import { NetworkPanel } from './NetworkPanel.tsx';
import { OfficePanel } from './OfficePanel.tsx';
import { IdlePanel } from './IdlePanel.tsx';
import { ProgramPanel } from './ProgramPanel.tsx';
import { ServerPanel } from './ServerPanel.tsx';
import { WorkstationPanel } from './WorkstationPanel.tsx';

/** Whose workstation this is and what it is set to. */
export function GeneralTab() {
  return (
    <Panels>
      <Stack>
        <LanguagePanel />
        <AppearancePanel />
        <ServerPanel />
        <NetworkPanel />
        <WorkstationPanel />
      </Stack>
      <Stack>
        <OfficePanel />
        <IdlePanel />
        <ProgramPanel />
      </Stack>
    </Panels>
  );
}
