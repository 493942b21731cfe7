import { useMemo, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { ProblemCode } from '#shared/errors/codes.ts';
import type { Problem, Result } from '#shared/kernel/result.ts';
import { RestoreOffer } from '../features/backup/RestoreOffer.tsx';
import { FirstRun } from '../features/unlock/FirstRun.tsx';
import { RecoveryPaper } from '../features/unlock/RecoveryPaper.tsx';
import { UnlockScreen } from '../features/unlock/UnlockScreen.tsx';
import { CalendarContext } from '../legal/calendar-context.ts';
import type { RecoveryHalves } from '../session/recovery-key.ts';
import { Stack } from '../ui/Layout.tsx';
import { DeskContext, type OpenDesk } from './desk-context.ts';
import { DeskRoom } from './DeskRoom.tsx';
import { useAppDispatch } from './hooks.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { answer, law, loadedLaw, workingDays, worklistOn } from './law.ts';
import { openOffice, type BegunOffice, type Doorway, type OpenedOffice } from './open-office.ts';
import { wentTo } from './route-slice.ts';
import { useBeginning } from './use-beginning.ts';

/** Neither copy of the journal can be mended from the other: the way on is a backup. */
const beyondMending: readonly ProblemCode[] = ['STORE_DAMAGED', 'VAULT_DAMAGED'];

interface Props {
  doorway: Doorway;
  /** What went wrong at the start, shown before anything is opened. */
  notice: ReactNode;
}

/** From a locked window to an open office, and back. */
export function Gate({ doorway, notice }: Props) {
  const { session, ask } = doorway;
  const [office, setOffice] = useState<OpenedOffice | null>(null);
  const [recovery, setRecovery] = useState<RecoveryHalves | null>(null);
  const [isDamaged, setIsDamaged] = useState(false);
  const dispatch = useAppDispatch();
  const corner = <LanguageSwitch />;

  const enter = (opened: Result<OpenedOffice>): Problem | null => {
    if (!opened.ok) {
      setIsDamaged(beyondMending.includes(opened.problem.code));
      return opened.problem;
    }
    opened.value.sync.start();
    setOffice(opened.value);
    return null;
  };
  const { found, join } = useBeginning(doorway, (begun: BegunOffice) => {
    setRecovery(begun.recovery);
    enter(begun.opened);
  });
  const desk = useMemo((): OpenDesk | null => {
    if (!office) return null;
    const lock = () => {
      // The screen is left while the journal is still open: what is half-typed is saved before the keys are forgotten.
      flushSync(() => dispatch(wentTo({ screen: 'today' })));
      office.sync.stop();
      void office.journal.close();
      session.lock();
      setOffice(null);
    };
    return { ...office, ask, law, loadedLaw, answer, workingDays, worklistOn, lock };
  }, [office, ask, session, dispatch]);

  if (recovery)
    return <RecoveryPaper halves={recovery} corner={corner} onWritten={() => setRecovery(null)} />;
  if (desk && office)
    return (
      <DeskContext value={desk}>
        <CalendarContext value={loadedLaw.calendar.years}>
          <DeskRoom office={office} />
        </CalendarContext>
      </DeskContext>
    );
  const state = session.state();
  const offer = (
    <Stack>
      {notice}
      {(isDamaged || state.kind === 'new') && <RestoreOffer />}
    </Stack>
  );
  if (state.kind === 'new')
    return <FirstRun {...{ corner }} notice={offer} secret="asked" onFound={found} onJoin={join} />;
  return (
    <UnlockScreen
      {...{ corner }}
      notice={offer}
      holders={state.kind === 'locked' ? state.holders : []}
      onUnlock={async (by) => {
        const keys = await session.unlock(by);
        return keys.ok ? enter(await openOffice(doorway, { keys: keys.value, user: by.user })) : keys.problem;
      }}
      onRecover={async ({ halves, user, name, passphrase }) => {
        const keys = await session.recover(halves, { user, name, passphrase });
        return keys.ok ? enter(await openOffice(doorway, { keys: keys.value, user })) : keys.problem;
      }}
    />
  );
}
