import { useBackups } from './use-backups.ts';
import { Panels, Stack } from '../../ui/Layout.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { RestorePanel } from './RestorePanel.tsx';

/** Where backups go, when the last was made and tried out, and the way back from one. */
export function BackupTab() {
  const backups = useBackups();
  return (
    <Panels>
      <Stack>
        <BackupPanel backups={backups} />
      </Stack>
      <Stack>
        <RestorePanel />
      </Stack>
    </Panels>
  );
}
