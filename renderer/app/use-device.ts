import { useMemo } from 'react';
import { DeviceKeys, type DeviceCard } from '#shared/bundle/cards.ts';
import { useDesk } from './desk-context.ts';

/** The card of this workstation: what it is called and how others recognise it. */
export function useDevice(): DeviceCard {
  const { keys } = useDesk();
  return useMemo(() => DeviceKeys.parse(keys.deviceKeys).card, [keys]);
}
