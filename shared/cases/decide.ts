import { officeSubject } from '../journal/ids.ts';
import { refuse } from '../kernel/result.ts';
import { dispatchAct, draftAct, dropAct, issueAct, readLeftOut, recordPrints } from './act-deciders.ts';
import { attachFile, withdrawAttachment } from './attachment-deciders.ts';
import type { OfficeState } from './case.ts';
import { directoryDeciders } from './directory/directory-deciders.ts';
import type { Command, Commands, DecideContext, Decider } from './commands.ts';
import { openConflicts } from './conflicts.ts';
import {
  deliverLetter,
  dispatchLetter,
  draftLetter,
  draftLetters,
  dropLetter,
  issueLetter,
} from './letter-deciders.ts';
import { joined, onCase, toCase, toOffice, type Decision } from './drafting.ts';
import { correctFact, openCase, openCases, overrideRule, recordFact } from './fact-deciders.ts';
import { acknowledgement } from './regional-deciders.ts';
import { admitDevice, foundOffice } from './office-deciders.ts';
import { linkCases, unlinkCases } from './link-deciders.ts';
import { libraryDeciders } from './library/library-deciders.ts';
import { numberDeciders } from './numbers/number-deciders.ts';
import { paperDeciders } from './paper/paper-deciders.ts';
import { admitUser, appointSubstitute, dismissUser, endSubstitution, handOver } from './people-deciders.ts';
import { serviceDeciders } from './service/service-deciders.ts';
import { lawDeciders } from './law-deciders.ts';

/** The settlement is written to every subject it concerns, so that each can be folded alone. */
const settleConflict: Decider<'settleConflict'> = ({ between, chosen, reason }, state) => {
  const open = openConflicts(state).find(({ conflict }) => isSameSet(conflict.between, between));
  if (!open?.conflict.between.includes(chosen)) return refuse({ code: 'CASE_CONFLICT_UNKNOWN' });
  if (reason.trim() === '') return refuse({ code: 'CASE_REASON_MISSING' });
  const payload = { between, chosen, reason };
  return joined(
    open.subjects.map((subject) =>
      subject === officeSubject
        ? toOffice('conflict.settled', payload, state)
        : onCase(state, subject, (found) => toCase('conflict.settled', payload, found)),
    ),
  );
};

const deciders: { readonly [Name in keyof Commands]: Decider<Name> } = {
  foundOffice,
  admitUser,
  dismissUser,
  appointSubstitute,
  endSubstitution,
  handOver,
  admitDevice,
  openCase,
  openCases,
  linkCases,
  unlinkCases,
  recordFact,
  correctFact,
  overrideRule,
  draftAct,
  dropAct,
  issueAct,
  readLeftOut,
  recordPrints,
  dispatchAct,
  draftLetter,
  draftLetters,
  dropLetter,
  issueLetter,
  dispatchLetter,
  deliverLetter,
  ...paperDeciders,
  ...directoryDeciders,
  ...libraryDeciders,
  ...numberDeciders,
  ...serviceDeciders,
  attachFile,
  withdrawAttachment,
  settleConflict,
  acknowledgeRegion: ({ event }, state) => acknowledgement(event, state),
  ...lawDeciders,
};

/**
 * What a command comes to: the events to record, or a refusal. Pure: the same question gets the same answer.
 * A fact or an act that newly breaks a rule which blocks is refused with the rule and its article, unless the context
 * carries a reasoned override by one whom the rule allows it; the override is an event beside the other.
 */
export function decide(command: Command, state: OfficeState, context: DecideContext): Decision {
  return decideNamed(command.do, command, { state, context });
}

/** The table pairs each name with its own command; this is where the compiler is shown that they are one pair. */
function decideNamed<Name extends keyof Commands>(
  name: Name,
  command: Extract<Command, { do: Name }>,
  { state, context }: { state: OfficeState; context: DecideContext },
): Decision {
  const { do: _name, ...asked } = command;
  return deciders[name](asked as unknown as Commands[Name], state, context);
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
