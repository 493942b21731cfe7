import { refuse } from '../kernel/result.ts';
import type { Decider } from './commands.ts';
import { joined, onCase, toCase } from './drafting.ts';
import { linkedCases } from './linked-cases.ts';

/** Written to both cases, so that the history of each tells it and each can be folded alone. */
export const linkCases: Decider<'linkCases'> = ({ case: id, to }, state) =>
  onCase(state, id, (one) =>
    onCase(state, to, (other) => {
      if (id === to) return refuse({ code: 'CASE_LINK_ITSELF' });
      if (linkedCases(one, state).some((each) => each.case.id === to))
        return refuse({ code: 'CASE_LINK_KNOWN' });
      return joined([toCase('case.linked', { to }, one), toCase('case.linked', { to: id }, other)]);
    }),
  );

export const unlinkCases: Decider<'unlinkCases'> = ({ case: id, to, reason }, state) =>
  onCase(state, id, (one) =>
    onCase(state, to, (other) => {
      if (one.links?.includes(to) !== true) return refuse({ code: 'CASE_LINK_UNKNOWN' });
      if (reason.trim() === '') return refuse({ code: 'CASE_REASON_MISSING' });
      return joined([
        toCase('case.unlinked', { to, reason }, one),
        toCase('case.unlinked', { to: id, reason }, other),
      ]);
    }),
  );
