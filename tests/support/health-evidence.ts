import type { BackupEvidence, HealthEvidence } from '#shared/health/evidence.ts';
import type { UpdateStatus } from '#shared/ipc/updates.ts';

const at = '2026-05-20T09:00:00.000Z';
const head = '0'.repeat(64);

/** A workstation at which nothing is amiss. */
export const wellDesk: HealthEvidence & {
  readonly backup: BackupEvidence;
  readonly update: UpdateStatus;
} = {
  nowMs: Date.parse('2026-05-20T10:00:00.000Z'),
  program: { shell: 'chromium', version: '0.1.0', browser: 'chromium', platform: 'linux' },
  copies: { shelf: 40, vault: 40, areEqual: true, mended: 0, problem: null },
  troubles: [],
  holdings: { cases: 12, entries: 57 },
  storage: { isPersisted: true, usedBytes: 5_000_000 },
  disk: { free: 50_000_000_000, floor: 200_000_000 },
  clock: { doubts: [], serverAt: at },
  keys: { holders: 3, temporary: 0, isPaperCurrent: true },
  backup: {
    rhythm: 'often',
    last: { id: '0a1b2c3d/20260520T090000000Z', at, app: '0.1.0', size: 1, records: 40, head },
    drilled: { id: '0a1b2c3d/20260520T090000000Z', at, records: 40, head },
    failed: null,
    isPresent: true,
    isHere: false,
  },
  region: {
    ...{ isEnrolled: true, isByStick: false, lastReceipt: at },
    ...{ waiting: 0, setAside: 0, lease: null, failing: null },
  },
  update: { version: '0.1.0', builtIn: '0.1.0', takesUpdates: true, waiting: null, history: [] },
  isSearchReady: true,
  calendar: { year: 2026, month: 5, isThis: true, isNext: false },
  log: [{ at, event: 'shell.started', ms: 900 }],
};
