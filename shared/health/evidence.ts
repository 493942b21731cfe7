import type { Lease } from '../bundle/lease.ts';
import type { ClockDoubt } from '../cases/clock-doubt.ts';
import type { ProblemCode } from '../errors/codes.ts';
import type { BackupStatus, Output } from '../ipc/schemas.ts';
import type { UpdateStatus } from '../ipc/updates.ts';
import type { LogEntry } from './log.ts';

/** What was measured at one moment at one workstation: numbers, codes and times, and no word of a case. */
export interface HealthEvidence {
  /** PC clock, in milliseconds since the epoch. */
  readonly nowMs: number;
  readonly program: Output<'shell.info'>;
  readonly copies: CopiesEvidence;
  /** What the journal met on its way and stopped nothing. */
  readonly troubles: readonly ProblemCode[];
  readonly holdings: { readonly cases: number; readonly entries: number };
  /** Whether the browser promised to keep what the window stores, and how much that is. */
  readonly storage: { readonly isPersisted: boolean; readonly usedBytes: number };
  readonly disk: { readonly free: number; readonly floor: number };
  readonly clock: {
    readonly doubts: readonly ClockDoubt[];
    /** The latest moment the regional server has signed (ISO instant). */
    readonly serverAt: string | null;
  };
  readonly keys: { readonly holders: number; readonly temporary: number; readonly isPaperCurrent: boolean };
  /** Null where the office is never backed up: the demo office lives in memory. */
  readonly backup: BackupEvidence | null;
  readonly region: RegionEvidence;
  /** Null where no update is taken: in the demo office. */
  readonly update: UpdateStatus | null;
  readonly isSearchReady: boolean;
  /** The working calendar: the state of this year and of the next, by the civil date of the PC. */
  readonly calendar: {
    readonly year: number;
    readonly month: number;
    readonly isThis: boolean;
    readonly isNext: boolean;
  };
  readonly log: readonly LogEntry[];
}

export interface BackupEvidence extends Pick<BackupStatus, 'last' | 'drilled' | 'failed' | 'rhythm'> {
  readonly isPresent: boolean;
  /** The backups lie on this very computer. */
  readonly isHere: boolean;
}

/** The two copies of the journal, compared at the moment of asking. */
export interface CopiesEvidence {
  /** Records in either. */
  readonly shelf: number;
  readonly vault: number;
  readonly areEqual: boolean;
  /** Records that one had to be given from the other since the start. */
  readonly mended: number;
  /** Why one of them could not be asked, or nothing is written any more. */
  readonly problem: ProblemCode | null;
}

export interface RegionEvidence {
  readonly isEnrolled: boolean;
  /** No address of the server is given: bundles travel by stick alone. */
  readonly isByStick: boolean;
  /** ISO instant. */
  readonly lastReceipt: string | null;
  /** Entries that no receipt has named. */
  readonly waiting: number;
  /** Journals and files that were set aside. */
  readonly setAside: number;
  readonly lease: Lease | null;
  /** Why the last try failed, and how often in a row. */
  readonly failing: { readonly code: ProblemCode; readonly failures: number } | null;
}
