import { describe, expect, it } from 'vitest';
import { canMount, smallDisk, temporaryFolder } from '#tests/support/disk.ts';
import { draw, runCampaign } from './campaign.ts';
import { throwDice } from './dice.ts';
import type { Fault } from './fault.ts';
import { killWhileKeysChange } from './key-faults.ts';
import { quickFaults } from './quick-faults.ts';
import { savedIn, startVictim } from './victim.ts';

describe('the fault campaign', () => {
  it('loses nothing acknowledged in its short form, whatever the seed of this run', async () => {
    const seed = Date.now() % 1_000_000;
    const faults = quickFaults.filter(({ cannot }) => cannot === undefined);
    const tallies = await runCampaign({ faults, seed, rounds: 120 });
    const told = (of: (tally: (typeof tallies)[number]) => number) =>
      tallies.filter(of).map(({ fault, failures }) => `${fault.name}: ${failures.join('; ')}`);
    expect(
      told(({ lost }) => lost),
      `seed ${seed}`,
    ).toEqual([]);
    expect(
      told(({ failures }) => failures.length),
      `seed ${seed}`,
    ).toEqual([]);
    expect(tallies.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(120);
  }, 600_000);

  it('opens by the old keys or by the new after a kill amid each change of them, with all that was saved', async () => {
    using folder = temporaryFolder();
    const seed = Date.now() % 1_000_000;
    // The first office is founded before its rotation; then rotation, admission and passphrase follow one another.
    for (const nth of [2, 2, 3]) {
      const outcome = await killWhileKeysChange(folder.path, nth, throwDice(seed, nth));
      expect(outcome, `seed ${seed}`).toMatchObject({ lost: 0 });
      expect(outcome.acknowledged).toBeGreaterThan(0);
    }
  }, 600_000);

  it.skipIf(!canMount)(
    'hears of a save that was refused, and takes it for the end it expects or for a failure',
    async () => {
      using disk = smallDisk(64);
      const victim = startVictim('save-for-ever.ts', disk.path);
      await victim.until((lines) => lines.some((line) => line.startsWith('refused')));
      await victim.kill();
      expect(savedIn(victim.lines, 'DISK_FULL').length).toBeGreaterThan(0);
      expect(() => savedIn(victim.lines)).toThrow('A save was refused DISK_FULL.');
    },
  );

  it('draws the same faults for the same seed, and each of them sooner or later', () => {
    const drawn = (seed: number) =>
      Array.from({ length: 2_000 }, (_, round) => draw(quickFaults, seed, round));
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
    expect(new Set(drawn(7))).toEqual(new Set(quickFaults));
  });

  it('counts a loss as a loss and a broken round as a failure', async () => {
    const bad: Fault = { name: 'bad', weight: 1, round: () => Promise.resolve({ acknowledged: 3, lost: 1 }) };
    const broken: Fault = { name: 'broken', weight: 1, round: () => Promise.reject(new Error('no')) };
    const [tally] = await runCampaign({ faults: [bad], seed: 1, rounds: 2 });
    expect(tally).toMatchObject({ rounds: 2, acknowledged: 6, lost: 2, failures: [] });
    const [other] = await runCampaign({ faults: [broken], seed: 1, rounds: 1 });
    expect(other).toMatchObject({ lost: 0, failures: ['round 1: no'] });
  });
});
