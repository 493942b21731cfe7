import { appendFileSync } from 'node:fs';
import { printTable } from './print-table.ts';

/** One line of the table: a figure, what it may be, and the size it was measured at. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB' | 'kB' | 'ns' | '×' | 'questions';
  /** The most it may be; `atLeast` for a figure that must not fall. */
  readonly budget?: number;
  readonly atLeast?: boolean;
  /** Cases it was measured with, where it is measured with several numbers of them. */
  readonly cases?: number;
  /** How many times larger it may be than at the smallest number of cases. */
  readonly grows?: number;
}

/** Hands the figures to the one table that `npm run bench` prints at its end; run alone, a bench prints its own. */
export function report(figures: readonly Figure[]): void {
  const path = process.env['BENCH_FIGURES'];
  if (path === undefined) process.exitCode = printTable(figures, {}) ? 0 : 1;
  else appendFileSync(path, figures.map((figure) => `${JSON.stringify(figure)}\n`).join(''));
}
