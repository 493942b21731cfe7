import type { Database } from '#server/database/database.ts';
import { drawDeed, workOn } from './deeds.ts';
import { becomeQuiet, judge, type Verdict } from './verdict.ts';
import { World } from './world.ts';

/** Steps in one world: then all becomes quiet, is judged, and another world begins under the next seed. */
export const worldSteps = 1_000;

const troubled = 0.35;

export interface SimulatedWorld extends Verdict {
  readonly seed: number;
  readonly steps: number;
  readonly happened: ReadonlyMap<string, number>;
}

/** One world from its founding to the verdict. The same seed and steps give the same world. */
export async function simulate(database: Database, seed: number, steps: number): Promise<SimulatedWorld> {
  const world = await World.open(database, seed);
  const happened = new Map<string, number>();
  world.trouble = troubled;
  world.meanwhile = (desk) => workOn(world, desk);
  let last = 'the founding';
  try {
    for (let step = 0; step < steps; step += 1) {
      const deed = drawDeed(world.random);
      last = `step ${step + 1}: ${deed.name}`;
      happened.set(deed.name, (happened.get(deed.name) ?? 0) + 1);
      world.server.pass(Math.floor(world.random() * 60_000));
      await deed.happen(world);
      // The power went amid a save: the person opens the program again and sees what is there.
      for (const desk of world.desks) if (desk.isBlocked) await desk.start();
    }
    last = 'the quiet after';
    const verdict = await judge(world, await becomeQuiet(world));
    return { ...verdict, seed, steps, happened };
  } catch (error) {
    throw new Error(`seed ${seed}, ${last}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

export interface Run {
  readonly seed: number;
  readonly steps: number;
  readonly onWorld?: (world: SimulatedWorld) => void;
}

/**
 * As many worlds as the steps fill, under consecutive seeds.
 * @param databases worlds live at once, each over a database of its own; which of them does not change a world
 */
export async function runSimulation(
  databases: readonly Database[],
  { seed, steps, onWorld }: Run,
): Promise<SimulatedWorld[]> {
  const worlds: SimulatedWorld[] = [];
  const count = Math.ceil(steps / worldSteps);
  let next = 0;
  const live = async (database: Database): Promise<void> => {
    while (next < count) {
      const at = (next += 1) - 1;
      const world = await simulate(database, seed + at, Math.min(worldSteps, steps - at * worldSteps));
      worlds[at] = world;
      onWorld?.(world);
    }
  };
  await Promise.all(databases.map(live));
  return worlds;
}

export function sumOf(worlds: readonly SimulatedWorld[], of: (world: SimulatedWorld) => number): number {
  return worlds.reduce((sum, world) => sum + of(world), 0);
}

export function isWhole({ faults, lost, unsurfaced }: SimulatedWorld): boolean {
  return faults.length + lost + unsurfaced === 0;
}

/** The line a run ends with. */
export function closingLine(worlds: readonly SimulatedWorld[]): string {
  const steps = sumOf(worlds, (world) => world.steps);
  const events = sumOf(worlds, (world) => world.events);
  const lost = sumOf(worlds, (world) => world.lost);
  const unsurfaced = sumOf(worlds, (world) => world.unsurfaced);
  const end = worlds.every(isWhole) ? 'converged' : 'not converged';
  return `${steps} steps, ${events} events, ${lost} lost, ${unsurfaced} unsurfaced conflicts, ${end}`;
}
