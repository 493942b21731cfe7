import { refuse } from '../kernel/result.ts';
import { builtInLaw } from '../law/built-in-law.ts';
import { headsOfOffices } from '../law/types.ts';
import type { User } from './case.ts';
import type { Decider } from './commands.ts';
import { toOffice, type Decision } from './drafting.ts';
import { judgePack } from './judge-pack.ts';
import { lawWith } from './law-versions.ts';

/** By which law an office computes is decided by its head, with a reason. */
export const mayChangeLaw = ({ role }: Pick<User, 'role'>): boolean => headsOfOffices.includes(role);

function byTheHead(author: User, reason: string, work: () => Decision): Decision {
  if (!mayChangeLaw(author)) return refuse({ code: 'CASE_NOT_PERMITTED' });
  return reason.trim() === '' ? refuse({ code: 'CASE_REASON_MISSING' }) : work();
}

const trustLawKey: Decider<'trustLawKey'> = (trusted, state, { author }) =>
  byTheHead(author, trusted.reason, () => toOffice('law.key-trusted', trusted, state));

const activatePack: Decider<'activatePack'> = (activated, state, { author, today }) =>
  byTheHead(author, activated.reason, () => {
    const judged = judgePack(activated.signed.pack, state.law);
    return judged.ok ? toOffice('law.pack-activated', { ...activated, on: today }, state) : judged;
  });

const rollBackPack: Decider<'rollBackPack'> = (rolledBack, state, { author, today }) =>
  byTheHead(author, rolledBack.reason, () =>
    state.law.packs.some(({ event }) => event === rolledBack.activation)
      ? toOffice('law.pack-rolled-back', { ...rolledBack, on: today }, state)
      : refuse({ code: 'PACK_NOT_IN_FORCE' }),
  );

const makeChoice: Decider<'makeChoice'> = (made, state, { author, today }) =>
  byTheHead(author, made.reason, () => {
    const { tables } = lawWith(state.law, builtInLaw);
    const question = tables.choices.find(({ id }) => id === made.choice);
    return question && Object.hasOwn(question.values, made.value)
      ? toOffice('law.choice-made', { ...made, on: today }, state)
      : refuse({ code: 'LAW_CHOICE_UNKNOWN' });
  });

/** Who sits at the workstation sees its clock. */
const confirmClock: Decider<'confirmClock'> = (confirmed, state) =>
  toOffice('clock.confirmed', confirmed, state);

export const lawDeciders = { trustLawKey, activatePack, rollBackPack, makeChoice, confirmClock };
