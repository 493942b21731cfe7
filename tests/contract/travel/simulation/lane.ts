// One process of `npm run sim`: lives its share of the worlds over databases of its own and sends each one's verdict.
import { invariant } from '#shared/kernel/invariant.ts';
import { runSimulation } from './campaign.ts';
import { openDatabases } from './databases.ts';

const [seed, steps] = process.argv.slice(2).map(Number);
invariant(seed !== undefined && steps !== undefined && process.connected, 'begun by lanes.ts');
const { name, databases, close } = await openDatabases();
await runSimulation(databases, { seed, steps, onWorld: (world) => process.send?.({ world, name }) }).finally(
  close,
);
process.disconnect();
