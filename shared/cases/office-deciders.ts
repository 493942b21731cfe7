import { refuse } from '../kernel/result.ts';
import type { Decider } from './commands.ts';
import { toOffice } from './drafting.ts';
import { admissionOf } from './numbers/next-number.ts';

export const foundOffice: Decider<'foundOffice'> = ({ office }, state) =>
  state.office ? refuse({ code: 'OFFICE_ALREADY_FOUNDED' }) : toOffice('office.founded', { office }, state);

export const admitDevice: Decider<'admitDevice'> = ({ card, series }, state) =>
  toOffice(
    'device.admitted',
    { ...admissionOf(card, state), ...(series !== undefined && { series }) },
    state,
  );
