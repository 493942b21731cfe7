import { describe, expect, it } from 'vitest';
import { chief, day, openAppeal, Workstation } from '#tests/contract/journal/workstation.ts';
import type { Term } from '../../law/types.ts';
import { figuresOf, periodBefore } from './figures.ts';
import { reportTable } from './report-table.ts';
import { reportsOf } from './reports.ts';

const april = { from: day('2026-04-01'), to: day('2026-04-30') };
const today = day('2026-05-20');
const basis = { act: '155-VII', article: '24' };
const term = (part: Partial<Term>): Term => ({
  ...{ spec: 'T', duty: 'ours', basis, since: day('2026-04-01'), steps: [], state: 'running' },
  ...part,
});

function office() {
  const desk = new Workstation('a');
  for (const id of ['answered', 'pending', 'protest']) desk.do(openAppeal(id));
  const cases = desk.state.cases;
  const facts = { answered: { fact: 'answered', on: day('2026-04-20') } };
  const changed = [...cases.values()].map((each) =>
    each.id === 'answered'
      ? { ...each, facts: [...each.facts, { event: each.heads[0], fact: facts.answered }] }
      : each.id === 'protest'
        ? {
            ...each,
            matter: 'protest' as const,
            openedOn: day('2026-03-02'),
            registered: day('2026-03-02'),
            issued: { act: 'protest', number: '1', on: day('2026-04-02'), signer: chief.id },
            facts: [{ fact: { fact: 'considered', on: day('2026-04-28'), outcome: 'partly' } }],
          }
        : each,
  );
  const terms: Record<string, Term[]> = {
    answered: [term({ state: 'closed', closedOn: day('2026-04-20') })],
    pending: [term({ due: day('2026-04-29') }), term({ due: day('2026-06-01') })],
    protest: [term({ duty: 'theirs', state: 'closed', closedOn: day('2026-04-28'), late: true })],
  };
  const answer = ({ id }: { id: string }) => ({ terms: terms[id] ?? [] });
  return { cases: changed as never, answer, today };
}

describe('the statistics of an office', () => {
  it('compares with the same stretch of days that ends on the eve', () => {
    expect(periodBefore(april)).toEqual({ from: '2026-03-02', to: '2026-03-31' });
  });

  it('counts appeals by outcome and by what became of their terms', () => {
    const rows = new Map(reportsOf(office(), april).appeals.map(({ id, now }) => [id, now[0]]));
    expect(Object.fromEntries(rows)).toEqual({
      ...{ received: 2, answered: 1, redirected: 0, discontinued: 0, pending: 1 },
      ...{ inTime: 1, late: 0, missed: 1 },
    });
  });

  it('counts acts by kind and by how they were considered', () => {
    expect(reportsOf(office(), april).acts).toEqual([
      { id: 'protest', now: [1, 0, 1, 0], before: [0, 0, 0, 0] },
    ]);
  });

  it('tells whose term was let pass: ours or the addressee’s', () => {
    expect(reportsOf(office(), april).lateness.map(({ id, now }) => [id, now])).toEqual([
      ['ours', [1, 0, 1]],
      ['theirs', [0, 1, 0]],
    ]);
  });

  it('gives each person what was opened and kept, and puts the time before beside it', () => {
    const [row] = reportsOf(office(), april).executors;
    expect(row).toEqual({ id: chief.id, now: [2, 1, 0, 1], before: [1, 0, 0, 0] });
  });

  it('counts every kind of case by what was opened of it and what became of its terms', () => {
    const { matters } = reportsOf(office(), april);
    expect(matters.map(({ id, now }) => [id, now])).toContainEqual(['appeal', expect.any(Array)]);
    const opened = matters.reduce((sum, { now }) => sum + (now[0] ?? 0), 0);
    expect(opened).toBe(figuresOf(office(), april).opened);
    expect(
      reportTable('matters', matters, { language: 'kk', users: new Map() }).rows.map(([name]) => name),
    ).toContain('Жолданым');
  });

  it('gives the oblast the same figures', () => {
    expect(figuresOf(office(), april)).toEqual({ opened: 2, inTime: 1, late: 0, missed: 1 });
  });

  it('lies as a plain table, a cell for each column', () => {
    const { appeals } = reportsOf(office(), april);
    const { columns, rows } = reportTable('appeals', appeals, { language: 'ru', users: new Map() });
    expect(columns).toHaveLength(3);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows[0]).toEqual(['Поступило', '2', '0']);
  });
});
