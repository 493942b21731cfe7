import { seededRandom } from '../contract/travel/kit.ts';

/** Chance that is the same for one seed and round on every machine. */
export interface Dice {
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  oneOf<Value>(values: readonly [Value, ...Value[]]): Value;
}

export function throwDice(seed: number, round: number): Dice {
  const random = seededRandom(seed * 1_000_003 + round);
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  return { between, oneOf: (values) => values[between(0, values.length - 1)] ?? values[0] };
}
