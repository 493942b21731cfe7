// npm run sim -- --seed N --steps N [--report FILE]: desks, sticks and a server through every mishap; nothing may be lost.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closingLine, isWhole, runSimulation } from './campaign.ts';
import { openDatabases } from './databases.ts';
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

const { name, databases, close } = await openDatabases();
console.log(`seed ${seed}, ${steps} steps, over ${name}`);
const worlds = await runSimulation(databases, {
  seed,
  steps,
  onWorld: (world) => {
    const { events, conflicts, setAside, perished, faults } = world;
    const told = `${events} events, ${conflicts} conflicts shown, ${setAside} set aside, ${perished} perished`;
    console.log(`seed ${world.seed}: ${told}`);
    for (const fault of faults) console.log(`seed ${world.seed}: ${fault}`);
  },
}).finally(close);
if (values.report !== undefined) writeFileSync(values.report, printReport(worlds, name));
const failed = worlds.filter((world) => !isWhole(world));
for (const world of failed) console.log(`again: npm run sim -- --seed ${world.seed} --steps ${world.steps}`);
console.log(closingLine(worlds));
process.exit(failed.length === 0 ? 0 : 1);
