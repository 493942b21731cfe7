import { refuse } from '../../kernel/result.ts';
import type { Case, Print, Trail } from '../case.ts';
import type { Decider } from '../commands.ts';
import { onCase, toCase, type Decision } from '../drafting.ts';
import { actingUser } from '../people.ts';
import { backSince, serviceOf } from './case-service.ts';
import type { ServiceCommands } from './service-commands.ts';
import { signatureProblems } from './signature-problems.ts';

type IssuedTrail = Trail & Required<Pick<Trail, 'issued'>>;

/** The trail of an issued paper of the case, with the id of its definition. */
function issuedPaper(
  found: Case,
  { kind, id }: Print['paper'],
): (IssuedTrail & { readonly is: string }) | undefined {
  if (kind === 'act')
    return found.issued?.act === id ? { ...found, issued: found.issued, is: id } : undefined;
  const letter = found.letters.find((each) => each.id === id);
  return letter?.issued && { ...letter, issued: letter.issued, is: letter.kind };
}

function onIssued(
  found: Case,
  { paper }: { paper: Print['paper'] },
  work: (trail: IssuedTrail & { readonly is: string }) => Decision,
): Decision {
  const trail = issuedPaper(found, paper);
  if (trail) return work(trail);
  return refuse({ code: paper.kind === 'letter' ? 'LETTER_NOT_ISSUED' : 'ACT_NOT_ISSUED' });
}

const proveDelivery: Decider<'proveDelivery'> = ({ case: id, ...proved }, state) =>
  onCase(state, id, (found) =>
    onIssued(found, proved, ({ issued }) =>
      proved.on < issued.on
        ? refuse({ code: 'ACT_DATE_BEFORE_ISSUE' })
        : toCase('document.delivery-proved', proved, found),
    ),
  );

/** Only what is on its way comes back. */
const recordReturn: Decider<'recordReturn'> = ({ case: id, ...returned }, state) =>
  onCase(state, id, (found) =>
    onIssued(found, returned, (trail) => {
      const sent = trail.dispatches.at(-1);
      if (!sent || backSince(serviceOf(found, returned.paper), trail) !== undefined)
        return refuse({ code: 'PAPER_NOT_SENT' });
      return returned.on < sent.on
        ? refuse({ code: 'PAPER_BEFORE_DISPATCH' })
        : toCase('document.returned', returned, found);
    }),
  );

const recordSignature: Decider<'recordSignature'> = ({ case: id, ...signed }, state, context) =>
  onCase(state, id, (found) =>
    onIssued(found, signed, (trail) => {
      const kept = found.attachments.find(({ event }) => event === signed.attachment);
      if (!kept || kept.withdrawn !== undefined) return refuse({ code: 'ATTACHMENT_UNKNOWN' });
      if (signed.signer !== trail.issued.signer)
        return refuse({ code: 'SIGNATURE_OTHER_PERSON', details: { name: signed.certificate.name } });
      const signer = state.users.get(signed.signer) ?? context.author;
      const by = actingUser(state, signer, trail.issued.on).role;
      const unsigned = { kind: trail.is, fields: trail.draft?.fields ?? {}, on: trail.issued.on, by };
      const problems = signatureProblems(unsigned, context.law);
      return problems.length > 0 ? refuse({ problems }) : toCase('document.signed', signed, found);
    }),
  );

export const serviceDeciders: { readonly [Name in keyof ServiceCommands]: Decider<Name> } = {
  proveDelivery,
  recordReturn,
  recordSignature,
};
