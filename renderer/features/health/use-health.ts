import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { HealthEvidence } from '#shared/health/evidence.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useClockDoubts, useDesk } from '../../app/hooks.ts';
import { measureHealth, type Measured } from './measure-health.ts';

export interface HealthNow {
  /** Null until the first look is done. */
  readonly evidence: HealthEvidence | null;
  readonly problem: Problem | null;
  readonly isLooking: boolean;
  readonly look: () => void;
}

/** Looks when the page is opened and whenever it is asked to; what was found stands meanwhile. */
export function useHealth(): HealthNow {
  const { ask, journal, session, sync, search, loadedLaw } = useDesk();
  const doubts = useClockDoubts();
  const [found, setFound] = useState<Pick<HealthNow, 'evidence' | 'problem'>>({
    evidence: null,
    problem: null,
  });
  const [round, setRound] = useState(0);
  const [lookedAt, setLookedAt] = useState(-1);
  const now = useRef<() => Measured>(null);
  useLayoutEffect(() => {
    now.current = () => ({
      ...{ ask, journal, session, sync, doubts },
      isSearchReady: search.edition() > 0,
      years: new Set(Object.keys(loadedLaw.calendar.years)),
    });
  });
  useEffect(() => {
    let isAwaited = true;
    const measured = now.current?.();
    if (measured)
      void measureHealth(measured).then((answer) => {
        if (!isAwaited) return;
        setFound(
          answer.ok ? { evidence: answer.value, problem: null } : { evidence: null, problem: answer.problem },
        );
        setLookedAt(round);
      });
    return () => {
      isAwaited = false;
    };
  }, [round]);
  return { ...found, isLooking: lookedAt !== round, look: () => setRound(round + 1) };
}
