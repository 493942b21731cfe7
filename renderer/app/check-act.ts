import { factsOf } from '#shared/acts/act-facts.ts';
import type { ActDefinition } from '#shared/acts/act.ts';
import { checkAct as checkDraft, checkLetter } from '#shared/acts/check-act.ts';
import type { ActFields } from '#shared/acts/field.ts';
import { findLetter } from '#shared/acts/letters/registry.ts';
import { findAct } from '#shared/acts/registry.ts';
import { readyForNumber, reviewAct } from '#shared/acts/review-act.ts';
import type { DecideContext } from '#shared/cases/commands.ts';
import { paperFrame } from '#shared/cases/paper-frame.ts';
import type { LoadedLaw } from '#shared/law/engine/loaded-law.ts';
import { invariant } from '#shared/kernel/invariant.ts';

function knownAct(id: string): ActDefinition {
  const act = findAct(id);
  invariant(act, 'only a paper of this release is issued here');
  return act;
}

/** What the registries say of a draft about to be issued: judged as if it were dispatched and delivered on the day of its date. */
export const checkActUnder =
  (loadedLaw: LoadedLaw): DecideContext['checkAct'] =>
  ({ act: id, fields, signer, on, about }) => {
    const typed = fields as ActFields;
    const moment = { today: on, expectedDelivery: on, signer: signer.role };
    const letter = findLetter(id);
    if (letter) return checkLetter(letter, typed, { ...moment, about }, loadedLaw);
    return checkDraft(knownAct(id), typed, moment, loadedLaw);
  };

/** The facts that come to pass when the act gets its number. */
export const issueFacts: DecideContext['issueFacts'] = ({ act, fields, signer, on }) =>
  factsOf(knownAct(act), fields as ActFields, 'issue', { on, by: signer.role });

/** Whether a draft is complete and its two texts agree, on the blank on which it would be printed. */
const checkText: DecideContext['checkText'] = ({ act, fields }, { trail, state, author, compared }) => {
  const definition = findLetter(act) ?? knownAct(act);
  return readyForNumber(
    reviewAct(definition, fields as ActFields, paperFrame({ trail }, state, author)),
    compared,
  );
};

/** What a decision must know of acts: the registry, through the law in force. */
export const registryOfActs = (loadedLaw: LoadedLaw) => ({
  checkAct: checkActUnder(loadedLaw),
  checkText,
  issueFacts,
});
