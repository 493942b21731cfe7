import type { Place } from '#shared/ipc/schemas.ts';

/** The place offered first: a stick when one is in, else the first there is. */
export function firstPlace(places: readonly Place[]): string | null {
  const stick = places.find(({ kind }) => kind === 'removable');
  return (stick ?? places[0])?.token ?? null;
}
