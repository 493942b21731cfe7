import { Panels, Stack } from '../../../ui/Layout.tsx';
import { HandOverPanel } from './HandOverPanel.tsx';
import { KeysPanel } from './KeysPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { SubstitutionPanel } from './SubstitutionPanel.tsx';

/** Who works here, what opens this workstation for them, and who does whose work. */
export function PeopleTab() {
  return (
    <Panels>
      <Stack>
        <PeoplePanel />
        <KeysPanel />
      </Stack>
      <Stack>
        <SubstitutionPanel />
        <HandOverPanel />
      </Stack>
    </Panels>
  );
}
