import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of the table: a figure, what it may be, and what it was when the baseline was taken. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB' | 'ns' | '×';
  /** The most it may be; `atLeast` for a figure that must not fall. */
  readonly budget?: number;
  readonly atLeast?: boolean;
}

const path = join(import.meta.dirname, '..', 'baseline.json');
const isBaseline = process.argv.includes('--baseline');

/** Prints the figures beside their budgets and the baseline; with `--baseline` they become the baseline. */
export function report(figures: readonly Figure[]): void {
  const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>) : {};
  console.table(
    Object.fromEntries(figures.map((figure) => [figure.what, rowOf(figure, known[figure.what])])),
  );
  if (figures.some((figure) => !isWithin(figure))) process.exitCode = 1;
  if (!isBaseline) return;
  const taken = Object.fromEntries(figures.map(({ what, value }) => [what, rounded(value)]));
  writeFileSync(path, `${JSON.stringify({ ...known, ...taken }, null, 2)}\n`);
}

function rowOf(figure: Figure, before: number | undefined) {
  const { value, unit, budget, atLeast } = figure;
  return {
    figure: `${rounded(value)} ${unit}`,
    budget: budget === undefined ? '–' : `${atLeast ? '≥' : '≤'} ${budget} ${unit}`,
    within: isWithin(figure),
    'to baseline': before === undefined ? '–' : `${(value / before).toFixed(2)}×`,
  };
}

function isWithin({ value, budget, atLeast = false }: Figure): boolean {
  return budget === undefined || (atLeast ? value >= budget : value <= budget);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
