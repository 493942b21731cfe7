// node --import tsx bench/support/finish.ts FIGURES [--save]: prints the one table; with --save it becomes the baseline.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf, printTable, rounded, type Baseline } from './print-table.ts';
import type { Figure } from './table.ts';

const [path = '', ...options] = process.argv.slice(2);
const baselinePath = join(import.meta.dirname, '..', 'baseline.json');
const figures = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Figure);
const baseline = existsSync(baselinePath) ? (JSON.parse(readFileSync(baselinePath, 'utf8')) as Baseline) : {};
const isGood = printTable(figures, baseline);
if (options.includes('--save')) {
  const taken = Object.fromEntries(figures.map((figure) => [nameOf(figure), rounded(figure.value)]));
  writeFileSync(baselinePath, `${JSON.stringify({ ...baseline, ...taken }, null, 2)}\n`);
}
process.exitCode = isGood ? 0 : 1;
