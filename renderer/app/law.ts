import type { Law } from '#shared/cases/case-law.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import { answerUnder, lawInForce } from '#shared/cases/law-versions.ts';
import { rememberAnswers, worklist, type ListContext, type WorkRow } from '#shared/cases/lists.ts';
import { lawAsShipped, type OfficeLaw } from '#shared/cases/office-law.ts';
import { toEpochDay, type PlainDate } from '#shared/kernel/plain-date.ts';
import { builtInLaw } from '#shared/law/built-in-law.ts';
import { workingDaysUpTo } from '#shared/law/calendar/working-calendar.ts';
import { computeCase } from '#shared/law/engine/compute-case.ts';
import type { LoadedLaw } from '#shared/law/engine/loaded-law.ts';

/** Everything a desk computes by one law, with the answers it has already given. */
export interface DeskLaw {
  /** For facts that are not in a case yet: by the law in force. */
  readonly law: Law;
  /** The law in force with its tables: what opens a case, who may sign what. */
  readonly loadedLaw: LoadedLaw;
  /** Each case's answer, computed once per version of the case; what was closed under an earlier law stays. */
  readonly answer: ListContext['answer'];
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  readonly workingDays: ListContext['workingDays'];
  /** Every running term on a day. The bar and the board ask for the same one, so the last answer is kept. */
  readonly worklistOn: (office: Pick<OfficeState, 'cases'>, today: PlainDate) => WorkRow[];
}

function createDeskLaw(officeLaw: OfficeLaw): DeskLaw {
  const inForce = lawInForce(officeLaw, builtInLaw);
  const loadedLaw = inForce.now;
  const answer = rememberAnswers((given) => answerUnder(inForce, given));
  const workingDays: DeskLaw['workingDays'] = (from, to) => {
    const upTo = (date: PlainDate) => workingDaysUpTo(loadedLaw.calendar, toEpochDay(date));
    return upTo(to) - upTo(from);
  };
  let last: { cases: OfficeState['cases']; today: PlainDate; rows: WorkRow[] } | undefined;
  return {
    law: (given) => computeCase(given, loadedLaw),
    loadedLaw,
    answer,
    workingDays,
    worklistOn: ({ cases }, today) => {
      if (last?.cases !== cases || last.today !== today)
        last = { cases, today, rows: worklist({ cases }, { today, answer, workingDays }) };
      return last.rows;
    },
  };
}

let known: { key: string; deskLaw: DeskLaw } | undefined;

/** The law of the office as its journal now tells it: the same object until an event changes the law itself. */
export function deskLawOf({ law }: Pick<OfficeState, 'law'>): DeskLaw {
  const key = law.changes.map(({ at }) => at.id).join(' ');
  if (known?.key !== key) known = { key, deskLaw: createDeskLaw(law) };
  return known.deskLaw;
}

/** The law of an office that has changed nothing yet. */
export const shippedLaw = (): DeskLaw => deskLawOf({ law: lawAsShipped });
