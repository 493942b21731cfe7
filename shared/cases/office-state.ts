import { foldJournal, headsOf } from '../journal/fold-journal.ts';
import { officeSubject, type SubjectId } from '../journal/ids.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import { compareEvents } from '../journal/order.ts';
import { caseBeforeFirstEvent, caseEvents } from './case-events.ts';
import type { Case, OfficeRecord, OfficeState } from './case.ts';
import { officeBeforeFirstEvent, officeEvents } from './office-events.ts';
import { ActIssued } from './payloads.ts';

export const emptyOffice: OfficeState = {
  ...foldOffice([]),
  cases: new Map(),
  waiting: new Map(),
  numbers: new Map(),
};

/** Everything the journal of one office comes to; the order of the events does not matter. */
export function foldCases(events: Iterable<JournalEvent>): OfficeState {
  return applyEvents(emptyOffice, events);
}

/**
 * The state with further events, new to it. Only the subjects they speak of are folded again, from their whole history:
 * late events find their place by themselves, and adding one costs what its case costs.
 */
export function applyEvents(state: OfficeState, events: Iterable<JournalEvent>): OfficeState {
  const added = groupBySubject(events);
  if (added.size === 0) return state;
  const ofOffice = added.get(officeSubject);
  const office = ofOffice ? foldOffice([...state.history, ...ofOffice]) : state;
  const draft = {
    cases: new Map(state.cases),
    waiting: new Map(state.waiting),
    numbers: new Map(state.numbers),
  };
  for (const [subject, fresh] of added) if (subject !== officeSubject) addToCase(draft, subject, fresh);
  return { ...office, ...draft };
}

interface CasesInWork {
  readonly cases: Map<SubjectId, Case>;
  readonly waiting: Map<SubjectId, readonly JournalEvent[]>;
  readonly numbers: Map<string, readonly SubjectId[]>;
}

function addToCase(
  { cases, waiting, numbers }: CasesInWork,
  subject: SubjectId,
  fresh: JournalEvent[],
): void {
  const before = cases.get(subject)?.history ?? waiting.get(subject) ?? [];
  const folded = foldCase([...before, ...fresh]);
  if (!folded) {
    waiting.set(subject, [...before, ...fresh].toSorted(compareEvents));
    return;
  }
  waiting.delete(subject);
  cases.set(subject, folded);
  for (const number of folded.numbers) {
    const users = numbers.get(number) ?? [];
    if (!users.includes(subject)) numbers.set(number, [...users, subject].toSorted());
  }
}

/** One case out of its events; undefined as long as its opening is not among them. */
export function foldCase(events: readonly JournalEvent[]): Case | undefined {
  const { state, history, unknown, conflicts } = foldJournal(events, caseEvents, caseBeforeFirstEvent);
  const [first] = history;
  if (!state.opening || !first) return undefined;
  const { facts, draft, issued, prints, dispatches, overrides } = state;
  const { matter, title, parties, source, parent, openedOn, openedBy } = state.opening;
  return {
    ...{ id: first.subject, matter, title, parties, source, openedOn, openedBy },
    ...(parent && { parent }),
    ...{ facts, prints, dispatches, overrides },
    ...(draft && { draft }),
    ...(issued && { issued }),
    ...{ numbers: numbersIn(history), conflicts, history, unknown, heads: headsOf(history) },
  };
}

function foldOffice(events: readonly JournalEvent[]): OfficeRecord {
  const { state, history, unknown, conflicts } = foldJournal(events, officeEvents, officeBeforeFirstEvent);
  return { ...state, history, unknown, conflicts, heads: headsOf(history) };
}

function numbersIn(history: readonly JournalEvent[]): string[] {
  return history.flatMap(({ type, payload }) => {
    const issued = type === 'act.issued' ? ActIssued.safeParse(payload) : undefined;
    return issued?.success ? [issued.data.number] : [];
  });
}

function groupBySubject(events: Iterable<JournalEvent>): Map<SubjectId, JournalEvent[]> {
  const groups = new Map<SubjectId, JournalEvent[]>();
  for (const event of events) {
    const group = groups.get(event.subject);
    if (group) group.push(event);
    else groups.set(event.subject, [event]);
  }
  return groups;
}
