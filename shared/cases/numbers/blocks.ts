import type { DeviceId } from '../../journal/ids.ts';
import type { OfficeState } from '../case.ts';
import { incarnationOf, type AssignedBlock } from './office-numbering.ts';
import { namesPart, numberReader, type ReadNumber } from './format.ts';

export type Numbers = Pick<OfficeState, 'office' | 'devices' | 'numbers' | 'numbering' | 'regional'>;

/** A block of numbers, whoever handed it out. */
export interface Block extends Omit<AssignedBlock, 'incarnation'> {
  readonly incarnation: number;
  readonly source: 'region' | 'office';
}

/** Both ends included. */
export type Range = readonly [from: number, to: number];

/** One workstation's numbers of one register and year. */
export interface BlockOwner {
  readonly register: string;
  readonly year: number;
  readonly device: DeviceId;
}

/** Every block of the office. One that names no incarnation was handed out before any could be known: for the first. */
export function blocksOf({ regional, numbering }: Pick<Numbers, 'regional' | 'numbering'>): Block[] {
  const granted = (regional?.numberBlocks ?? []).map(({ by: _by, incarnation = 1, ...block }): Block => ({
    ...block,
    incarnation,
    source: 'region',
  }));
  return [...granted, ...numbering.assigned.map((block): Block => ({ ...block, source: 'office' }))];
}

/** Whether some number of a new block was handed out already, by whomever and to whomever. */
export function overlapsBlock(
  state: Pick<Numbers, 'regional' | 'numbering'>,
  { register, year, from, to }: Pick<Block, 'register' | 'year' | 'from' | 'to'>,
): boolean {
  return blocksOf(state).some(
    (each) => each.register === register && each.year === year && each.from <= to && from <= each.to,
  );
}

/** What is left of a range when others are cut out of it. */
export function without(range: Range, cuts: readonly Range[]): Range[] {
  let left: Range[] = [range];
  for (const [from, to] of cuts) {
    left = left.flatMap(([first, last]): Range[] =>
      to < first || last < from
        ? [[first, last]]
        : [
            [first, from - 1],
            [to + 1, last],
          ].flatMap(([a = 1, b = 0]): Range[] => (a <= b ? [[a, b]] : [])),
    );
  }
  return left;
}

/**
 * The numbers of a block that only it holds: where two people handed out the same ones without knowing of each other,
 * nobody gives them.
 */
export function undisputed(block: Block, all: readonly Block[]): Range[] {
  const others = all.filter(
    ({ event, register, year }) =>
      event !== block.event && register === block.register && year === block.year,
  );
  return without(
    [block.from, block.to],
    others.map(({ from, to }): Range => [from, to]),
  );
}

/** Whether the workstation still is the one that the block was handed to, and not a copy of it out of a backup. */
export function isCurrent({ device, incarnation }: Block, { numbering }: Numbers): boolean {
  return incarnation === incarnationOf(numbering, device);
}

/** Every pattern by which numbers of a register may have been written, the present one included. */
export function patternsOf({ numbering }: Pick<Numbers, 'numbering'>, register: string): string[] {
  const own = numbering.everFormats
    .filter((each) => each.register === register)
    .map(({ pattern }) => pattern);
  return [...new Set(register === 'outgoing' ? [...Object.values(defaultPatterns), ...own] : own)];
}

/** Until the office decides otherwise: a series of each workstation; from blocks, once it has been handed one. */
export const defaultPatterns = {
  series: '{index}/{series}-{number}',
  blocks: '{index}/{number}/{year}',
} as const;

/** The numbers of a register that papers bear or that were voided, as `read` by each pattern they may have. */
export function takenNumbers(
  { office, numbers, numbering }: Numbers,
  patterns: readonly string[],
): (ReadNumber & { readonly text: string })[] {
  const readers = patterns.map((pattern) => numberReader(pattern, office?.index ?? ''));
  const texts = new Set([...numbers.keys(), ...numbering.voided.keys()]);
  return [...texts].flatMap((text) => {
    const read = readers.map((reader) => reader(text)).find((each) => each !== undefined);
    return read ? [{ ...read, text }] : [];
  });
}

/** The running numbers of a register and year that were taken from blocks, and whether a paper bears each. */
export function takenFromBlocks(
  state: Numbers,
  { register, year }: Pick<BlockOwner, 'register' | 'year'>,
): ReadonlyMap<number, boolean> {
  const patterns = patternsOf(state, register).filter((pattern) => !namesPart(pattern, 'series'));
  const taken = takenNumbers(state, patterns).filter((each) => each.year === year);
  return new Map(taken.map(({ number, text }) => [number, state.numbers.has(text)]));
}

/**
 * What a range still has to give. Numbers go upwards: one below the last that a paper bears was passed over, and is
 * explained, not given to a later paper.
 */
export function freeOf(
  range: Range,
  taken: ReadonlyMap<number, boolean>,
): { open: Range[]; passed: Range[] } {
  const own = [...taken].filter(([number]) => range[0] <= number && number <= range[1]);
  const last = Math.max(0, ...own.flatMap(([number, isOnPaper]) => (isOnPaper ? [number] : [])));
  const free = without(
    range,
    own.map(([number]): Range => [number, number]),
  );
  return { open: free.filter(([from]) => from > last), passed: free.filter(([from]) => from < last) };
}

export const countOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
