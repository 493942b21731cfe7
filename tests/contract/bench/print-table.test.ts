import { expect, test, vi } from 'vitest';
import { printTable } from '../../../bench/support/print-table.ts';
import type { Figure } from '../../../bench/support/table.ts';

const start = (cases: number, value: number): Figure => ({
  ...{ what: 'start', cases, value, unit: 's', budget: 2.5, grows: 2 },
});

function verdicts(figures: readonly Figure[], baseline: Record<string, number> = {}) {
  const table = vi.spyOn(console, 'table').mockImplementation(() => undefined);
  const isGood = printTable(figures, baseline);
  const rows = table.mock.calls.at(-1)?.[0] as Record<string, { verdict: string }>;
  table.mockRestore();
  return [isGood, ...Object.values(rows).map(({ verdict }) => verdict)];
}

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

test('a lead over a peer that melts is worse, one that grows is not', () => {
  const lead = (value: number): Figure => ({ what: 'lead', value, unit: '×', budget: 20, atLeast: true });
  expect(verdicts([lead(30)], { lead: 60 })).toEqual([false, 'worse than the baseline']);
  expect(verdicts([lead(90)], { lead: 30 })).toEqual([true, 'good']);
  expect(verdicts([lead(10)])).toEqual([false, 'over budget']);
});
