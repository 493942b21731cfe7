import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseId, chief, day, openAppeal, userOf, Workstation } from '#tests/contract/journal/workstation.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { SubjectId } from '../journal/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Case } from './case.ts';
import { openConflicts } from './conflicts.ts';
import { casesWithLeftOut } from './issued-text.ts';
import { applyEvents, foldCases, officeOf } from './office-state.ts';

const extended = (until: string) => ({
  do: 'recordFact' as const,
  case: caseId('case-1'),
  fact: { fact: 'extended', on: day('2026-05-12'), until: day(until), by: 'districtProsecutor' },
});
const answered = {
  do: 'recordFact' as const,
  case: caseId('case-1'),
  fact: { fact: 'answered', on: day('2026-05-15'), language: 'kk' },
};

function twoWorkstations(): [Workstation, Workstation] {
  const [a, b] = [new Workstation('a'), new Workstation('b')];
  a.do(openAppeal());
  a.meet(b);
  return [a, b];
}

/** A week of two workstations that meet now and then: many cases, some conflicts, a correction, an unknown event. */
function aWeekOfTwo(): JournalEvent[] {
  const [a, b] = twoWorkstations();
  a.found();
  for (const id of ['case-2', 'case-3']) b.do(openAppeal(id));
  a.do(extended('2026-06-01'));
  b.do(extended('2026-06-15'));
  a.writer.write('case-1', 'appeal.weighed', { newer: true }, a.get('case-1').heads);
  a.meet(b);
  const [received] = a.get('case-2').facts;
  a.do({
    do: 'correctFact',
    case: caseId('case-2'),
    corrects: received!.event,
    fact: { fact: 'received', on: day('2026-04-24'), language: 'ru' },
    reason: 'келген күні қате енгізілген',
  });
  b.do({ do: 'admitUser', user: userOf('prosecutor') });
  a.meet(b);
  return a.events;
}

test('a case is registered on the day that its card states, also after a correction, else on that of its entry', () => {
  const desk = new Workstation('a');
  desk.do(openAppeal());
  expect(desk.get('case-1').registered).toBe(desk.get('case-1').openedOn);
  const registered = (on: string) => ({ fact: 'registered', on: day(on) });
  desk.do({ do: 'recordFact', case: caseId('case-1'), fact: registered('2026-04-24') });
  expect(desk.get('case-1').registered).toBe('2026-04-24');
  const corrects = desk.get('case-1').facts.at(-1)!.event;
  const reason = 'күні қате енгізілген';
  desk.do({
    ...{ do: 'correctFact', case: caseId('case-1'), corrects, reason },
    fact: registered('2026-04-23'),
  });
  expect(desk.get('case-1').registered).toBe('2026-04-23');
});

test('events in any order, in any portions, give one state', () => {
  const events = aWeekOfTwo();
  const whole = foldCases(events);
  const shuffled = fc.shuffledSubarray(events, { minLength: events.length });
  fc.assert(
    fc.property(shuffled, fc.nat(events.length), (arrived, cut) => {
      const [first, later] = [arrived.slice(0, cut), arrived.slice(cut)];
      expect(applyEvents(foldCases(first), later, historyIn(first))).toEqual(whole);
    }),
  );
});

type Step = (a: Workstation, b: Workstation) => unknown;

/** What may happen between two workstations, lawful or late; a step that finds nothing to do does nothing. */
const steps: Record<string, Step> = {
  'a fact': (a) => a.do({ ...answered, fact: { fact: 'interimAnswered', on: day('2026-05-08') } }),
  'an extension here': (a) => a.do(extended('2026-06-01')),
  'an extension there': (_a, b) => b.do(extended('2026-06-15')),
  'a correction': (a) => correctLast(a, day('2026-04-24')),
  'another correction there': (_a, b) => correctLast(b, day('2026-04-22')),
  'a correction by its own number': (a) => {
    const correction = a.events.findLast(({ type }) => type === 'fact.corrected');
    if (!correction) return;
    const payload = { corrects: correction.id, fact: null, reason: 'қате' };
    a.hear([a.writer.write(correction.subject, 'fact.corrected', payload, a.get('case-1').heads)]);
  },
  'an entry of a newer release': (a) =>
    a.hear([a.writer.write('case-1', 'appeal.weighed', { newer: true }, a.get('case-1').heads)]),
  'an entry of a case that has not arrived': (a) =>
    a.hear([a.writer.write('case-9', 'fact.recorded', { fact: { fact: 'received' } })]),
  'a person': (_a, b) => b.do({ do: 'admitUser', user: userOf('prosecutor') }),
  'a meeting': (a, b) => a.meet(b),
  'a word on a conflict': (a) => {
    const [open] = openConflicts(a.state);
    const [chosen] = open?.conflict.between ?? [];
    if (open && chosen)
      a.do({ do: 'settleConflict', between: open.conflict.between, chosen, reason: 'дұрыс' });
  },
};

function correctLast(at: Workstation, on: PlainDate): void {
  const last = at.get('case-1').facts.at(-1);
  const asked = { do: 'correctFact', case: caseId('case-1'), reason: 'қате' } as const;
  if (last) at.do({ ...asked, corrects: last.event, fact: { ...last.fact, on } });
}

function historyIn(events: readonly JournalEvent[]) {
  return (id: string) => events.filter(({ subject }) => subject === id);
}

test('what was kept aside of every case, and the events since, come to what all events come to', () => {
  const story = fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 1, maxLength: 14 });
  const cuts = fc.tuple(fc.nat({ max: 1_000 }), fc.infiniteStream(fc.nat({ max: 1_000 })));
  fc.assert(
    fc.property(story, cuts, (names, [cut, order]) => {
      const [a, b] = twoWorkstations();
      for (const name of names) steps[name]?.(a, b);
      a.meet(b);
      const arrived = a.events
        .map((event) => ({ event, at: Number(order.next().value) }))
        .toSorted((x, y) => x.at - y.at)
        .map(({ event }) => event);
      const [first, later] = [arrived.slice(0, cut % arrived.length), arrived.slice(cut % arrived.length)];
      const { history, cases, waiting } = foldCases(first);
      const kept = JSON.parse(
        JSON.stringify({ history, cases: [...cases.values()], waiting: [...waiting] }),
      ) as { history: JournalEvent[]; cases: Case[]; waiting: [SubjectId, JournalEvent[]][] };
      const again = officeOf({ ...kept, waiting: new Map(kept.waiting) });
      expect(again).toEqual(foldCases(first));
      expect(applyEvents(again, later, historyIn(first))).toEqual(foldCases(a.events));
    }),
    { numRuns: 200 },
  );
});

test('a case is never folded from a part of its events', () => {
  const [a] = twoWorkstations();
  const late = a.writer.write('case-1', 'appeal.weighed', { newer: true });
  expect(() => applyEvents(a.state, [late], () => [])).toThrow('all its events');
});

test('facts that do not touch each other merge without a conflict', () => {
  const [a, b] = twoWorkstations();
  a.do(extended('2026-06-01'));
  b.do({ ...answered, fact: { fact: 'interimAnswered', on: day('2026-05-08') } });
  a.meet(b);
  expect(
    a
      .get('case-1')
      .facts.map(({ fact }) => fact.fact)
      .toSorted(),
  ).toEqual(['extended', 'interimAnswered', 'received']);
  expect(openConflicts(a.state)).toEqual([]);
});

test('two extensions decided on one base are both kept and listed until one is chosen', () => {
  const [a, b] = twoWorkstations();
  const [ofA] = a.do(extended('2026-06-01'));
  const [ofB] = b.do(extended('2026-06-15'));
  a.meet(b);
  const between = [ofA!.id, ofB!.id];
  expect(a.get('case-1').conflicts).toEqual([{ type: 'fact.recorded', what: 'fact extended', between }]);
  expect(a.get('case-1').entries).toBe(4);
  expect(a.state).toEqual(b.state);

  a.do({ do: 'settleConflict', between, chosen: ofB!.id, reason: 'кейінгі күн дұрыс' });
  a.meet(b);
  expect(b.get('case-1').conflicts).toEqual([]);
  expect(b.get('case-1').facts.map(({ fact }) => fact['until'])).toEqual([undefined, '2026-06-15']);
  expect(b.get('case-1').entries).toBe(5);
});

test('an act issued on two computers under two numbers is a conflict; issued alike, it is listed once', () => {
  const [a, b] = [new Workstation('a'), new Workstation('b')];
  a.do({ do: 'admitUser', user: chief });
  a.do({ ...openAppeal(), do: 'openCase', matter: 'protest', facts: [] } as ReturnType<typeof openAppeal>);
  a.do({ do: 'draftAct', case: caseId('case-1'), act: 'protest', fields: { demand: 'күшін жою' } });
  a.meet(b);
  const issue = (number: string) => ({
    do: 'issueAct' as const,
    case: caseId('case-1'),
    act: 'protest',
    number,
    on: day('2026-04-28'),
    signer: chief.id,
  });
  a.do(issue('2-07/1-1'));
  b.do(issue('2-07/2-1'));
  const [c, d] = [new Workstation('c'), new Workstation('d')];
  c.hear(a.events.slice(0, 3));
  d.hear(a.events.slice(0, 3));
  c.do(issue('2-07/1-1'));
  d.do(issue('2-07/1-1'));

  a.meet(b);
  expect(a.get('case-1').conflicts).toMatchObject([{ type: 'act.issued' }]);
  expect(a.get('case-1').numbers).toEqual(['2-07/1-1', '2-07/2-1']);
  c.meet(d);
  expect(c.get('case-1').conflicts).toEqual([]);
  expect(c.get('case-1').issued?.number).toBe('2-07/1-1');
});

/** A protest drafted on one of two desks and known to both. */
function draftedOnTwo() {
  const [a, b] = [new Workstation('a'), new Workstation('b')];
  const about = { case: caseId('case-1'), act: 'protest' };
  const draft = (demand: string) => ({ do: 'draftAct' as const, ...about, fields: { demand } });
  a.do({ do: 'admitUser', user: chief });
  a.do({ ...openAppeal(), do: 'openCase', matter: 'protest', facts: [] } as ReturnType<typeof openAppeal>);
  a.do(draft('күшін жою'));
  a.meet(b);
  const issue = (at = a) =>
    at.do({ do: 'issueAct', ...about, number: '2-07/1-1', on: day('2026-04-28'), signer: chief.id });
  return { a, b, draft, issue };
}

function expectSignedText(a: Workstation, b: Workstation): void {
  a.meet(b);
  for (const { state } of [a, b])
    expect(state.cases.get(caseId('case-1'))).toMatchObject({
      issued: { number: '2-07/1-1' },
      draft: { fields: { demand: 'күшін жою' } },
    });
}

test('one number of an old paper book with two texts is a conflict, kept both until one is chosen', () => {
  const { a, b, draft, issue } = draftedOnTwo();
  const [ofA] = issue();
  b.do(draft('өзгерту'));
  const [ofB] = issue(b);
  expectSignedText(a, b);
  const between = [ofA!.id, ofB!.id];
  for (const { state } of [a, b])
    expect(openConflicts(state)).toEqual([
      { subjects: ['case-1'], conflict: { type: 'act.issued', what: 'issue of protest', between } },
    ]);

  a.do({ do: 'settleConflict', between, chosen: ofB!.id, reason: 'қағаздағы мәтін осы' });
  a.meet(b);
  expect(openConflicts(b.state)).toEqual([]);
  expect(b.get('case-1')).toMatchObject({
    issued: { number: '2-07/1-1' },
    draft: { fields: { demand: 'өзгерту' } },
  });
});

/** What a colleague wrote unseen is told on both desks until one has read it. */
function expectLeftOut(a: Workstation, b: Workstation, written: JournalEvent | undefined): void {
  const [left] = a.get('case-1').leftOut ?? [];
  expect(left).toEqual({ event: written?.id, author: written?.author });
  for (const { state } of [a, b])
    expect(casesWithLeftOut(state).map(({ id }) => id)).toEqual([caseId('case-1')]);
  if (!left) throw new Error('nothing is left out');
  b.do({ do: 'readLeftOut', case: caseId('case-1'), draft: left.event });
  a.meet(b);
  for (const { state } of [a, b]) expect(casesWithLeftOut(state)).toEqual([]);
  expect(a.refusal({ do: 'readLeftOut', case: caseId('case-1'), draft: left.event })).toMatchObject({
    code: 'CASE_INPUT_MALFORMED',
  });
}

test('an issued act keeps its text when a colleague who did not know of the issue wrote on', () => {
  const { a, b, draft, issue } = draftedOnTwo();
  issue();
  b.do({ do: 'recordFact', case: caseId('case-1'), fact: { fact: 'note', on: day('2026-04-28') } });
  b.do(draft('жою'));
  const [last] = b.do(draft('өзгерту'));
  expectSignedText(a, b);
  expectLeftOut(a, b, last);
});

test('a colleague who saved the issued text once more has written nothing that is left out', () => {
  const { a, b, draft, issue } = draftedOnTwo();
  issue();
  b.do(draft('күшін жою'));
  expectSignedText(a, b);
  expect(casesWithLeftOut(a.state)).toEqual([]);
});

test('an act is issued with the text its signer saw, also where a colleague had written on unseen before', () => {
  const { a, b, draft, issue } = draftedOnTwo();
  const [unseen] = b.do(draft('өзгерту'));
  a.do({ do: 'recordFact', case: caseId('case-1'), fact: { fact: 'note', on: day('2026-04-28') } });
  a.do({ do: 'recordFact', case: caseId('case-1'), fact: { fact: 'note', on: day('2026-04-29') } });
  issue();
  expectSignedText(a, b);
  expectLeftOut(a, b, unseen);
});

test('a person’s card changed on two computers at once is a conflict of the office', () => {
  const [a, b] = twoWorkstations();
  const young = userOf('staff', 'u2');
  for (const user of [chief, young]) a.do({ do: 'admitUser', user });
  a.meet(b);
  a.do({ do: 'admitUser', user: { ...young, role: 'deputyDistrictProsecutor' } });
  b.do({ do: 'admitUser', user: { ...young, role: 'prosecutor' } });
  a.meet(b);
  expect(openConflicts(a.state)).toMatchObject([
    { subjects: ['office'], conflict: { type: 'user.admitted' } },
  ]);
});

test('one number given to two cases is shown until one of them loses it, and is never given a third time', () => {
  const [a, b] = [new Workstation('a'), new Workstation('b')];
  a.found();
  a.meet(b);
  const issued = [a, b].map((workstation, at) => {
    const id = caseId(`case-${at}`);
    workstation.do({ ...openAppeal(id), facts: [] } as ReturnType<typeof openAppeal>);
    workstation.do({ do: 'draftAct', case: id, act: 'protest', fields: {} });
    const number = '2-07/1-7';
    const [event] = workstation.do({
      do: 'issueAct',
      case: id,
      act: 'protest',
      number,
      on: day('2026-04-28'),
      signer: chief.id,
    });
    return event!.id;
  });
  a.meet(b);
  const [conflict] = openConflicts(a.state);
  expect(conflict).toEqual({
    subjects: ['case-0', 'case-1'],
    conflict: { type: 'act.issued', what: 'number 2-07/1-7', between: issued },
  });

  a.do({ do: 'settleConflict', between: issued, chosen: issued[0]!, reason: 'бірінші қағаз жіберілген' });
  expect(openConflicts(a.state)).toEqual([]);
  expect(a.get('case-0').issued?.number).toBe('2-07/1-7');
  expect(a.get('case-1').issued).toBeUndefined();
  expect(
    a.refusal({
      do: 'issueAct',
      case: caseId('case-1'),
      act: 'protest',
      number: '2-07/1-7',
      on: day('2026-04-29'),
      signer: chief.id,
    }),
  ).toEqual({ code: 'ACT_NUMBER_TAKEN', details: { number: '2-07/1-7' } });
});

test('events of a newer release are kept in the case as unknown', () => {
  const [a] = twoWorkstations();
  const event = a.writer.write('case-1', 'appeal.weighed', { newer: true }, a.get('case-1').heads);
  a.hear([event]);
  expect(a.get('case-1').unknown).toEqual([event]);
  expect(a.get('case-1').heads).toEqual([event.id]);
});

test('facts that arrive before the opening of their case wait for it', () => {
  const [a] = twoWorkstations();
  const [opening, ...facts] = a.events;
  const early = foldCases(facts);
  expect(early.cases.size).toBe(0);
  expect(early.waiting.get(caseId('case-1'))).toEqual(facts);
  expect(applyEvents(early, [opening!], historyIn(facts))).toEqual(a.state);
});

test('a correction of a correction still speaks of the first fact, and a fact may be struck out', () => {
  const [a] = twoWorkstations();
  const [received] = a.get('case-1').facts;
  const correct = (fact: { fact: string; on: ReturnType<typeof day> } | null) =>
    a.do({
      do: 'correctFact',
      case: caseId('case-1'),
      corrects: received!.event,
      fact,
      reason: 'қате',
    });
  correct({ fact: 'received', on: day('2026-04-24') });
  correct({ fact: 'received', on: day('2026-04-23') });
  expect(a.get('case-1').facts).toMatchObject([
    { event: received!.event, fact: { fact: 'received', on: '2026-04-23' } },
  ]);
  correct(null);
  expect(a.get('case-1').facts).toEqual([]);
});

test('a case opened twice stays while the opening that was chosen has not arrived', () => {
  const [a, b, c] = [new Workstation('a'), new Workstation('b'), new Workstation('c')];
  a.do(openAppeal());
  const [ofB] = b.do({ ...openAppeal(), title: 'Екінші тіркеу' } as ReturnType<typeof openAppeal>);
  a.meet(b);
  const { between } = openConflicts(a.state)[0]!.conflict;
  a.do({ do: 'settleConflict', between, chosen: ofB!.id, reason: 'толығы осы' });
  a.do(answered);
  const ofA = a.events.filter(({ device }) => device !== ofB!.device);
  for (const event of ofA) c.hear([event]);
  expect(c.get('case-1').title).toBe('Жер телімі туралы жолданым');
  c.hear(b.events);
  expect(c.state).toEqual(a.state);
  expect(c.get('case-1').title).toBe('Екінші тіркеу');
});
