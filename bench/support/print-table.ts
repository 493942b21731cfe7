import type { Figure } from './table.ts';

/** Figures of the day the baseline was taken, by name. */
export type Baseline = Readonly<Record<string, number>>;

/** So many times the baseline, and a figure counts as worse: less is within what a machine differs from itself. */
export const worseFrom = 1.5;

/** @returns whether every figure is within its budget, its growth and its baseline */
export function printTable(figures: readonly Figure[], baseline: Baseline): boolean {
  const rows = figures.map((figure) => judged(figure, figures, baseline));
  console.table(Object.fromEntries(rows.map(({ name, row }) => [name, row])));
  return rows.every(({ isGood }) => isGood);
}

export function nameOf({ what, cases }: Figure): string {
  return cases === undefined ? what : `${cases.toLocaleString('en')} cases: ${what}`;
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** The figure's own value over another; above 1 is worse, whichever way the figure points. */
function worsening({ value, atLeast }: Figure, before: number): number {
  return atLeast ? before / value : value / before;
}

function judged(figure: Figure, all: readonly Figure[], baseline: Baseline) {
  const { value, unit, budget, atLeast = false, grows } = figure;
  const growth = growthOf(figure, all);
  const before = baseline[nameOf(figure)];
  const ratio = before === undefined ? undefined : worsening(figure, before);
  const faults = [
    budget !== undefined && (atLeast ? value < budget : value > budget) && 'over budget',
    grows !== undefined && growth !== undefined && growth > grows && 'grows too fast',
    ratio !== undefined && ratio > worseFrom && 'worse than the baseline',
  ].filter((fault) => fault !== false);
  const row = {
    figure: `${rounded(value)} ${unit}`,
    budget: budget === undefined ? '–' : `${atLeast ? '≥' : '≤'} ${budget} ${unit}`,
    growth: growth === undefined ? '–' : `${growth.toFixed(2)}×${grows === undefined ? '' : ` ≤ ${grows}×`}`,
    'to baseline': ratio === undefined ? '–' : `${ratio.toFixed(2)}×`,
    verdict: faults.join(', ') || 'good',
  };
  return { name: nameOf(figure), row, isGood: faults.length === 0 };
}

/** Against the same figure at the smallest number of cases; undefined for that one itself. Nothing that stays nothing has not grown. */
function growthOf({ what, cases, value }: Figure, all: readonly Figure[]): number | undefined {
  const [least] = all
    .filter((each) => each.what === what && each.cases !== undefined)
    .toSorted((a, b) => (a.cases ?? 0) - (b.cases ?? 0));
  if (!least || cases === undefined || least.cases === cases) return undefined;
  return value === least.value ? 1 : value / least.value;
}
