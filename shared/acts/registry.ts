import type { ActDefinition } from './act.ts';
import { informationDemand } from './information-demand.ts';
import { protest } from './protest.ts';
import { representation } from './representation.ts';
import { summonsNotice } from './summons-notice.ts';

/** Every act the desk can draw up, in the order of the list on screen. A new act is one more line here (docs/recipes/add-an-act.md). */
export const acts = [
  protest,
  representation,
  informationDemand,
  summonsNotice,
] as const satisfies readonly ActDefinition[];

export type ActId = (typeof acts)[number]['id'];

const byId: ReadonlyMap<string, ActDefinition<ActId>> = new Map(acts.map((act) => [act.id, act]));

/** The definition of an act, or undefined for an id this release does not know: a newer office may have drawn it up. */
export function findAct(id: string): ActDefinition<ActId> | undefined {
  return byId.get(id);
}

/** The definition of an act of this release. */
export function getAct(id: ActId): ActDefinition<ActId> {
  const act = byId.get(id);
  if (act === undefined) throw new Error(`No act "${id}" in the registry`);
  return act;
}
