import { expect, test } from 'vitest';
import { shippedLaw } from '#shared/cases/desk-law.ts';
import { worklist } from '#shared/cases/lists.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { caseId, day, openAppeal, userOf, Workstation } from './workstation.ts';

const { law, running, workingDays } = shippedLaw();

/** The desk's own stories told with the law as it ships. */
const rows = (desk: Workstation, today: string) =>
  worklist(desk.state, { today: day(today), running, workingDays }).map(({ term, due, duty, bucket }) => ({
    spec: term.spec,
    due,
    duty,
    bucket,
  }));

function deskWithAnAppeal(): Workstation {
  const desk = new Workstation('a', { law });
  desk.do(openAppeal());
  return desk;
}

const record = (fact: { fact: string; on: string } & Record<string, unknown>) => ({
  do: 'recordFact' as const,
  case: caseId('case-1'),
  fact: { ...fact, on: day(fact.on) },
});

const extension = { fact: 'extended', on: '2026-05-20', until: '2026-06-19' };

test('an appeal stands on the Today screen with its fifteen working days until it is answered', () => {
  const desk = deskWithAnAppeal();
  expect(rows(desk, '2026-05-21')).toContainEqual({
    spec: 'T22-08',
    due: '2026-05-21',
    duty: 'ours',
    bucket: 'today',
  });
  expect(rows(desk, '2026-05-22')).toContainEqual(
    expect.objectContaining({ spec: 'T22-08', bucket: 'overdue' }),
  );
  desk.do(
    record({ fact: 'answered', on: '2026-05-20', language: 'kk', citesLaw: true, explainsAppeal: true }),
  );
  expect(rows(desk, '2026-05-21').filter(({ spec }) => spec === 'T22-08')).toEqual([]);
});

test('an appeal redirected within three working days leaves the Today screen once its author has been told', () => {
  const desk = deskWithAnAppeal();
  desk.do(record({ fact: 'redirected', on: '2026-04-29' }));
  expect(rows(desk, '2026-04-29')).toMatchObject([{ spec: 'T-RDN', due: '2026-04-30', duty: 'ours' }]);
  desk.do(record({ fact: 'redirectNotified', on: '2026-04-30' }));
  expect(rows(desk, '2026-05-04')).toEqual([]);
});

test('an extension by a prosecutor is refused under A7, and no reason of the chief’s helps', () => {
  const desk = deskWithAnAppeal();
  const command = record({ ...extension, by: 'prosecutor' });
  for (const override of [undefined, { reason: 'керек' }]) {
    const refusal = desk.refusal(command, override && { override });
    if (!refusal || !isLegalRefusal(refusal)) throw new Error('the law must refuse');
    expect(refusal.problems).toMatchObject([{ rule: 'A7', basis: { article: '24' } }]);
  }
});

test('an extension beyond two months is refused, and takes effect when the chief overrides it with a reason', () => {
  const desk = deskWithAnAppeal();
  const command = record({ ...extension, until: '2026-09-30', by: 'districtProsecutor' });
  expect(desk.refusal(command)).toMatchObject({ problems: [{ rule: 'T22-09' }] });
  const byAProsecutor = { author: userOf('prosecutor'), override: { reason: 'керек' } };
  expect(desk.refusal(command, byAProsecutor)).toMatchObject({ problems: [{ rule: 'T22-09' }] });

  desk.do(command, { override: { reason: 'шетелдік деректер күтілуде' } });
  expect(desk.get('case-1').overrides).toMatchObject([{ rule: 'T22-09', by: 'districtProsecutor' }]);
  expect(rows(desk, '2026-05-21')).toContainEqual(
    expect.objectContaining({ spec: 'T22-09', due: '2026-09-30' }),
  );
});

test('an extension by the head asks for notice to the applicant within three working days', () => {
  const desk = deskWithAnAppeal();
  desk.do(record({ ...extension, by: 'districtProsecutor', ground: 'facts', reasoned: true }));
  expect(rows(desk, '2026-05-20')).toContainEqual({
    spec: 'T22-10',
    due: '2026-05-25',
    duty: 'ours',
    bucket: 'three-days',
  });
});

test('two extensions recorded apart are computed from the one that stands, the same on both computers', () => {
  const [a, b] = [deskWithAnAppeal(), new Workstation('b', { law })];
  a.meet(b);
  const [first] = a.do(record({ ...extension, by: 'districtProsecutor' }));
  const [second] = b.do(record({ ...extension, until: '2026-07-10', by: 'districtProsecutor' }));
  a.meet(b);
  const due = (desk: Workstation) => rows(desk, '2026-05-21').find(({ spec }) => spec === 'T22-09')?.due;
  expect([due(a), due(b)]).toEqual(['2026-06-19', '2026-06-19']);
  a.do({
    do: 'settleConflict',
    between: [first!.id, second!.id],
    chosen: second!.id,
    reason: 'соңғысы дұрыс',
  });
  expect(due(a)).toBe('2026-07-10');
});
