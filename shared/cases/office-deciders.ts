import { refuse } from '../kernel/result.ts';
import type { Role } from '../law/types.ts';
import type { Decider } from './commands.ts';
import { toOffice } from './drafting.ts';
import { nextSeries } from './numbering.ts';

/** Heads of an office and their deputies: they admit its people. */
const admitting: readonly Role[] = [
  'prosecutorGeneral',
  'deputyProsecutorGeneral',
  'oblastProsecutor',
  'deputyOblastProsecutor',
  'districtProsecutor',
  'deputyDistrictProsecutor',
];

export const foundOffice: Decider<'foundOffice'> = ({ office }, state) =>
  state.office ? refuse({ code: 'OFFICE_ALREADY_FOUNDED' }) : toOffice('office.founded', { office }, state);

/** The first person admits themselves: an office without people has nobody to do it. */
export const admitUser: Decider<'admitUser'> = ({ user }, state, { author }) => {
  const mayAdmit = state.users.size === 0 || admitting.includes(author.role);
  return mayAdmit ? toOffice('user.admitted', { user }, state) : refuse({ code: 'CASE_NOT_PERMITTED' });
};

export const admitDevice: Decider<'admitDevice'> = ({ card, series }, state) =>
  toOffice('device.admitted', { card, series: series ?? nextSeries(state) }, state);
