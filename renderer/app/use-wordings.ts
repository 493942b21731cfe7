import { useMemo } from 'react';
import { CaseOpened } from '#shared/cases/payloads.ts';
import type { SubjectId } from '#shared/journal/ids.ts';
import { useHistories } from './use-histories.ts';

/** What was written in some cases, as it was taken down at registration: it lies with the opening of each. */
export function useWordings(cases: readonly SubjectId[]): ReadonlyMap<SubjectId, string> {
  const events = useHistories(cases);
  return useMemo(() => {
    const openings = (events ?? []).filter(({ type }) => type === 'case.opened');
    return new Map(
      openings.flatMap(({ subject, payload }): [SubjectId, string][] => {
        const wording = CaseOpened.safeParse(payload).data?.wording;
        return wording === undefined ? [] : [[subject, wording]];
      }),
    );
  }, [events]);
}
