import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from './targets.ts';

export interface Tally {
  readonly target: string;
  inputs: number;
  refused: number;
  genuine: number;
  believed: number;
  crashed: number;
}

/** An input that was believed, or at which a parser broke. */
export interface Finding {
  readonly target: string;
  readonly seed: number;
  readonly what: string;
  readonly input: Uint8Array;
}

export interface Fuzzed {
  readonly tallies: readonly Tally[];
  readonly findings: readonly Finding[];
}

/** Where inputs that once broke a parser are kept, to be tried for ever. */
export const crashers = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'crashers');

/** Alters the samples so many times, one target after the other. */
export async function fuzz(targets: readonly Target[], seed: number, rounds: number): Promise<Fuzzed> {
  const tallies = targets.map(({ name }) => ({
    ...{ target: name, inputs: 0, refused: 0, genuine: 0, believed: 0, crashed: 0 },
  }));
  const findings: Finding[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const at = round % targets.length;
    const [target, tally] = [targets[at]!, tallies[at]!];
    const input = await target.mutate(seed + round);
    tally.inputs += 1;
    const finding = { target: target.name, seed: seed + round, input };
    try {
      const reading = await target.read(input);
      tally[reading] += 1;
      if (reading === 'believed') findings.push({ ...finding, what: 'believed' });
    } catch (error) {
      tally.crashed += 1;
      findings.push({ ...finding, what: String(error) });
    }
  }
  return { tallies, findings };
}

/** Keeps what was found, by target and seed, for whoever mends it. */
export function keepFindings(findings: readonly Finding[]): void {
  mkdirSync(crashers, { recursive: true });
  for (const { target, seed, input } of findings)
    writeFileSync(join(crashers, `${target.replaceAll(' ', '-')}.${seed}`), input);
}

/** The line a run ends with. */
export function closingLine({ tallies }: Fuzzed): string {
  const sum = (of: 'inputs' | 'refused' | 'genuine' | 'believed' | 'crashed') =>
    tallies.reduce((all, tally) => all + tally[of], 0);
  const harmless = `${sum('refused')} refused, ${sum('genuine')} with nothing altered that counts`;
  return `${sum('inputs')} inputs, ${harmless}, ${sum('believed')} believed, ${sum('crashed')} crashed`;
}
