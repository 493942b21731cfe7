import { expect, test, vi } from 'vitest';
import { printTable } from '../../../bench/support/print-table.ts';
import type { Figure } from '../../../bench/support/table.ts';

const start = (cases: number, value: number): Figure => ({
  ...{ what: 'start', cases, value, unit: 's', budget: 2.5, grows: 2 },
});

function printed(figures: readonly Figure[], baseline: Record<string, number> = {}) {
  const table = vi.spyOn(console, 'table').mockImplementation(() => undefined);
  const isGood = printTable(figures, baseline);
  const rows = table.mock.calls.at(-1)?.[0] as Record<string, { verdict: string; growth: string }>;
  table.mockRestore();
  return { isGood, rows: Object.values(rows) };
}

function verdicts(figures: readonly Figure[], baseline?: Record<string, number>) {
  const { isGood, rows } = printed(figures, baseline);
  return [isGood, ...rows.map(({ verdict }) => verdict)];
}

const growths = (figures: readonly Figure[]) => printed(figures).rows.map(({ growth }) => growth);

test('a figure within its budget, its growth and its baseline is good', () => {
  expect(verdicts([start(5_000, 1), start(50_000, 1.9)], { '50,000 cases: start': 1.5 })).toEqual([
    ...[true, 'good', 'good'],
  ]);
});

test('a figure over its budget is a fault, and so is one that grows faster than it may', () => {
  expect(verdicts([start(5_000, 1), start(50_000, 2.6)])).toEqual([
    ...[false, 'good', 'over budget, grows too fast'],
  ]);
});

test('a figure far worse than the baseline is a fault though its budget would allow it', () => {
  expect(verdicts([start(5_000, 1)], { '5,000 cases: start': 0.5 })).toEqual([
    ...[false, 'worse than the baseline'],
  ]);
});

test('nothing that stays nothing has not grown, something that comes of nothing has', () => {
  const zero = { ...start(5_000, 0), budget: 100 };
  expect(verdicts([zero, { ...zero, cases: 50_000 }])).toEqual([true, 'good', 'good']);
  expect(growths([zero, { ...zero, cases: 50_000 }])).toEqual(['–', '1.00× ≤ 2×']);
  expect(verdicts([zero, { ...zero, cases: 50_000, value: 50 }])).toEqual([false, 'good', 'grows too fast']);
});

test('a lead over a peer that melts is worse, one that grows is not', () => {
  const lead = (value: number): Figure => ({ what: 'lead', value, unit: '×', budget: 20, atLeast: true });
  expect(verdicts([lead(30)], { lead: 60 })).toEqual([false, 'worse than the baseline']);
  expect(verdicts([lead(90)], { lead: 30 })).toEqual([true, 'good']);
  expect(verdicts([lead(10)])).toEqual([false, 'over budget']);
});
