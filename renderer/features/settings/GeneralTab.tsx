import { Columns, Stack } from '../../ui/Layout.tsx';
import { LanguagePanel } from './LanguagePanel.tsx';
import { OfficePanel } from './OfficePanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { ProgramPanel } from './ProgramPanel.tsx';
import { ServerPanel } from './ServerPanel.tsx';
import { WorkstationPanel } from './WorkstationPanel.tsx';

/** Whose workstation this is and what it is set to. */
export function GeneralTab() {
  return (
    <Columns>
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
    </Columns>
  );
}
