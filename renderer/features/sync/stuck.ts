import type { Problem } from '#shared/kernel/result.ts';
import type { SyncStatus, WaitingItem } from '../../sync/status.ts';

/** What waits longer than this has a cause that a person should hear of. */
const stuckAfterMs = 15 * 60_000;

/** Why what waits is not on its way: a refusal with its sentence, or the server that has not answered for it. */
export type StuckCause = { readonly problem: Problem } | 'unconfirmed';

export interface Stuck {
  /** PC clock of the oldest that waits (ISO instant). */
  readonly since: string;
  readonly causes: readonly StuckCause[];
}

interface Waiting {
  readonly since: string;
  readonly reason: Problem | null;
}

/**
 * What has waited for more than a quarter of an hour, and every cause of it once; null while all goes its way. A
 * workstation that no region has taken in waits for nobody, and one that exchanges by stick for the next journey.
 * @param now milliseconds of the PC clock
 */
export function stuckOf(
  { link, files }: Pick<SyncStatus, 'link' | 'files'>,
  outbox: readonly WaitingItem[],
  now: number,
): Stuck | null {
  if (link.kind === 'not-enrolled') return null;
  const waiting: Waiting[] = [...outbox, ...files.filter(({ towards }) => towards === 'server')];
  const old = waiting.filter(({ since }) => now - Date.parse(since) > stuckAfterMs);
  const [first] = old.toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since));
  if (!first) return null;
  const ofLine = link.kind === 'failing' ? link.problem : null;
  const problems = new Map(
    old.flatMap(({ reason }) => {
      const problem = reason ?? ofLine;
      return problem ? [[problem.code, problem] as const] : [];
    }),
  );
  const causes: StuckCause[] = [...problems.values()].map((problem) => ({ problem }));
  if (causes.length > 0) return { since: first.since, causes };
  return link.kind === 'by-stick' ? null : { since: first.since, causes: ['unconfirmed'] };
}
