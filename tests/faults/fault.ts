import type { Dice } from './dice.ts';

/** What one round came to. */
export interface Outcome {
  readonly acknowledged: number;
  readonly lost: number;
}

/** One way storage fails. A round of it builds an office, lets it happen, starts again and counts. */
export interface Fault {
  readonly name: string;
  /** Share of the rounds, as a weight. */
  readonly weight: number;
  /** Why this machine cannot try it; undefined where it can. */
  readonly cannot?: string | undefined;
  readonly round: (dice: Dice) => Promise<Outcome>;
}
