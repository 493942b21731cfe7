import type { DeviceId } from '../../journal/ids.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import {
  blocksOf,
  countOf,
  defaultPatterns,
  freeOf,
  isCurrent,
  takenFromBlocks,
  takenNumbers,
  undisputed,
  type BlockOwner,
  type Numbers,
} from './blocks.ts';
import { namesPart, writeNumber } from './format.ts';
import { incarnationOf, type OfficeNumbering } from './office-numbering.ts';
import type { NumberRegister } from './payloads.ts';

export interface Asked {
  readonly device: DeviceId;
  readonly register: NumberRegister;
  /** The date of the paper: a number is of the year of its paper, whatever the clock says. */
  readonly on: PlainDate;
}

export interface NextNumber {
  readonly number: string;
  /** How many the workstation still has, this one included; absent where it counts in a series without an end. */
  readonly left?: number;
}

/** So few numbers left are time to ask for a new block. */
export const fewNumbers = 10;

/** The register a paper takes its number from: acts have one of their own once the office has given it a format. */
export function registerFor(
  kind: 'act' | 'letter',
  { numbering }: Pick<Numbers, 'numbering'>,
): NumberRegister {
  return kind === 'act' && numbering.formats.has('acts') ? 'acts' : 'outgoing';
}

/**
 * The number the next paper of a workstation gets, e.g. `2-07/1-15`: in a series of the workstation's own, or from the
 * blocks handed out to it. Two of them without a link never give the same one: series differ, blocks do not overlap, and
 * patterns that could coincide are refused. A workstation restored from a backup gives none of its former ones.
 * Refuses NUMBER_NO_SERIES, NUMBER_NO_BLOCK, NUMBER_BLOCKS_EMPTY, NUMBER_BLOCKS_FORMER.
 */
export function nextNumber(state: Numbers, asked: Asked): Result<NextNumber> {
  const year = Number(asked.on.slice(0, 4));
  const owner = { register: asked.register, year, device: asked.device };
  const pattern = patternFor(state, owner);
  return namesPart(pattern, 'series')
    ? nextOfSeries(state, pattern, owner)
    : nextOfBlocks(state, pattern, owner);
}

/** The pattern a workstation writes by: what the office decided, else blocks where it was handed one, else its series. */
export function patternFor(state: Numbers, { register, year, device }: BlockOwner): string {
  const decided = state.numbering.formats.get(register);
  if (decided !== undefined) return decided;
  const hasBlock = blocksOf(state).some(
    (block) => block.register === register && block.year === year && block.device === device,
  );
  return hasBlock ? defaultPatterns.blocks : defaultPatterns.series;
}

function nextOfSeries(state: Numbers, pattern: string, { device, year }: BlockOwner): Result<NextNumber> {
  const series = seriesOf(state, device);
  if (!state.office || series === undefined) return refuse({ code: 'NUMBER_NO_SERIES' });
  const taken = takenNumbers(state, [pattern]).filter(
    (each) => each.series === series && (each.year === undefined || each.year === year),
  );
  const last = taken.reduce((highest, { number }) => Math.max(highest, number), 0);
  return ok({ number: writeNumber(pattern, { index: state.office.index, series, number: last + 1, year }) });
}

function nextOfBlocks(state: Numbers, pattern: string, owner: BlockOwner): Result<NextNumber> {
  const { register, year, device } = owner;
  const all = blocksOf(state);
  const own = all.filter(
    (each) => each.register === register && each.year === year && each.device === device,
  );
  const current = own.filter((block) => isCurrent(block, state));
  if (!state.office || own.length === 0) return refuse({ code: 'NUMBER_NO_BLOCK', details: { year } });
  if (current.length === 0) return refuse({ code: 'NUMBER_BLOCKS_FORMER', details: { year } });
  const taken = takenFromBlocks(state, owner);
  const ranges = current.flatMap((block) => undisputed(block, all));
  const open = ranges.flatMap((range) => freeOf(range, taken).open);
  const number = open[0]?.[0];
  if (number === undefined) return refuse({ code: 'NUMBER_BLOCKS_EMPTY', details: { year } });
  const parts = { index: state.office.index, series: '', number, year };
  return ok({ number: writeNumber(pattern, parts), left: countOf(open) });
}

/** The series a workstation counts in; none when it came back from a backup and has not been given another. */
export function seriesOf(
  { devices, numbering }: Pick<Numbers, 'devices' | 'numbering'>,
  device: DeviceId,
): string | undefined {
  const { series, incarnation = 1 } = devices.get(device) ?? {};
  return incarnation === incarnationOf(numbering, device) ? series : undefined;
}

/** What is recorded of a workstation that comes to the office, or needs another series. */
export function admissionOf<Card extends { readonly device: DeviceId }>(
  card: Card,
  { numbering }: Pick<Numbers, 'numbering'>,
) {
  const incarnation = incarnationOf(numbering, card.device);
  const admitted = { card, series: nextSeries(numbering, card.device) };
  return incarnation > 1 ? { ...admitted, incarnation } : admitted;
}

/** A series for a workstation: the first that none has or has had. */
export function nextSeries(numbering: OfficeNumbering, device: DeviceId): string {
  const taken = new Set(numbering.everSeries.map(({ series }) => series));
  let series = firstSeriesOf(incarnationOf(numbering, device));
  while (taken.has(String(series))) series += 1;
  return String(series);
}

/**
 * A copy restored from a backup may not know of the workstations that joined after it was made, so it begins far from
 * where they count, at a place that follows from its random incarnation.
 */
function firstSeriesOf(incarnation: number): number {
  return incarnation === 1 ? 1 : 1000 + (incarnation % 8000);
}
