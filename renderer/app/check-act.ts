import { checkAct as checkDraft } from '#shared/acts/check-act.ts';
import type { ActFields } from '#shared/acts/field.ts';
import { findAct } from '#shared/acts/registry.ts';
import type { DecideContext } from '#shared/cases/commands.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { loadedLaw } from './law.ts';

/** What the registry of acts says of a draft about to be issued: judged as if it were delivered on the day of its date. */
export const checkAct: DecideContext['checkAct'] = ({ act: id, fields, signer, on }) => {
  const act = findAct(id);
  invariant(act, 'only an act of this release is issued here');
  const moment = { today: on, expectedDelivery: on, signer: signer.role };
  return checkDraft(act, fields as ActFields, moment, loadedLaw);
};
