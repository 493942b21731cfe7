import { isWorthRenewing, leaseAt, regionTime, type Lease } from '#shared/bundle/lease.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { SyncDesk } from './sync-desk.ts';

type Timed = Pick<SyncDesk, 'ledger' | 'clock'>;

/** Remembers the latest reading of the PC clock: turned back later, it does not make the time return. */
export function noticeTime({ ledger, clock }: Timed): void {
  const { clocks } = ledger.now;
  if (!clocks) return;
  const noticed = Math.max(clocks.noticed, clock.now());
  if (noticed > clocks.noticed) ledger.change({ clocks: { ...clocks, noticed } });
}

/** The region has just answered: the two clocks have met, and what the PC clock showed before counts no more. */
export function meetClocks({ ledger, clock }: Timed, regionAt: string): void {
  const pc = clock.now();
  ledger.change({ clocks: { region: Date.parse(regionAt), pc, noticed: pc } });
}

/** What time it is at the region; by the PC clock alone where the two have never met. */
function regionNow({ ledger, clock }: Timed): number {
  const { clocks, admission } = ledger.now;
  const now = clocks ? regionTime(clocks, Math.max(clocks.noticed, clock.now())) : clock.now();
  return Math.max(now, Date.parse(admission?.said.at ?? '') || 0);
}

/** Until when this workstation may exchange bundles with its colleagues; null where no region has said it. */
export function ownLease(desk: Timed): Lease | null {
  const until = desk.ledger.now.admission?.said.until;
  return until === undefined ? null : leaseAt(until, regionNow(desk));
}

/** Whether the region should say anew who belongs to the office, though nobody came or went. */
export function isWordOld(desk: Timed): boolean {
  const lease = ownLease(desk);
  return lease !== null && isWorthRenewing(lease, regionNow(desk));
}

/**
 * Whether a colleague's bundle is taken in. The newest word of the region that this workstation holds, perhaps brought
 * by the same bundle, must still be believed: a workstation shut out meanwhile cannot show such a word. LEASE_OUT.
 */
export function believesColleagues(desk: Timed): Result<null> {
  return ownLease(desk)?.state === 'out' ? refuse({ code: 'LEASE_OUT' }) : ok(null);
}
