import type { BackupRhythm } from '#shared/ipc/schemas.ts';

/** When a backup is due by itself; `button` is never due. Hours since the last one, saves since the last one. */
export const rhythms: Readonly<Record<BackupRhythm, { hours: number; saves: number }>> = {
  often: { hours: 24, saves: 50 },
  daily: { hours: 24, saves: Infinity },
  button: { hours: Infinity, saves: Infinity },
};

/** A backup nobody ever restored is a hope: each week the newest is, into a scratch store. */
const drillEveryHours = 24 * 7;
/** After a failure, e.g. while the stick is away, it is tried again this much later. */
const retryAfterHours = 1;
const hour = 3_600_000;

export interface BackupSituation {
  /** Milliseconds of the PC's clock. */
  readonly now: number;
  readonly rhythm: BackupRhythm;
  /** Milliseconds of the last backup; null before the first. */
  readonly last: number | null;
  readonly drilled: number | null;
  readonly failed: number | null;
  /** Records in the vault now, and in the last backup. */
  readonly records: number;
  readonly backedUp: number;
}

/** What is due now. A clock that went back makes due at once: a backup too many costs nothing. */
export function dueNow(situation: BackupSituation): 'backup' | 'drill' | null {
  const { now, rhythm, failed, records } = situation;
  const rests = failed !== null && !isPast(failed, now, retryAfterHours);
  if (rhythm === 'button' || records === 0 || rests) return null;
  if (isBackupDue(situation)) return 'backup';
  return isDrillDue(situation) ? 'drill' : null;
}

function isBackupDue({ now, rhythm, last, records, backedUp }: BackupSituation): boolean {
  const { hours, saves } = rhythms[rhythm];
  const fresh = records - backedUp;
  return fresh > 0 && (last === null || fresh >= saves || isPast(last, now, hours));
}

function isDrillDue({ now, last, drilled }: BackupSituation): boolean {
  return last !== null && (drilled === null || isPast(drilled, now, drillEveryHours));
}

function isPast(moment: number, now: number, hours: number): boolean {
  return now < moment || now - moment >= hours * hour;
}
