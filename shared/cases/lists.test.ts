import { caseLaw } from './case-law.ts';
import { expect, test } from 'vitest';
import { caseId, chief, day, openAppeal, Workstation } from '#tests/contract/journal/workstation.ts';
import { addDays, diffDays, toEpochDay, weekdayOf, type PlainDate } from '../kernel/plain-date.ts';
import type { CaseFacts, Term } from '../law/types.ts';
import { awaitedDeliveries, keepWorklist, rememberRunning, worklist } from './lists.ts';

/** Monday to Friday are working days: enough for a list. */
function workingDays(from: PlainDate, to: PlainDate): number {
  if (to < from) return -workingDays(to, from);
  const days = Array.from({ length: diffDays(from, to) }, (_, at) => addDays(from, at + 1));
  return days.filter((each) => weekdayOf(toEpochDay(each)) <= 5).length;
}

/** One term for each fact: due on the day the fact names in `due`. */
function law({ facts }: CaseFacts) {
  const terms = facts.map((fact, at): Term => {
    const due = fact['due'] as PlainDate | undefined;
    return {
      spec: `T${at}`,
      ...(due && { due }),
      duty: fact['theirs'] ? 'theirs' : 'ours',
      basis: { act: '155-VII', article: '24' },
      since: day('2026-04-01'),
      steps: [],
      state: fact['closed'] ? 'closed' : 'running',
    };
  });
  return { regime: 'R22' as const, terms, problems: [] };
}

function deskWith(cases: Record<string, Record<string, unknown>[]>): Workstation {
  const desk = new Workstation('a', { law });
  for (const [id, facts] of Object.entries(cases)) {
    desk.do({
      ...openAppeal(id),
      facts: facts.map((each, at) => ({ fact: `fact${at}`, ...each })),
    } as ReturnType<typeof openAppeal>);
  }
  return desk;
}

test('the Today screen lists every running term, the most pressing first, in working and calendar days', () => {
  const desk = deskWith({
    late: [{ due: '2026-05-06' }],
    today: [{ due: '2026-05-08', theirs: true }],
    near: [{ due: '2026-05-13' }, { due: '2026-05-14', theirs: true }],
    closed: [{ due: '2026-05-01', closed: true }],
    immediate: [{}],
  });
  // 8 May 2026 is a Friday.
  const rows = worklist(desk.state, {
    today: day('2026-05-08'),
    running: rememberRunning((given) => caseLaw(given, law), 'as tested'),
    workingDays,
  });
  expect(
    rows.map((row) => [row.case.id, row.bucket, row.duty, row.calendarDaysLeft, row.workingDaysLeft]),
  ).toEqual([
    ['late', 'overdue', 'ours', -2, -2],
    ['today', 'today', 'theirs', 0, 0],
    ['near', 'three-days', 'ours', 5, 3],
    ['near', 'later', 'theirs', 6, 4],
    ['immediate', 'undated', 'ours', undefined, undefined],
  ]);
});

test('the law is asked once for each version of a case', () => {
  const desk = deskWith({ one: [{ due: '2026-05-06' }] });
  let asked = 0;
  const running = rememberRunning((given) => {
    asked += 1;
    return caseLaw(given, law);
  }, 'as tested');
  const context = { today: day('2026-05-08'), running, workingDays };
  worklist(desk.state, context);
  worklist(desk.state, context);
  expect(asked).toBe(1);
  desk.do({ do: 'recordFact', case: caseId('one'), fact: { fact: 'answered', on: day('2026-05-08') } });
  worklist(desk.state, context);
  expect(asked).toBe(2);
});

test('a list brought up to date is the list drawn up anew', () => {
  const desk = deskWith({
    one: [{ due: '2026-05-06' }],
    two: [{ due: '2026-05-11' }, {}],
    three: [{ due: '2026-05-11' }],
  });
  const running = rememberRunning((given) => caseLaw(given, law), 'as tested');
  const context = { today: day('2026-05-08'), running, workingDays };
  const rowsOf = keepWorklist(context);
  const [first] = rowsOf(desk.state.cases);
  desk.do({ do: 'recordFact', case: caseId('two'), fact: { fact: 'answered', on: day('2026-05-08') } });
  desk.do(openAppeal('four'));
  const rows = rowsOf(desk.state.cases);
  expect(rows).toEqual(worklist(desk.state, context));
  expect(rows.map((row) => row.case.id)).toContain('four');
  expect(rows[0]).toBe(first);
  expect(rowsOf(desk.state.cases)).toBe(rows);
  // One step further, from a state that follows upon the last one asked about; and back, which nobody has noted.
  const before = desk.state;
  desk.do(openAppeal('five'));
  const five = rowsOf(desk.state.cases);
  expect(five).toEqual(worklist(desk.state, context));
  expect(five).not.toEqual(rows);
  expect(rowsOf(before.cases)).toEqual(rows);
});

test('an act sent out is awaited until its delivery is recorded', () => {
  const desk = deskWith({ 'case-1': [] });
  const id = caseId('case-1');
  desk.do({ do: 'admitUser', user: chief });
  desk.do({ do: 'draftAct', case: id, act: 'protest', fields: {} });
  desk.do({ do: 'issueAct', case: id, act: 'protest', number: '1', on: day('2026-05-04'), signer: chief.id });
  desk.do({ do: 'dispatchAct', case: id, act: 'protest', on: day('2026-05-05'), channel: 'courier' });
  expect(awaitedDeliveries(desk.state, day('2026-05-08'))).toMatchObject([
    { since: '2026-05-05', calendarDays: 3, paper: { kind: 'act', id: 'protest' } },
  ]);
  desk.do({ do: 'recordFact', case: id, fact: { fact: 'delivered', on: day('2026-05-07') } });
  expect(awaitedDeliveries(desk.state, day('2026-05-08'))).toEqual([]);
});
