import { useEffect, useState } from 'react';
import type { Place } from '#shared/ipc/schemas.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useAsk } from './ask-context.ts';

export interface PlacesNow {
  readonly places: readonly Place[];
  /** Token of the first place, which stands for none chosen; null where there is none. */
  readonly first: string | null;
  readonly problem: Problem | null;
  /** Looks again, e.g. after a stick was put in. */
  readonly reload: () => void;
}

/** Where the shell may read and write files for the user. */
export function usePlaces(): PlacesNow {
  const ask = useAsk();
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<Omit<PlacesNow, 'reload' | 'first'>>({ places: [], problem: null });
  useEffect(() => {
    let isAwaited = true;
    void ask('places.list', {}).then((answer) => {
      if (!isAwaited) return;
      setFound(
        answer.ok ? { places: answer.value.places, problem: null } : { places: [], problem: answer.problem },
      );
    });
    return () => {
      isAwaited = false;
    };
  }, [ask, turn]);
  const first = found.places[0]?.token ?? null;
  return { ...found, first, reload: () => setTurn(turn + 1) };
}
