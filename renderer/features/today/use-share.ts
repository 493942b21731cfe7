import { useMemo } from 'react';
import { z } from 'zod';
import { colleagues, handsIn, shares, type Share } from '#shared/cases/people.ts';
import type { UserId } from '#shared/journal/ids.ts';
import { useDesk, useKept, useOffice, useToday } from '../../app/hooks.ts';

const Shares = z.enum(shares);

export interface ShareChosen {
  readonly share: Share;
  /** What there is to choose from today; only `all` where the work is shared with nobody. */
  readonly offered: readonly Share[];
  readonly choose: (share: Share) => void;
  /** In whose hands that work is; null where it is everybody's. */
  readonly hands: ReadonlySet<UserId> | null;
}

/** Whose work the morning shows: the user's own choice, kept until they choose anew. */
export function useShare(): ShareChosen {
  const office = useOffice();
  const { user } = useDesk();
  const today = useToday();
  const { value, change } = useKept<Share>('share of today', Shares, () => 'all');
  const offered = useMemo(() => {
    if (colleagues(office).length < 2) return ['all' as const];
    return shares.filter((share) => handsIn(share, office, user, today)?.size !== 0);
  }, [office, user, today]);
  // Whoever substitutes nobody any more sees everything again.
  const share = offered.includes(value) ? value : 'all';
  const hands = useMemo(() => handsIn(share, office, user, today), [share, office, user, today]);
  return { share, offered, choose: change, hands };
}
