import type { OfficeState } from '#shared/cases/case.ts';
import { createDeskLaw, lawVersion, type DeskLaw } from '#shared/cases/desk-law.ts';
import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts';
import { invariant } from '#shared/kernel/invariant.ts';

const known = new Map<string, DeskLaw>();

/** What an office computes by, as its journal tells it: the same as at its desks. Loaded once for each law there is. */
export function lawOf({ law }: Pick<OfficeState, 'law'>): DeskLaw {
  const version = lawVersion(law);
  const deskLaw = known.get(version) ?? createDeskLaw(law);
  known.set(version, deskLaw);
  return deskLaw;
}

const almaty = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' });

/** The day in Kazakhstan, whose one time zone is UTC+5, whatever zone the server's machine keeps. */
export function dayOf(ms: number): PlainDate {
  const day = parsePlainDate(almaty.format(ms));
  invariant(day, 'a calendar day is a plain date');
  return day;
}
