import { describe, expect, it } from 'vitest';
import { draw, runCampaign } from './campaign.ts';
import type { Fault } from './fault.ts';
import { quickFaults } from './quick-faults.ts';

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
