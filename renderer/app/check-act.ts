import { factsOf } from '#shared/acts/act-facts.ts';
import type { ActDefinition } from '#shared/acts/act.ts';
import { checkAct as checkDraft } from '#shared/acts/check-act.ts';
import type { ActFields } from '#shared/acts/field.ts';
import { findAct } from '#shared/acts/registry.ts';
import type { DecideContext } from '#shared/cases/commands.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { loadedLaw } from './law.ts';

function knownAct(id: string): ActDefinition {
  const act = findAct(id);
  invariant(act, 'only an act of this release is issued here');
  return act;
}

/** What the registry of acts says of a draft about to be issued: judged as if it were delivered on the day of its date. */
export const checkAct: DecideContext['checkAct'] = ({ act, fields, signer, on }) => {
  const moment = { today: on, expectedDelivery: on, signer: signer.role };
  return checkDraft(knownAct(act), fields as ActFields, moment, loadedLaw);
};

/** The facts that come to pass when the act gets its number. */
export const issueFacts: DecideContext['issueFacts'] = ({ act, fields, signer, on }) =>
  factsOf(knownAct(act), fields as ActFields, 'issue', { on, by: signer.role });

/** What a decision must know of acts: the registry, through the law in force. */
export const registryOfActs = { checkAct, issueFacts };
