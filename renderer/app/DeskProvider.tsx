import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { ClockDoubtContext, LawContext } from '../legal/law-context.ts';
import { DeskContext, type OpenDesk } from './desk-context.ts';
import { deskLawOf, type DeskLaw } from '#shared/cases/desk-law.ts';
import { toldAfterwards } from './told-afterwards.ts';
import { useClockDoubts } from './use-clock-doubts.ts';

interface Props {
  desk: Omit<OpenDesk, keyof DeskLaw>;
  children: ReactNode;
}

/** The open office with the law its journal says: every screen is drawn again when the law in force changes. */
export function DeskProvider({ desk, children }: Props) {
  const { journal } = desk;
  const deskLaw = useSyncExternalStore(toldAfterwards(journal), () => deskLawOf(journal.state()));
  const living = useMemo(() => ({ ...desk, ...deskLaw }), [desk, deskLaw]);
  return (
    <DeskContext value={living}>
      <LawContext value={deskLaw.loadedLaw}>
        <ClockDoubtMark>{children}</ClockDoubtMark>
      </LawContext>
    </DeskContext>
  );
}

/** Every date on every screen knows whether the clock it is compared with is doubted. */
function ClockDoubtMark({ children }: { children: ReactNode }) {
  const isDoubtful = useClockDoubts().length > 0;
  return <ClockDoubtContext value={isDoubtful}>{children}</ClockDoubtContext>;
}
