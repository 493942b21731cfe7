import { Panels, Stack } from '../../ui/Layout.tsx';
import { UpdateFilesPanel } from './UpdateFilesPanel.tsx';
import { UpdateHistory } from './UpdateHistory.tsx';
import { useUpdates } from './use-updates.ts';
import { VersionPanel } from './VersionPanel.tsx';

/** Which version of the program runs, what may take its place, and what became of those before. */
export function UpdateTab() {
  const updates = useUpdates();
  return (
    <Panels>
      <Stack>
        <VersionPanel updates={updates} />
        <UpdateFilesPanel onChosen={updates.reload} />
      </Stack>
      <Stack>
        <UpdateHistory history={updates.status?.history ?? []} />
      </Stack>
    </Panels>
  );
}
