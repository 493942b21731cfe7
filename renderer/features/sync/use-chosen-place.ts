import { useState } from 'react';
import { usePlaces, type PlacesNow } from '../../app/hooks.ts';
import { firstPlace } from './first-place.ts';

/** Where a file goes: what the person chose among the places there are, a stick unless they say otherwise. */
export interface ChosenPlace extends PlacesNow {
  /** Token of the place; null while there is none. */
  readonly place: string | null;
  readonly choose: (place: string) => void;
}

/** The places of this machine and the one of them that is meant. */
export function useChosenPlace(): ChosenPlace {
  const now = usePlaces();
  const [chosen, choose] = useState<string | null>(null);
  return { ...now, place: chosen ?? firstPlace(now.places), choose };
}
