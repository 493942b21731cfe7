import { letLoose } from '#tests/monkey/monkey.ts';
import { verifyVault } from '#tests/support/verify-vault.ts';
import { expect, test } from './support/office.ts';

test('random hands for twenty seconds break nothing, and the journal verifies', async ({
  found,
  dataFolder,
}) => {
  // `npm run monkey` draws another seed each time.
  const seed = Number(process.env['SEED'] ?? 1);
  const station = await found('Ауыз су туралы');
  expect(await letLoose(station, seed, 20_000), `seed ${seed}`).toBeGreaterThan(20);
  await station.desk.stop();
  expect(await verifyVault(dataFolder), `seed ${seed}`).toBeGreaterThan(0);
});
