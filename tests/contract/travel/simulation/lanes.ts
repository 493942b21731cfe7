import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { worldSteps, type Run, type SimulatedWorld } from './campaign.ts';

export interface LivedWorlds {
  readonly worlds: readonly SimulatedWorld[];
  /** What the worlds lay in. */
  readonly storage: string;
}

/**
 * As `runSimulation`, on every core of the machine: a world is a matter of one core, and knows nothing of the others.
 * Rejects when a lane ends before its last world.
 */
export async function runInLanes({ seed, steps, onWorld }: Run): Promise<LivedWorlds> {
  const count = Math.ceil(steps / worldSteps);
  const lanes = Math.min(availableParallelism(), count);
  const worlds: SimulatedWorld[] = [];
  let storage = '';
  const live = (from: number, to: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const share = Math.min(to * worldSteps, steps) - from * worldSteps;
      const lane = fork(fileURLToPath(new URL('lane.ts', import.meta.url)), [`${seed + from}`, `${share}`], {
        serialization: 'advanced',
      });
      lane.on('message', (message) => {
        const lived = message as { readonly world: SimulatedWorld; readonly name: string };
        worlds[lived.world.seed - seed] = lived.world;
        storage = lived.name;
        onWorld?.(lived.world);
      });
      lane.on('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`the lane from seed ${seed + from} ended with ${code}`));
      });
    });
  const starts = Array.from({ length: lanes + 1 }, (_, lane) => Math.floor((lane * count) / lanes));
  await Promise.all(starts.slice(0, -1).map((from, lane) => live(from, starts[lane + 1]!)));
  return { worlds, storage };
}
