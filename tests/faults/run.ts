// npm run faults -- --seed N --rounds N [--report FILE]: storage fails in every known way; counts what was acknowledged and lost.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCampaign } from './campaign.ts';
import type { Fault } from './fault.ts';
import { quickFaults } from './quick-faults.ts';
import { printReport, sumOf } from './report.ts';
import { slowFaults } from './slow-faults.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '1000' },
    report: { type: 'string' },
  },
});
const [seed, rounds] = [Number(values.seed), Number(values.rounds)];
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(rounds) || rounds < 1) {
  console.error('--seed and --rounds are whole numbers.');
  process.exit(2);
}

const all: readonly Fault[] = [...quickFaults, ...slowFaults];
for (const { name, cannot } of all) if (cannot !== undefined) console.log(`not tried: ${name} (${cannot})`);
const tallies = await runCampaign({
  faults: all.filter(({ cannot }) => cannot === undefined),
  seed,
  rounds,
  onRound: (round) => {
    if (round % 50 === 0) console.log(`${round} of ${rounds}`);
  },
});
const report = printReport({ tallies, all, seed, rounds });
if (values.report !== undefined) writeFileSync(values.report, report);
for (const { failures } of tallies) for (const failure of failures) console.log(failure);
const sum = sumOf(tallies);
console.log(`${rounds} rounds, ${sum.acknowledged} acknowledged, ${sum.lost} lost`);
process.exit(sum.lost === 0 && sum.failures === 0 ? 0 : 1);
