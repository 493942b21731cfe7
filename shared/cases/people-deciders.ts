import { refuse } from '../kernel/result.ts';
import type { UserId } from '../journal/ids.ts';
import type { OfficeState } from './case.ts';
import type { Decider } from './commands.ts';
import { joined, onCase, toCase, toOffice, type Decision } from './drafting.ts';
import { colleagues, isLeading } from './people.ts';

const notPermitted: Decision = refuse({ code: 'CASE_NOT_PERMITTED' });
const malformed = (at: string): Decision => refuse({ code: 'CASE_INPUT_MALFORMED', details: { at } });

function isColleague({ users, dismissed }: OfficeState, user: UserId): boolean {
  return users.has(user) && !dismissed.has(user);
}

/** Whether somebody would be left to decide on people if one of them were no longer among those who may. */
function staysLed(state: OfficeState, without: UserId): boolean {
  return colleagues(state).some((each) => each.id !== without && isLeading(each));
}

/** The first person admits themselves: an office without people has nobody to do it. */
export const admitUser: Decider<'admitUser'> = ({ user }, state, { author }) => {
  if (state.users.size > 0 && !isLeading(author)) return notPermitted;
  const known = state.users.get(user.id);
  if (known && isLeading(known) && !isLeading(user) && !staysLed(state, user.id))
    return refuse({ code: 'OFFICE_WITHOUT_HEAD' });
  return toOffice('user.admitted', { user }, state);
};

/** Nobody dismisses themselves; their cases stay as they are, in hands that can be told at any time. */
export const dismissUser: Decider<'dismissUser'> = ({ user }, state, { author, today }) => {
  if (!isLeading(author) || author.id === user) return notPermitted;
  if (!isColleague(state, user)) return malformed('user');
  if (!staysLed(state, user)) return refuse({ code: 'OFFICE_WITHOUT_HEAD' });
  return toOffice('user.dismissed', { user, on: today }, state);
};

/** By those who lead: a substitute may do what the absent one may, which nobody gives away alone. */
export const appointSubstitute: Decider<'appointSubstitute'> = (given, state, { author }) => {
  const { absent, substitute, from, to, post } = given;
  if (!isLeading(author)) return notPermitted;
  if (!isColleague(state, absent)) return malformed('absent');
  if (!isColleague(state, substitute) || substitute === absent) return malformed('substitute');
  if (post && (post.kk.trim() === '' || post.ru.trim() === '')) return malformed('post');
  return from <= to ? toOffice('substitution.appointed', given, state) : malformed('to');
};

export const endSubstitution: Decider<'endSubstitution'> = ({ absent }, state, { author }) => {
  if (!isLeading(author) && author.id !== absent) return notPermitted;
  return state.substitutions.has(absent)
    ? toOffice('substitution.ended', { absent }, state)
    : malformed('absent');
};

/** Those who lead hand over anything; everybody else, what is in their own hands. */
export const handOver: Decider<'handOver'> = ({ cases, to, reason }, state, { author }) => {
  if (!isColleague(state, to)) return malformed('to');
  if (reason.trim() === '') return refuse({ code: 'CASE_REASON_MISSING' });
  return joined(
    cases.map((id) =>
      onCase(state, id, (found) => {
        if (!isLeading(author) && found.responsible !== author.id) return notPermitted;
        return toCase('case.handed-over', { to, reason }, found);
      }),
    ),
  );
};
