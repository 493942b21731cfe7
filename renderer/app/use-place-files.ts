import { useEffect, useState } from 'react';
import type { Problem } from '#shared/kernel/result.ts';
import { useAsk } from './ask-context.ts';

export interface PlaceFiles {
  readonly names: readonly string[];
  readonly problem: Problem | null;
}

/**
 * The files of one kind that lie in a place, by their names, the newest first.
 * @param turn another number looks again
 */
export function usePlaceFiles(place: string | null, extension: string, turn = 0): PlaceFiles {
  const ask = useAsk();
  const [found, setFound] = useState<PlaceFiles>({ names: [], problem: null });
  useEffect(() => {
    if (place === null) return undefined;
    let isAwaited = true;
    void ask('files.list', { place, extension }).then((listed) => {
      if (!isAwaited) return;
      setFound(
        listed.ok
          ? { names: listed.value.files.map(({ name }) => name), problem: null }
          : { names: [], problem: listed.problem },
      );
    });
    return () => {
      isAwaited = false;
    };
  }, [ask, place, extension, turn]);
  return found;
}
