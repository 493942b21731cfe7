import type { ActDefinition } from './act.ts';
import { informationDemand } from './information-demand.ts';
import { writtenInstruction } from './written-instruction.ts';
import { sanctionDecision } from './sanction-decision.ts';
import { courtMotion } from './court-motion.ts';
import { courtClaim } from './court-claim.ts';
import { publicAddress } from './public-address.ts';
import { lawExplanation } from './law-explanation.ts';
import { formerPrescription } from './former-prescription.ts';
import { formerCaution } from './former-caution.ts';
import { annullingResolution } from './annulling-resolution.ts';
import { bringingResolution } from './bringing-resolution.ts';
import { covertResolution } from './covert-resolution.ts';
import { disciplinaryResolution } from './disciplinary-resolution.ts';
import { enforcingResolution } from './enforcing-resolution.ts';
import { inspectingResolution } from './inspecting-resolution.ts';
import { otherResolution } from './other-resolution.ts';
import { stayingResolution } from './staying-resolution.ts';
import { threeDayResolution } from './three-day-resolution.ts';
import { protest } from './protest.ts';
import { representation } from './representation.ts';
import { summonsNotice } from './summons-notice.ts';

/** Every act the desk can draw up, in the order of the list on screen. A new act is one more line here (docs/recipes/add-an-act.md). */
export const acts = [
  protest,
  representation,
  inspectingResolution,
  threeDayResolution,
  stayingResolution,
  annullingResolution,
  enforcingResolution,
  disciplinaryResolution,
  bringingResolution,
  covertResolution,
  otherResolution,
  writtenInstruction,
  sanctionDecision,
  informationDemand,
  summonsNotice,
  courtMotion,
  courtClaim,
  publicAddress,
  lawExplanation,
  formerPrescription,
  formerCaution,
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
