// npm run sim -- --seed N --steps N [--report FILE]: desks, sticks and a server through every mishap; nothing may be lost.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closingLine, isWhole } from './campaign.ts';
import { runInLanes } from './lanes.ts';
import { printReport } from './report.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    steps: { type: 'string', default: '20000' },
    report: { type: 'string' },
  },
});
const [seed, steps] = [Number(values.seed), Number(values.steps)];
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(steps) || steps < 1) {
  console.error('--seed and --steps are whole numbers.');
  process.exit(2);
}

console.log(`seed ${seed}, ${steps} steps`);
const { worlds, storage } = await runInLanes({
  seed,
  steps,
  onWorld: (world) => {
    const { events, conflicts, setAside, perished, faults } = world;
    const told = `${events} events, ${conflicts} conflicts shown, ${setAside} set aside, ${perished} perished`;
    console.log(`seed ${world.seed}: ${told}`);
    for (const fault of faults) console.log(`seed ${world.seed}: ${fault}`);
  },
});
if (values.report !== undefined) writeFileSync(values.report, printReport(worlds, storage));
const failed = worlds.filter((world) => !isWhole(world));
for (const world of failed) console.log(`again: npm run sim -- --seed ${world.seed} --steps ${world.steps}`);
console.log(closingLine(worlds));
process.exit(failed.length === 0 ? 0 : 1);
