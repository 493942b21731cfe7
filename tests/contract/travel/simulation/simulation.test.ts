import { afterAll, beforeAll, expect, test } from 'vitest';
import { closingLine, runSimulation, simulate } from './campaign.ts';
import { openDatabases, type OpenDatabases } from './databases.ts';
import { deeds } from './deeds.ts';

/** The same worlds at each run of the tests, so that a red run speaks of the change; `npm run sim` seeks in new ones. */
const seed = Number(process.env['SEED'] ?? 1);
const steps = 5_000;
let open: OpenDatabases;

beforeAll(async () => {
  open = await openDatabases();
});
afterAll(() => open.close());

test('two offices, their sticks and a server, through every mishap: nothing is lost, all copies are equal, every conflict is shown', async () => {
  const worlds = await runSimulation(open.databases, { seed, steps });
  const faults = worlds.flatMap((world) => world.faults.map((fault) => `seed ${world.seed}: ${fault}`));
  expect(faults).toEqual([]);
  expect(closingLine(worlds)).toMatch(
    /^5000 steps, \d{4} events, 0 lost, 0 unsurfaced conflicts, converged$/,
  );
  const happened = new Set(worlds.flatMap((world) => [...world.happened.keys()]));
  expect([...happened].sort(), `seed ${seed}`).toEqual(deeds.map(({ name }) => name).sort());
  expect(worlds.some(({ conflicts }) => conflicts > 0)).toBe(true);
}, 600_000);

test('the same seed gives the same world', async () => {
  const [database] = open.databases;
  const [once, again] = [await simulate(database!, 7, 150), await simulate(database!, 7, 150)];
  expect(again).toEqual(once);
}, 180_000);
