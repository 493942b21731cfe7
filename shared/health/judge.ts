import type { HealthEvidence } from './evidence.ts';
import {
  findings,
  levels,
  type Check,
  type Found,
  type HealthRow,
  type Level,
  type Values,
} from './findings.ts';
import type { LogEvent } from './log.ts';

const day = 24 * 60 * 60 * 1_000;
const megabyte = 1024 * 1024;

/** From when on something is worth a person's attention. */
export const thresholds = {
  /** Below this a year of scans no longer fits. */
  tightDisk: 2_048 * megabyte,
  /** Days since the last backup: a long weekend is no reason to worry, two weeks are. */
  lateBackup: 4,
  oldBackup: 14,
  /** A drill is made every week; a month without one means that none succeeds. */
  oldDrill: 30,
  /** Days for which entries wait: the link is off for days, a stick goes every week. */
  lateReceipt: 7,
  longReceipt: 21,
  /** The decree on the next year's days off is out by then. */
  nextYearFrom: 12,
  /** Days of the log that are looked at. */
  trouble: 7,
} as const;

const troubles: ReadonlySet<LogEvent> = new Set([
  'shell.failed',
  'call.failed',
  'window.failed',
  'window.problem',
  'window.crashed',
  'window.unresponsive',
  'vault.damaged',
  'backup.failed',
  'print.failed',
]);

type Finding<Of extends Check> = Found<Of> | readonly [Found<Of>, Values];
/** Null where there is nothing to judge. */
type Judge<Of extends Check> = (evidence: HealthEvidence) => Finding<Of> | null;

const daysSince = (instant: string, { nowMs }: HealthEvidence): number =>
  Math.max(0, Math.floor((nowMs - Date.parse(instant)) / day));
const megabytes = (bytes: number): number => Math.floor(bytes / megabyte);

const judges: { readonly [Of in Check]: Judge<Of> } = {
  copies: ({ copies: { shelf, vault, areEqual, mended, problem } }) => {
    if (problem !== null) return ['silent', { code: problem }];
    if (!areEqual) return ['differ', { shelf, vault }];
    return mended > 0 ? ['mended', { records: mended }] : ['equal', { records: vault }];
  },
  journal: ({ troubles: met }) => {
    const last = met.at(-1);
    return last ? ['troubled', { count: met.length, code: last }] : 'quiet';
  },
  holdings: ({ holdings }) => ['kept', holdings],
  storage: ({ storage: { isPersisted, usedBytes } }) => [
    isPersisted ? 'promised' : 'evictable',
    { used: megabytes(usedBytes) },
  ],
  disk: ({ disk: { free, floor } }) => {
    const finding = free < floor ? 'full' : free < thresholds.tightDisk ? 'tight' : 'roomy';
    return [finding, { free: megabytes(free) }];
  },
  backup: judgeBackup,
  drill: (evidence) => {
    if (!evidence.backup) return null;
    const { drilled } = evidence.backup;
    if (!drilled) return 'never';
    const isOld = daysSince(drilled.at, evidence) > thresholds.oldDrill;
    return [isOld ? 'old' : 'proven', { at: drilled.at, records: drilled.records }];
  },
  keys: ({ keys: { holders, temporary } }) => {
    if (holders < 2) return 'alone';
    return temporary > 0 ? ['temporary', { count: temporary }] : ['several', { count: holders }];
  },
  paper: ({ keys }) => (keys.isPaperCurrent ? 'current' : 'outdated'),
  clock: ({ clock: { doubts, serverAt } }) => {
    if (doubts.length > 0) return 'doubted';
    return serverAt === null ? 'unopposed' : ['confirmed', { at: serverAt }];
  },
  calendar: ({ calendar: { year, month, isThis, isNext } }) => {
    if (!isThis) return ['missing', { year }];
    const isDue = month >= thresholds.nextYearFrom && !isNext;
    return isDue ? ['next', { year: year + 1 }] : ['loaded', { year }];
  },
  receipt: judgeReceipt,
  line: ({ region: { isEnrolled, isByStick, failing } }) => {
    if (!isEnrolled) return null;
    if (isByStick) return 'stick';
    return failing ? ['failing', { ...failing }] : 'up';
  },
  aside: ({ region: { setAside } }) => (setAside > 0 ? ['some', { count: setAside }] : 'none'),
  lease: ({ region: { lease } }) => lease && [lease.state, { until: lease.until }],
  search: ({ isSearchReady }) => (isSearchReady ? 'ready' : 'preparing'),
  update: judgeUpdate,
  trouble: (evidence) => {
    const { log } = evidence;
    const recent = log.filter(
      ({ at, event }) => troubles.has(event) && daysSince(at, evidence) < thresholds.trouble,
    );
    const last = recent.at(-1);
    return last ? ['some', { count: recent.length, at: last.at }] : 'none';
  },
};

function judgeBackup(evidence: HealthEvidence): Finding<'backup'> | null {
  if (!evidence.backup) return null;
  const { last, failed, isPresent, isHere } = evidence.backup;
  if (!last) return 'never';
  const { at } = last;
  const days = daysSince(at, evidence);
  if (failed && failed.at > at) return ['failed', { at: failed.at, code: failed.problem.code }];
  if (days > thresholds.oldBackup) return ['old', { at }];
  if (days > thresholds.lateBackup) return ['late', { at }];
  if (!isPresent) return ['away', { at }];
  return [isHere ? 'here' : 'fresh', { at }];
}

/** A version that was gone back from is told until another has taken its place. */
function judgeUpdate({ update }: HealthEvidence): Finding<'update'> | null {
  if (!update) return null;
  const { takesUpdates, waiting, history } = update;
  if (waiting !== null) return ['waiting', { next: waiting }];
  const last = history.at(-1);
  if (last?.what === 'failed' || last?.what === 'damaged')
    return ['returned', { failed: last.version, at: last.at }];
  return takesUpdates ? 'current' : 'installer';
}

/** A receipt is old only as long as something waits for the next one. */
function judgeReceipt(evidence: HealthEvidence): Finding<'receipt'> {
  const { isEnrolled, lastReceipt: at, waiting } = evidence.region;
  if (!isEnrolled) return 'apart';
  if (at === null) return ['none', { waiting }];
  if (waiting === 0) return ['all', { at }];
  const days = daysSince(at, evidence);
  if (days > thresholds.longReceipt) return ['long', { at, waiting }];
  return [days > thresholds.lateReceipt ? 'late' : 'recent', { at, waiting }];
}

function rowOf(check: Check, evidence: HealthEvidence): HealthRow[] {
  const found = judges[check](evidence);
  if (found === null) return [];
  const [finding, values] = typeof found === 'string' ? [found, {}] : found;
  const known: Readonly<Record<string, Level>> = findings[check];
  return [{ check, finding, level: known[finding] ?? 'bad', values }];
}

/** The rows of the health page, in the order of the table. */
export function judgeHealth(evidence: HealthEvidence): HealthRow[] {
  return (Object.keys(findings) as Check[]).flatMap((check) => rowOf(check, evidence));
}

/** The level of the worst row. */
export function worstOf(rows: readonly Pick<HealthRow, 'level'>[]): Level {
  return levels.findLast((level) => rows.some((row) => row.level === level)) ?? 'good';
}
