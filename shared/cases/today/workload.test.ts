import { expect, test } from 'vitest';
import { caseId, chief, day, openAppeal, userOf, Workstation } from '#tests/contract/journal/workstation.ts';
import type { Bucket, WorkRow } from '../lists.ts';
import { workloads } from './workload.ts';

const deputy = userOf('deputyDistrictProsecutor', 'u2');
const young = userOf('prosecutor', 'u3');
const idle = userOf('prosecutor', 'u4');

test('each person is told with their cases and our terms in them, also who has left and who has nothing', () => {
  const desk = new Workstation('a').found(deputy, young, idle);
  for (const id of ['one', 'two', 'three']) desk.do(openAppeal(id));
  desk.do({ do: 'handOver', cases: [caseId('one'), caseId('two')], to: young.id, reason: 'отпуск' });
  desk.do({ do: 'dismissUser', user: young.id });
  const row = (id: string, bucket: Bucket, duty: WorkRow['duty'] = 'ours'): WorkRow => ({
    ...{ case: desk.get(id), bucket, duty },
    term: {
      ...{ spec: 'T', duty, basis: { act: '155-VII', article: '24' }, years: [], state: 'running' },
      since: day('2026-04-27'),
    },
  });
  const rows = [
    ...[row('one', 'overdue'), row('one', 'later'), row('two', 'today', 'theirs')],
    row('three', 'three-days'),
  ];
  const none = { overdue: 0, today: 0, 'three-days': 0, later: 0, undated: 0 };
  expect(workloads(desk.state, rows)).toEqual([
    { user: young.id, cases: 2, terms: { ...none, overdue: 1, later: 1 } },
    { user: chief.id, cases: 1, terms: { ...none, 'three-days': 1 } },
    { user: deputy.id, cases: 0, terms: none },
    { user: idle.id, cases: 0, terms: none },
  ]);
});
