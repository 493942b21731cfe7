import { closingLine, sumOf, worldSteps, type SimulatedWorld } from './campaign.ts';

/** The run as a page of docs: what was done, how often, and what came of it. */
export function printReport(worlds: readonly SimulatedWorld[], storage: string): string {
  const seed = worlds[0]?.seed ?? 0;
  const steps = sumOf(worlds, (world) => world.steps);
  const happened = new Map<string, number>();
  for (const world of worlds)
    for (const [name, times] of world.happened) happened.set(name, (happened.get(name) ?? 0) + times);
  const rows = [...happened].sort((a, b) => b[1] - a[1]).map(([name, times]) => `| ${name} | ${times} |`);
  const faults = worlds.flatMap((world) => world.faults.map((fault) => `- seed ${world.seed}: ${fault}`));
  const counts = [
    ['events acknowledged', sumOf(worlds, ({ events }) => events)],
    ['lost', sumOf(worlds, ({ lost }) => lost)],
    ['conflicts shown at the end, on all desks together', sumOf(worlds, ({ conflicts }) => conflicts)],
    ['conflicts not shown', sumOf(worlds, ({ unsurfaced }) => unsurfaced)],
    ['set aside, with the reason shown at a desk that holds them', sumOf(worlds, ({ setAside }) => setAside)],
    ['perished with the last disk that held them', sumOf(worlds, ({ perished }) => perished)],
  ].map(([what, count]) => `| ${what} | ${count} |`);
  return `# The simulation, run

\`npm run sim -- --seed ${seed} --steps ${steps}\` over ${storage}: ${worlds.length} worlds of ${worldSteps} steps.

\`${closingLine(worlds)}\`

| counted | |
| --- | ---: |
${counts.join('\n')}

| what happened | times |
| --- | ---: |
${rows.join('\n')}
${faults.length > 0 ? `\n${faults.join('\n')}\n` : ''}`;
}
