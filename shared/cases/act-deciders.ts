import { factsAbove } from '../acts/act-facts.ts';
import type { ActFields } from '../acts/field.ts';
import { findAct } from '../acts/registry.ts';
import { refuse } from '../kernel/result.ts';
import type { SubjectId } from '../journal/ids.ts';
import type { Fact } from '../law/types.ts';
import { factsOf, newlyBlocked } from './case-law.ts';
import type { Case, OfficeState } from './case.ts';
import type { ActToIssue, Decider } from './commands.ts';
import { dispatchFacts } from './dispatch-facts.ts';
import { joined, onCase, toCase, type Decision } from './drafting.ts';
import { numberProblem } from './numbers/number-deciders.ts';
import { blankProblem } from './paper/paper-deciders.ts';
import { actingUser } from './people.ts';
import { signatureOf } from './paper-frame.ts';
import { overridesFor } from './refusals.ts';
import { tellAbove } from './tell-above.ts';

/** What was issued is never rewritten, nor issued again under another number. */
function onUnissued(state: OfficeState, id: SubjectId, work: (found: Case) => Decision): Decision {
  return onCase(state, id, (found) =>
    found.issued
      ? refuse({ code: 'ACT_ALREADY_ISSUED', details: { number: found.issued.number } })
      : work(found),
  );
}

export const draftAct: Decider<'draftAct'> = ({ case: id, act, fields }, state) =>
  onUnissued(state, id, (found) => toCase('act.drafted', { act, fields }, found));

export const dropAct: Decider<'dropAct'> = ({ case: id, act }, state) =>
  onUnissued(state, id, (found) =>
    found.draft?.act === act ? toCase('act.dropped', { act }, found) : refuse({ code: 'ACT_NOT_DRAFTED' }),
  );

export const issueAct: Decider<'issueAct'> = (
  { case: id, compared = 'not-compared', ...issued },
  state,
  context,
) =>
  onUnissued(state, id, (found) => {
    const named = state.users.get(issued.signer);
    const signer = named && actingUser(state, named, issued.on);
    if (found.draft?.act !== issued.act) return refuse({ code: 'ACT_NOT_DRAFTED' });
    if (!signer) return refuse({ code: 'CASE_INPUT_MALFORMED', details: { at: 'signer' } });
    const { number, act, on } = issued;
    const taken = numberProblem(number, state);
    if (taken) return refuse(taken);
    const toIssue = { act, fields: found.draft.fields, signer, on, about: factsOf(found) };
    const signed = { ...issued, signature: signatureOf(signer) };
    const trail = { draft: found.draft, issued: signed };
    const text = context.checkText(toIssue, { trail, state, author: context.author, compared });
    if (!text.ok) return text;
    const problems = context.checkAct(toIssue);
    return joined([
      toCase('act.issued', { ...signed, fields: found.draft.fields }, found),
      ...context.issueFacts(toIssue).map((fact) => toCase('fact.recorded', { fact }, found)),
      tellAbove(found, saidAbove(toIssue), state, context),
      overridesFor(newlyBlocked([], problems), { found, about: () => ({ act }) }, context),
    ]);
  });

/** A paper of a newer release says nothing here that this release could record. */
function saidAbove({ act: id, fields, signer, on }: ActToIssue): Fact[] {
  const act = findAct(id);
  return act ? factsAbove(act, fields as ActFields, { on, by: signer.role }) : [];
}

export const recordPrints: Decider<'recordPrints'> = ({ case: id, prints }, state) =>
  onCase(state, id, (found) => {
    const undrafted = prints.some(({ paper }) => paper.kind === 'act' && found.draft?.act !== paper.id);
    if (undrafted) return refuse({ code: 'ACT_NOT_DRAFTED' });
    const noBlank = blankProblem(
      prints.flatMap(({ blanks }) => blanks ?? []),
      state,
    );
    if (noBlank) return refuse(noBlank);
    return joined(prints.map((print) => toCase('document.printed', print, found)));
  });

export const dispatchAct: Decider<'dispatchAct'> = ({ case: id, ...dispatch }, state, context) =>
  onCase(state, id, (found) => {
    if (found.issued?.act !== dispatch.act) return refuse({ code: 'ACT_NOT_ISSUED' });
    if (dispatch.on < found.issued.on) return refuse({ code: 'ACT_DATE_BEFORE_ISSUE' });
    const paper = { ...found, kind: dispatch.act };
    return joined([
      toCase('act.dispatched', dispatch, found),
      ...dispatchFacts(found, { paper, on: dispatch.on, state }, context),
    ]);
  });

export const readLeftOut: Decider<'readLeftOut'> = ({ case: id, draft }, state) =>
  onCase(state, id, (found) =>
    [found, ...found.letters].some(({ leftOut }) => leftOut?.some(({ event }) => event === draft))
      ? toCase('draft.read', { draft }, found)
      : refuse({ code: 'CASE_INPUT_MALFORMED', details: { at: 'draft' } }),
  );
