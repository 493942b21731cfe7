import type { Tally } from './campaign.ts';
import type { Fault } from './fault.ts';

export function sumOf(tallies: readonly Tally[]) {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  return {
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lost: sum(({ lost }) => lost),
    failures: sum(({ failures }) => failures.length),
  };
}

/** The report as it is committed. */
export function printReport(given: {
  tallies: readonly Tally[];
  all: readonly Fault[];
  seed: number;
  rounds: number;
}): string {
  const { tallies, all, seed, rounds } = given;
  const { acknowledged, lost, failures } = sumOf(tallies);
  const rows = tallies.map(
    (tally) =>
      `| ${tally.fault.name} | ${tally.rounds} | ${tally.acknowledged} | ${tally.lost} | ${tally.failures.length} |`,
  );
  const untried = all.filter(({ cannot }) => cannot !== undefined);
  return [
    '# Fault campaign',
    '',
    `Written by \`npm run faults -- --seed ${seed} --rounds ${rounds} --report docs/faults-report.md\` on ${process.platform}, Node ${process.versions.node}. The same seed draws the same faults with the same dice. "Failures" are rounds that ended otherwise than they should, without a loss.`,
    '',
    '| fault | rounds | acknowledged | lost | failures |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    `| **all** | ${rounds} | ${acknowledged} | ${lost} | ${failures} |`,
    '',
    ...untried.map(({ name, cannot }) => `Not tried here: ${name}: ${cannot ?? ''}.\n`),
    `${rounds} rounds, ${acknowledged} acknowledged, ${lost} lost`,
    '',
  ].join('\n');
}
