import { useState, type ReactNode } from 'react';
import { LentNotice } from '../features/backup/LentNotice.tsx';
import { RestoreOffer } from '../features/backup/RestoreOffer.tsx';
import { FirstRun } from '../features/unlock/FirstRun.tsx';
import { OwnPassphrase } from '../features/unlock/OwnPassphrase.tsx';
import { OpeningScreen } from '../features/unlock/OpeningScreen.tsx';
import { RecoveryPaper } from '../features/unlock/RecoveryPaper.tsx';
import { UnlockScreen } from '../features/unlock/UnlockScreen.tsx';
import type { RecoveryHalves } from '../session/recovery-key.ts';
import type { KeyHolder } from '../session/wraps.ts';
import { Stack } from '../ui/Layout.tsx';
import { DamagedDoor } from './DamagedDoor.tsx';
import { DeskProvider } from './DeskProvider.tsx';
import { DeskRoom } from './DeskRoom.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import type { BegunOffice, Doorway } from './open-office.ts';
import { useBeginning } from './use-beginning.ts';
import { useGate } from './use-gate.ts';

interface Props {
  doorway: Doorway;
  /** What went wrong at the start, shown before anything is opened. */
  notice: ReactNode;
  /** The way into an office to learn in. */
  demo: ReactNode;
}

/** From a locked window to an open office, and back. */
export function Gate({ doorway, notice, demo }: Props) {
  const { session } = doorway;
  const gate = useGate(doorway);
  const { office, desk, enter, open } = gate;
  const [recovery, setRecovery] = useState<RecoveryHalves | null>(null);
  /** Who has come in with a passphrase from paper and must set their own. */
  const [guest, setGuest] = useState<KeyHolder | null>(null);
  const corner = <LanguageSwitch />;
  const { found, join } = useBeginning(doorway, (begun: BegunOffice) => {
    setRecovery(begun.recovery);
    enter(begun.opened);
  });

  if (recovery)
    return <RecoveryPaper halves={recovery} corner={corner} onWritten={() => setRecovery(null)} />;
  if (desk && office)
    return (
      <DeskProvider desk={desk}>
        <DeskRoom office={office} />
      </DeskProvider>
    );
  const isNew = session.state().kind === 'new';
  const offer = (
    <Stack>
      {notice}
      {isNew ? <RestoreOffer beside={demo} /> : demo}
      {gate.lent && <LentNotice backup={gate.lent} />}
    </Stack>
  );
  if (isNew) return <FirstRun {...{ corner }} notice={offer} secret="asked" onFound={found} onJoin={join} />;
  if (gate.damage) return <DamagedDoor problem={gate.damage} onLent={gate.lend} onBack={gate.forget} />;
  if (guest)
    return (
      <OwnPassphrase
        corner={corner}
        onBack={() => {
          session.lock();
          setGuest(null);
        }}
        onChosen={async (passphrase) => {
          const { user, name } = guest;
          const changed = await session.admit({ by: guest }, { user, name, passphrase });
          if (!changed.ok) return changed.problem;
          const keys = await session.unlock({ user, passphrase });
          if (!keys.ok) return keys.problem;
          setGuest(null);
          return open(keys.value, user);
        }}
      />
    );
  return (
    <UnlockScreen
      {...{ corner }}
      opening={gate.opening && <OpeningScreen opening={gate.opening} corner={corner} />}
      notice={offer}
      holders={session.holders()}
      onUnlock={async (by) => {
        const keys = await session.unlock(by);
        if (!keys.ok) return keys.problem;
        const holder = session.holders().find(({ user }) => user === by.user);
        if (!holder?.temporary) return open(keys.value, by.user);
        setGuest({ ...by, name: holder.name });
        return null;
      }}
      onRecover={async ({ halves, user, name, passphrase }) => {
        const keys = await session.recover(halves, { user, name, passphrase });
        return keys.ok ? open(keys.value, user) : keys.problem;
      }}
    />
  );
}
