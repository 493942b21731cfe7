import type { RegionalAct } from '#shared/cases/regional-deciders.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { builtInLaw, mayDo, regimeOf, roles, type Role } from '#shared/law/index.ts';
import type { Account } from './accounts.ts';

/**
 * Who may do what the law leaves to the body: registration is the business of legal statistics (18.4(1)), assignments
 * and packs of the law of the head and the deputy.
 */
const ofTheBody: Readonly<Record<Exclude<RegionalAct, 'reviewAct'>, readonly Account['role'][]>> = {
  registerInspection: ['registrar'],
  giveAssignment: ['oblastProsecutor', 'deputyOblastProsecutor'],
  offerPack: ['oblastProsecutor', 'deputyOblastProsecutor'],
  grantNumbers: ['oblastProsecutor', 'deputyOblastProsecutor', 'staff'],
};

/** What a person of the region may do on a day. Review of a lower prosecutor's act is a power of the law's own table (43.3). */
export function powersOf({ role }: Account, today: PlainDate): (act: RegionalAct) => boolean {
  const regime = regimeOf(builtInLaw, today);
  return (act) => {
    if (act !== 'reviewAct') return ofTheBody[act].includes(role);
    return isRole(role) && regime !== 'not-loaded' && mayDo(builtInLaw, role, 'review-lower-act', regime);
  };
}

function isRole(role: Account['role']): role is Role {
  return roles.some((each) => each === role);
}
