import { RestoreOffer } from '../features/backup/RestoreOffer.tsx';
import { StickJoin } from '../features/sync/StickJoin.tsx';
import { ok } from '#shared/kernel/result.ts';
import { FirstRun } from '../features/unlock/FirstRun.tsx';
import { WaitingRoom } from '../features/unlock/WaitingRoom.tsx';
import { useDesk, useOffice } from './desk-context.ts';
import { Frame } from './Frame.tsx';
import { useSettings } from './hooks.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { askToJoin, recordFounding, recordJoining, type OpenedOffice } from './open-office.ts';
import { useIdleLock } from './use-idle-lock.ts';
import { usePersonCard } from '../legal/use-person-card.ts';

/** An unlocked desk: its frame, or what must happen before there is anything to frame. */
export function DeskRoom({ office: opened }: { office: OpenedOffice }) {
  const { office, users } = useOffice();
  const { lock, sync, user } = useDesk();
  useIdleLock();
  if (office) return <Frame />;
  if (!users.has(user)) return <UnfinishedBeginning opened={opened} />;
  return (
    <WaitingRoom
      corner={<LanguageSwitch />}
      onEnrol={(code) => sync.enrol(code)}
      onBundle={(bytes) => sync.readBundleBytes(bytes)}
      onLock={lock}
      stick={<StickJoin />}
    />
  );
}

/** The keys were made and the power went: the same questions again, without the passphrase. */
function UnfinishedBeginning({ opened }: { opened: OpenedOffice }) {
  const personCard = usePersonCard();
  const { save } = useSettings();
  return (
    <FirstRun
      corner={<LanguageSwitch />}
      // Keys without a journal: the power went at the first run, or everything else was lost.
      notice={<RestoreOffer />}
      secret="known"
      onFound={async ({ office, person }) => {
        const recorded = await recordFounding(opened, office, personCard(person));
        return recorded.ok ? null : recorded.problem;
      }}
      onJoin={async ({ join, person }) => {
        const saved = join.way === 'line' ? await save({ serverUrl: join.serverUrl.trim() }) : ok(null);
        const recorded = saved.ok ? await recordJoining(opened, personCard(person)) : saved;
        if (!recorded.ok) return recorded.problem;
        const enrolled = await askToJoin(opened.sync, join);
        return enrolled.ok ? null : enrolled.problem;
      }}
    />
  );
}
