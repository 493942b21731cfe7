import type { PlainDate } from '../kernel/plain-date.ts';
import { permissionsOf, regimeOf, type LoadedLaw } from '../law/index.ts';
import type { Permission } from '../law/permissions.ts';
import type { Role } from '../law/types.ts';
import type { ActDefinition } from './act.ts';

/** Why an act cannot be drawn up now; its sentence is `act-screens:new.<reason>`. */
export type Hindrance = 'otherLaw' | 'noPower';

interface Occasion {
  readonly law: LoadedLaw;
  readonly on: PlainDate;
}

/**
 * What the law's matrix says of this role and this act on a day. On a day of another regime the matrix of the law that the
 * act quotes answers: that the paper may not be issued then at all is the word of `checkAct`.
 */
export function permissionToIssue(act: ActDefinition, role: Role, { law, on }: Occasion): Permission {
  const inForce = act.regimes.find((regime) => regime === regimeOf(law, on)) ?? act.regimes[0];
  if (inForce === undefined) return 'no';
  return permissionsOf(law, role, inForce)[act.mayIssue]?.permission ?? 'no';
}

/** What keeps this act from the list of new acts on a day: no one of these roles may sign it, or its law is another. */
export function hindranceTo(
  act: ActDefinition,
  signers: readonly Role[],
  occasion: Occasion,
): Hindrance | undefined {
  const inForce = regimeOf(occasion.law, occasion.on);
  if (!act.regimes.some((regime) => regime === inForce)) return 'otherLaw';
  const able = signers.some((role) => permissionToIssue(act, role, occasion) !== 'no');
  return able ? undefined : 'noPower';
}
