import { refuse, type Problem } from '../../kernel/result.ts';
import type { OfficeState } from '../case.ts';
import type { Decider } from '../commands.ts';
import { toOffice } from '../drafting.ts';
import { isLeading } from '../people.ts';
import { defaultPatterns, overlapsBlock, patternsOf, type Numbers } from './blocks.ts';
import { isWholePattern, mayCoincide, numberReader, shapeOf } from './format.ts';
import type { NumberCommands } from './number-commands.ts';
import { incarnationOf, type RegisterFormat } from './office-numbering.ts';
import { numberRegisters } from './payloads.ts';

/** Why a number cannot be put on a paper: another bears it, or it was voided. */
export function numberProblem(
  number: string,
  { numbers, numbering }: Pick<Numbers, 'numbers' | 'numbering'>,
): Problem | undefined {
  return numbers.has(number) || numbering.voided.has(number)
    ? { code: 'ACT_NUMBER_TAKEN', details: { number } }
    : undefined;
}

/** Every pattern that has given numbers or may have. */
function everFormats({ numbering }: Pick<Numbers, 'numbering'>): RegisterFormat[] {
  const byDefault = Object.values(defaultPatterns).map((pattern) => ({ register: 'outgoing', pattern }));
  return [...byDefault, ...numbering.everFormats];
}

/** Why a pattern cannot be taken: its numbers could not be read back, or could be those of another pattern. */
export function formatProblem(
  format: RegisterFormat,
  others: readonly RegisterFormat[],
  state: Pick<OfficeState, 'office' | 'numbering'>,
): Problem | undefined {
  const { register, pattern } = format;
  const index = state.office?.index ?? '';
  if (!isWholePattern(pattern)) return { code: 'NUMBER_FORMAT_UNREADABLE', details: { pattern } };
  const alike = [...everFormats(state), ...others].find((other) =>
    other.register === register
      ? mayCoincide(other.pattern, pattern, index)
      : shapeOf(other.pattern, index) === shapeOf(pattern, index),
  );
  return alike && { code: 'NUMBER_FORMAT_ALIKE', details: { pattern, other: alike.pattern } };
}

const setNumberFormats: Decider<'setNumberFormats'> = ({ formats }, state, { author }) => {
  if (!isLeading(author)) return refuse({ code: 'CASE_NOT_PERMITTED' });
  const asked = Object.entries(formats).map(([register, pattern]) => ({ register, pattern }));
  for (const format of asked) {
    const others = asked.filter(({ register }) => register !== format.register);
    const problem = formatProblem(format, others, state);
    if (problem) return refuse(problem);
  }
  return toOffice('numbers.formatsSet', { formats }, state);
};

const assignNumbers: Decider<'assignNumbers'> = (block, state, { author, today: on }) => {
  if (!isLeading(author)) return refuse({ code: 'CASE_NOT_PERMITTED' });
  if (!state.devices.has(block.device)) return refuse({ code: 'DEVICE_UNKNOWN' });
  if (overlapsBlock(state, block)) return refuse({ code: 'NUMBER_BLOCK_OVERLAPS' });
  const incarnation = incarnationOf(state.numbering, block.device);
  return toOffice('numbers.blockAssigned', { ...block, incarnation, on }, state);
};

/** Anybody explains a number that no paper bears; only numbers the office could have given are explained. */
const voidNumber: Decider<'voidNumber'> = ({ number, reason }, state, { today: on }) => {
  if (reason.trim() === '') return refuse({ code: 'CASE_REASON_MISSING' });
  const problem = numberProblem(number, state);
  if (problem) return refuse(problem);
  const index = state.office?.index ?? '';
  const isOurs = numberRegisters
    .flatMap((register) => patternsOf(state, register))
    .some((pattern) => numberReader(pattern, index)(number) !== undefined);
  if (!isOurs) return refuse({ code: 'NUMBER_NOT_OURS', details: { number } });
  return toOffice('numbers.voided', { number, on, reason }, state);
};

export const numberDeciders: { readonly [Name in keyof NumberCommands]: Decider<Name> } = {
  setNumberFormats,
  assignNumbers,
  voidNumber,
};
