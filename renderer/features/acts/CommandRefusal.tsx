import { useUser, type CommandRun } from '../../app/hooks.ts';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';

/** Why a command of a panel was refused, and the way to decide otherwise where the law leaves one. */
export function CommandRefusal({ command }: { command: CommandRun }) {
  const { role } = useUser();
  if (!command.refusal) return null;
  return (
    <RefusalNotice
      refusal={command.refusal}
      role={role}
      busy={command.busy}
      onOverride={(reason) => void command.override(reason)}
    />
  );
}
