import { throwDice } from './dice.ts';
import type { Fault, Outcome } from './fault.ts';

export interface Tally extends Outcome {
  readonly fault: Fault;
  readonly rounds: number;
  /** What went wrong beside a loss, with the round it went wrong in. */
  readonly failures: readonly string[];
}

export interface CampaignOptions {
  readonly faults: readonly Fault[];
  readonly seed: number;
  readonly rounds: number;
  readonly onRound?: (round: number) => void;
}

/** Which fault each round tries: drawn by weight, so that a longer campaign is the shorter one and more. */
export function draw(faults: readonly Fault[], seed: number, round: number): Fault {
  const total = faults.reduce((sum, { weight }) => sum + weight, 0);
  let at = throwDice(seed, -round).between(1, total);
  for (const fault of faults) {
    at -= fault.weight;
    if (at <= 0) return fault;
  }
  throw new Error('A campaign needs a fault.');
}

/** The same seed draws the same faults with the same dice; moments of kills follow the machine's load. */
export async function runCampaign({ faults, seed, rounds, onRound }: CampaignOptions): Promise<Tally[]> {
  const tallies = new Map<
    Fault,
    { rounds: number; acknowledged: number; lost: number; failures: string[] }
  >();
  for (let round = 1; round <= rounds; round += 1) {
    const fault = draw(faults, seed, round);
    const tally = tallies.get(fault) ?? { rounds: 0, acknowledged: 0, lost: 0, failures: [] };
    tallies.set(fault, tally);
    tally.rounds += 1;
    try {
      const outcome = await fault.round(throwDice(seed, round));
      tally.acknowledged += outcome.acknowledged;
      tally.lost += outcome.lost;
    } catch (error) {
      tally.failures.push(`round ${round}: ${error instanceof Error ? error.message : String(error)}`);
    }
    onRound?.(round);
  }
  return faults.flatMap((fault) => {
    const tally = tallies.get(fault);
    return tally ? [{ fault, ...tally }] : [];
  });
}
