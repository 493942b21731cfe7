import { refuse, type Problem } from '../../kernel/result.ts';
import type { OfficeState, User } from '../case.ts';
import type { Decider } from '../commands.ts';
import { toOffice, type Decision } from '../drafting.ts';
import { isLeading } from '../people.ts';
import type { Blank } from '../payloads.ts';
import { blankMark, blankStock, missingBlank } from './blank-stock.ts';
import type { PaperCommands } from './paper-commands.ts';

/** Those who lead the office and its chancery; others write on the paper as it is set. */
export function mayKeepPaper(author: Pick<User, 'role'>): boolean {
  return isLeading(author) || author.role === 'staff';
}

const setPaper: Decider<'setPaper'> = (given, state, { author }) =>
  mayKeepPaper(author) ? toOffice('paper.set', given, state) : refuse({ code: 'CASE_NOT_PERMITTED' });

const setEmblem: Decider<'setEmblem'> = (given, state, { author }) =>
  mayKeepPaper(author) ? toOffice('emblem.set', given, state) : refuse({ code: 'CASE_NOT_PERMITTED' });

/** No number is counted twice: a pack that overlaps one already received was typed wrongly. */
const receiveBlanks: Decider<'receiveBlanks'> = (given, state, { author }) => {
  if (!mayKeepPaper(author)) return refuse({ code: 'CASE_NOT_PERMITTED' });
  const twice = state.paper.received.find(
    ({ series, from, to }) => series === given.series && from <= given.to && given.from <= to,
  );
  return twice
    ? refuse({ code: 'BLANKS_RECEIVED_TWICE', details: { from: twice.from, to: twice.to } })
    : toOffice('blanks.received', given, state);
};

/** Anybody spoils a blank; everybody says why. */
const spoilBlank: Decider<'spoilBlank'> = (given, state) => {
  const { series, number, reason } = given;
  if (reason.trim() === '') return refuse({ code: 'CASE_REASON_MISSING' });
  const problem = blankProblem([{ series, number }], state);
  return problem ? refuse(problem) : toOffice('blank.spoiled', given, state);
};

const keepText: Decider<'keepText'> = (given, state): Decision =>
  given.name.trim() === '' || given.text.kk.trim() === '' || given.text.ru.trim() === ''
    ? refuse({ code: 'TEXT_INCOMPLETE' })
    : toOffice('text.kept', given, state);

const dropText: Decider<'dropText'> = (given, state) =>
  state.paper.texts.has(given.block)
    ? toOffice('text.dropped', given, state)
    : refuse({ code: 'CASE_INPUT_MALFORMED', details: { at: 'block' } });

/** Why blanks cannot be taken: each must be in the stock. */
export function blankProblem(blanks: readonly Blank[], state: OfficeState): Problem | undefined {
  if (blanks.length === 0) return undefined;
  const missing = missingBlank(blankStock(state), blanks);
  return missing && { code: 'BLANK_NOT_IN_STOCK', details: { number: blankMark(missing) } };
}

export const paperDeciders: { readonly [Name in keyof PaperCommands]: Decider<Name> } = {
  setPaper,
  setEmblem,
  receiveBlanks,
  spoilBlank,
  keepText,
  dropText,
  recordRegisterPrint: (given, state) => toOffice('register.printed', given, state),
};
