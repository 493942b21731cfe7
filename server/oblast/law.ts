import { rememberAnswers, worklist, type WorkRow } from '#shared/cases/lists.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import { parsePlainDate, toEpochDay, type PlainDate } from '#shared/kernel/plain-date.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { builtInLaw } from '#shared/law/built-in-law.ts';
import { workingDaysUpTo } from '#shared/law/calendar/working-calendar.ts';
import { computeCase } from '#shared/law/engine/compute-case.ts';

/** Each case's answer by the law as shipped, computed once per version of the case: the same as at the desks. */
export const answer = rememberAnswers((given) => computeCase(given, builtInLaw));

export function workingDays(from: PlainDate, to: PlainDate): number {
  const upTo = (date: PlainDate) => workingDaysUpTo(builtInLaw.calendar, toEpochDay(date));
  return upTo(to) - upTo(from);
}

export function runningTerms(state: Pick<OfficeState, 'cases'>, today: PlainDate): WorkRow[] {
  return worklist(state, { today, answer, workingDays });
}

const almaty = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' });

/** The day in Kazakhstan, whose one time zone is UTC+5, whatever zone the server's machine keeps. */
export function dayOf(ms: number): PlainDate {
  const day = parsePlainDate(almaty.format(ms));
  invariant(day, 'a calendar day is a plain date');
  return day;
}
