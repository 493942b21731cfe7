import { toEpochDay, type PlainDate } from '../kernel/plain-date.ts';
import { builtInLaw } from '../law/built-in-law.ts';
import { workingDaysUpTo } from '../law/calendar/working-calendar.ts';
import { computeCase } from '../law/engine/compute-case.ts';
import type { LoadedLaw } from '../law/engine/loaded-law.ts';
import type { CaseAnswer } from '../law/types.ts';
import type { Law } from './case-law.ts';
import type { Case, OfficeState } from './case.ts';
import { answerUnder, lawInForce } from './law-versions.ts';
import { keepWorklist, rememberRunning, type ListContext, type WorkRow } from './lists.ts';
import { lawAsShipped, type OfficeLaw } from './office-law.ts';

/** Everything a desk, or the region for it, computes by one law, with the running terms it has already found. */
export interface DeskLaw {
  /** For facts that are not in a case yet: by the law in force. */
  readonly law: Law;
  /** The law in force with its tables: what opens a case, who may sign what. */
  readonly loadedLaw: LoadedLaw;
  /** The whole answer for a case that is looked at, computed when asked; what was closed under an earlier law stays. */
  readonly answer: (given: Case) => CaseAnswer;
  /** Each case's running terms, computed once per version of the case. */
  readonly running: ListContext['running'];
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  readonly workingDays: ListContext['workingDays'];
  /** Every running term on a day. The bar and the board ask for the same one, so the last answer is kept, and only what changed is drawn up again. */
  readonly worklistOn: (office: Pick<OfficeState, 'cases'>, today: PlainDate) => readonly WorkRow[];
}

/** What is computed by the law of an office. Loads that law: keep it until an event changes the law itself. */
export function createDeskLaw(officeLaw: OfficeLaw): DeskLaw {
  const inForce = lawInForce(officeLaw, builtInLaw);
  const loadedLaw = inForce.now;
  const answer: DeskLaw['answer'] = (given) => answerUnder(inForce, given);
  const running = rememberRunning(answer, lawVersion(officeLaw));
  const workingDays: DeskLaw['workingDays'] = (from, to) => {
    const upTo = (date: PlainDate) => workingDaysUpTo(loadedLaw.calendar, toEpochDay(date));
    return upTo(to) - upTo(from);
  };
  let last: { today: PlainDate; rowsOf: ReturnType<typeof keepWorklist> } | undefined;
  return {
    law: (given) => computeCase(given, loadedLaw),
    loadedLaw,
    answer,
    running,
    workingDays,
    worklistOn: ({ cases }, today) => {
      if (last?.today !== today) last = { today, rowsOf: keepWorklist({ today, running, workingDays }) };
      return last.rowsOf(cases);
    },
  };
}

/** Names the law an office computes by: equal for two states of the journal that no event about the law lies between. */
export const lawVersion = ({ changes }: OfficeLaw): string => changes.map(({ at }) => at.id).join(' ');

let known: { readonly version: string; readonly deskLaw: DeskLaw } | undefined;

/** The law of the office as its journal now tells it: the same object until an event changes the law itself. */
export function deskLawOf({ law }: Pick<OfficeState, 'law'>): DeskLaw {
  const version = lawVersion(law);
  if (known?.version !== version) known = { version, deskLaw: createDeskLaw(law) };
  return known.deskLaw;
}

/** The law of an office that has changed nothing yet. */
export const shippedLaw = (): DeskLaw => deskLawOf({ law: lawAsShipped });
