import type { Law } from '#shared/cases/case-law.ts';
import { rememberAnswers, worklist, type WorkRow } from '#shared/cases/lists.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import { toEpochDay, type PlainDate } from '#shared/kernel/plain-date.ts';
import { builtInLaw } from '#shared/law/built-in-law.ts';
import { workingDaysUpTo } from '#shared/law/calendar/working-calendar.ts';
import { computeCase } from '#shared/law/engine/compute-case.ts';
import type { LoadedLaw } from '#shared/law/engine/loaded-law.ts';

/** The law this desk computes with: tables and calendar as shipped. */
export const loadedLaw: LoadedLaw = builtInLaw;

export const law: Law = (given) => computeCase(given, loadedLaw);

/** Each case's answer, computed once per version of the case. */
export const answer = rememberAnswers(law);

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDays(from: PlainDate, to: PlainDate): number {
  const upTo = (date: PlainDate) => workingDaysUpTo(loadedLaw.calendar, toEpochDay(date));
  return upTo(to) - upTo(from);
}

let last: { cases: OfficeState['cases']; today: PlainDate; rows: WorkRow[] } | undefined;

/** Every running term on a day. The bar and the board ask for the same one, so the last answer is kept. */
export function worklistOn({ cases }: Pick<OfficeState, 'cases'>, today: PlainDate): WorkRow[] {
  if (last?.cases !== cases || last.today !== today)
    last = { cases, today, rows: worklist({ cases }, { today, answer, workingDays }) };
  return last.rows;
}
