// npm run fuzz -- --seed N --rounds N: everything that a stranger's bytes can reach, with altered bytes.
import { parseArgs } from 'node:util';
import { closingLine, fuzz, keepFindings } from './campaign.ts';
import { makeTargets } from './targets.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, rounds: { type: 'string', default: '20000' } },
});
const [seed, rounds] = [Number(values.seed), Number(values.rounds)];
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(rounds) || rounds < 1) {
  console.error('--seed and --rounds are whole numbers.');
  process.exit(2);
}

const fuzzed = await fuzz(await makeTargets(), seed, rounds);
console.table(Object.fromEntries(fuzzed.tallies.map(({ target, ...counts }) => [target, counts])));
for (const { target, seed: at, what } of fuzzed.findings) console.log(`seed ${at}, ${target}: ${what}`);
keepFindings(fuzzed.findings);
console.log(closingLine(fuzzed));
process.exit(fuzzed.findings.length === 0 ? 0 : 1);
