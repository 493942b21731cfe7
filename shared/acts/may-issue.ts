import type { PlainDate } from '../kernel/plain-date.ts';
import { permissionsOf, regimeOf, type LoadedLaw } from '../law/index.ts';
import type { Permission } from '../law/permissions.ts';
import type { Role } from '../law/types.ts';
import type { PaperDefinition } from './paper.ts';

/** Why a paper cannot be drawn up now; its sentence is `act-screens:new.<reason>`. */
export type Hindrance = 'otherLaw' | 'noPower';

interface Occasion {
  readonly law: LoadedLaw;
  readonly on: PlainDate;
}

/**
 * What the law's matrix says of this role and this paper on a day. On a day of another regime the matrix of the law that the
 * paper quotes answers: that the paper may not be issued then at all is the word of `checkAct`.
 */
export function permissionToIssue(paper: PaperDefinition, role: Role, { law, on }: Occasion): Permission {
  const inForce = paper.regimes.find((regime) => regime === regimeOf(law, on)) ?? paper.regimes[0];
  if (inForce === undefined) return 'no';
  return permissionsOf(law, role, inForce)[paper.mayIssue]?.permission ?? 'no';
}

/** Whether the law in force on the day is one that the paper quotes; a paper of a former law comes from an old file. */
export function isOfTheLaw({ regimes }: PaperDefinition, { law, on }: Occasion): boolean {
  const inForce = regimeOf(law, on);
  return regimes.some((regime) => regime === inForce);
}

/** What keeps this paper from the list of new ones on a day: no one of these roles may sign it, or its law is another. */
export function hindranceTo(
  paper: PaperDefinition,
  signers: readonly Role[],
  occasion: Occasion,
): Hindrance | undefined {
  if (!isOfTheLaw(paper, occasion)) return 'otherLaw';
  const able = signers.some((role) => permissionToIssue(paper, role, occasion) !== 'no');
  return able ? undefined : 'noPower';
}
