import type { z } from 'zod';
import { readEvent } from '../journal/event-kind.ts';
import { foldJournal, headsOf } from '../journal/fold-journal.ts';
import { officeSubject, type SubjectId } from '../journal/ids.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import { compareEvents } from '../journal/order.ts';
import { invariant } from '../kernel/invariant.ts';
import { caseBeforeFirstEvent, caseEvents, type CaseInFold } from './case-events.ts';
import type { Case, Letter, OfficeRecord, OfficeState } from './case.ts';
import { noteChanged } from './changed-cases.ts';
import { officeBeforeFirstEvent, officeEvents } from './office-events.ts';
import { wantedPapers } from './dropped-drafts.ts';
import { ActIssued, LetterIssued } from './payloads.ts';

export const emptyOffice: OfficeState = {
  ...foldOffice([]),
  cases: new Map(),
  waiting: new Map(),
  numbers: new Map(),
};

/** Everything the journal of one office comes to; the order of the events does not matter. */
export function foldCases(events: Iterable<JournalEvent>): OfficeState {
  return applyEvents(emptyOffice, events, () => []);
}

/** All the events a case of the state rests on: the state itself keeps none of them. */
export type HistoryOf = (subject: SubjectId) => readonly JournalEvent[];

/**
 * The state with further events, new to it. Only the subjects they speak of are folded again, from their whole history:
 * late events find their place by themselves, and adding one costs what its case costs.
 */
export function applyEvents(
  state: OfficeState,
  events: Iterable<JournalEvent>,
  historyOf: HistoryOf,
): OfficeState {
  const added = groupBySubject(events);
  const ofOffice = added.get(officeSubject);
  added.delete(officeSubject);
  const office = ofOffice ? { ...state, ...foldOffice([...state.history, ...ofOffice]) } : state;
  return added.size > 0 ? withCases(office, added, historyOf) : office;
}

/** What an office state is made of when nothing that follows from something else in it is kept. */
export interface OfficeParts {
  /** The office's own events. */
  readonly history: readonly JournalEvent[];
  readonly cases: Iterable<Case>;
  readonly waiting: OfficeState['waiting'];
}

/** The state whose parts were kept aside, e.g. in the summaries that spare the desk the fold of every case. */
export function officeOf({ history, cases, waiting }: OfficeParts): OfficeState {
  const byId = new Map([...cases].map((each) => [each.id, each]));
  const numbers = withNumbers(new Map(), [...byId.values()]);
  return { ...foldOffice(history), cases: byId, waiting, numbers };
}

function withCases(
  state: OfficeState,
  added: ReadonlyMap<SubjectId, readonly JournalEvent[]>,
  historyOf: HistoryOf,
): OfficeState {
  const cases = new Map(state.cases);
  const waiting = new Map(state.waiting);
  const folded: Case[] = [];
  for (const [subject, fresh] of added) {
    const known = cases.get(subject);
    const before = known ? historyOf(subject) : (waiting.get(subject) ?? []);
    invariant(
      !known || known.entries === before.length,
      'a case is folded from all its events or not at all',
    );
    const history = [...before, ...fresh];
    const found = foldCase(history);
    if (found) {
      cases.set(subject, found);
      waiting.delete(subject);
      folded.push(found);
    } else waiting.set(subject, history.toSorted(compareEvents));
  }
  noteChanged(
    state.cases,
    cases,
    folded.map(({ id }) => id),
  );
  return { ...state, cases, waiting, numbers: withNumbers(state.numbers, folded) };
}

/** The same map as long as no case brings a number it did not have: most events bring none. */
function withNumbers(before: OfficeState['numbers'], folded: readonly Case[]): OfficeState['numbers'] {
  const brought = folded.flatMap(({ id, numbers }) => numbers.map((number) => ({ id, number })));
  const fresh = brought.filter(({ id, number }) => !before.get(number)?.includes(id));
  if (fresh.length === 0) return before;
  const numbers = new Map(before);
  for (const { id, number } of fresh) {
    numbers.set(number, [...new Set([...(numbers.get(number) ?? []), id])].toSorted());
  }
  return numbers;
}

/** One case out of its events; undefined as long as its opening is not among them. */
export function foldCase(events: readonly JournalEvent[]): Case | undefined {
  const { state, history, unknown, conflicts } = foldJournal(events, caseEvents, caseBeforeFirstEvent);
  const [first] = history;
  const opening = state.opening ?? firstOpening(history);
  if (!opening || !first) return undefined;
  const { facts, issued, prints, dispatches, overrides, attachments } = state;
  const { leftOut, links, regional, service } = state;
  const { letters, ...act } = wantedPapers(state);
  return {
    ...{ id: first.subject, ...begunWith(opening) },
    registered: registeredOn(facts, opening),
    responsible: state.responsible ?? opening.openedBy,
    ...(links && { links }),
    ...{ facts, prints, dispatches, letters: withTheirPrints(letters, prints), overrides, attachments },
    ...act,
    ...(issued && { issued }),
    ...(leftOut && { leftOut }),
    ...(regional && { regional }),
    ...(service && { service }),
    ...{ numbers: numbersIn(history), conflicts, entries: history.length, unknown },
    heads: headsOf(history),
  };
}

function begunWith(opening: NonNullable<CaseInFold['opening']>) {
  const { matter, title, parties, source, parent, openedOn, openedBy } = opening;
  return { matter, title, parties, source, openedOn, openedBy, ...(parent && { parent }) };
}

function registeredOn(facts: Case['facts'], { openedOn }: Pick<Case, 'openedOn'>): Case['registered'] {
  return facts.findLast(({ fact }) => fact.fact === 'registered')?.fact.on ?? openedOn;
}

/** Of an opening that a settlement put aside while the chosen one has not arrived: a case that was there stays there. */
function firstOpening(history: readonly JournalEvent[]): CaseInFold['opening'] {
  const openings = history.filter(({ type }) => type === 'case.opened');
  const readings = openings.flatMap((event) => readEvent(event, caseEvents) ?? []);
  return readings[0]?.apply(caseBeforeFirstEvent).opening;
}

function foldOffice(events: readonly JournalEvent[]): OfficeRecord {
  const { state, history, unknown, conflicts } = foldJournal(events, officeEvents, officeBeforeFirstEvent);
  return { ...state, history, unknown, conflicts, heads: headsOf(history) };
}

/** Prints are recorded on the case; those of a letter are shown with it. */
function withTheirPrints(letters: readonly Letter[], prints: Case['prints']): Letter[] {
  return letters.map((letter) => ({
    ...letter,
    prints: prints.filter(({ paper }) => paper.id === letter.id),
  }));
}

const issues: Readonly<Record<string, z.ZodType<{ readonly number: string }>>> = {
  'act.issued': ActIssued,
  'letter.issued': LetterIssued,
};

function numbersIn(history: readonly JournalEvent[]): string[] {
  return history.flatMap(({ type, payload }) => {
    const issued = issues[type]?.safeParse(payload);
    return issued?.success === true ? [issued.data.number] : [];
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
