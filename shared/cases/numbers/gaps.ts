import type { DeviceId } from '../../journal/ids.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { OfficeState, Trail } from '../case.ts';
import {
  blocksOf,
  freeOf,
  isCurrent,
  patternsOf,
  takenFromBlocks,
  takenNumbers,
  undisputed,
  without,
  type Block,
  type Numbers,
  type Range,
} from './blocks.ts';
import { namesPart, writeNumber, type ReadNumber } from './format.ts';
import { incarnationOf } from './office-numbering.ts';
import { patternFor } from './next-number.ts';
import { numberRegisters } from './payloads.ts';

/**
 * Why no paper bears a number: it was `voided` with a reason; it was passed over and `unexplained` so far; it went with a
 * copy from before a backup was `restored`; its year ended with it `unused`; two hands dealt it out and it is `disputed`.
 */
export const gapKinds = ['voided', 'unexplained', 'restored', 'unused', 'disputed'] as const;
export type GapKind = (typeof gapKinds)[number];

/** Numbers one after another that no paper bears, as they would stand on the first and on the last. */
export interface Gap {
  readonly kind: GapKind;
  readonly first: string;
  /** Absent where nobody knows how far it goes: a series that ended when its workstation came back from a backup. */
  readonly last?: string;
  readonly on: PlainDate;
  readonly device?: DeviceId;
  readonly reason?: string;
}

/** The gap register, computed from the journal, by day. `today` tells which years are over. */
export function gapsOf(state: OfficeState, today: PlainDate): Gap[] {
  const days = daysOfNumbers(state);
  const gaps = [
    ...voidedGaps(state),
    ...numberRegisters.flatMap((register) => seriesGaps(state, register, days)),
    ...blocksOf(state).flatMap((block) => blockGaps(state, block, { today, days })),
  ];
  return gaps.toSorted((a, b) => compareText(a.on, b.on) || compareText(a.first, b.first));
}

type Days = ReadonlyMap<string, PlainDate>;

/** When each number was put on its paper. */
function daysOfNumbers({ cases }: Pick<OfficeState, 'cases'>): Days {
  const papers = [...cases.values()].flatMap((given): Pick<Trail, 'issued'>[] => [given, ...given.letters]);
  return new Map(papers.flatMap(({ issued }) => (issued ? [[issued.number, issued.on]] : [])));
}

function voidedGaps({ numbering, numbers }: Numbers): Gap[] {
  return [...numbering.voided.values()]
    .filter(({ number }) => !numbers.has(number))
    .map(({ number, on, reason }) => ({ kind: 'voided', first: number, last: number, on, reason }));
}

/** What a workstation passed over in its own series. */
function seriesGaps(state: OfficeState, register: string, days: Days): Gap[] {
  const { office } = state;
  const patterns = patternsOf(state, register).filter((pattern) => namesPart(pattern, 'series'));
  return patterns.flatMap((pattern) =>
    groups(takenNumbers(state, [pattern])).flatMap(({ series = '', year = 0, taken }) =>
      [
        ...passedOver(taken).map(([from, to, next]) => ({
          kind: 'unexplained' as const,
          from,
          to,
          after: next,
        })),
        ...lostWithCopy(state, series, taken),
      ].map(({ kind, from, to, after }): Gap => {
        const write = (number: number) =>
          writeNumber(pattern, { index: office?.index ?? '', series, number, year });
        const device = state.numbering.everSeries.find((each) => each.series === series)?.device;
        const last = to === undefined ? {} : { last: write(to) };
        return {
          kind,
          first: write(from),
          ...last,
          on: days.get(after) ?? firstDay,
          ...(device && { device }),
        };
      }),
    ),
  );
}

/** A series that ended with a restored copy: what was numbered in it after the backup stands on paper alone. */
function lostWithCopy({ numbering }: Numbers, series: string, taken: Taken) {
  const last = taken.toSorted((a, b) => b.number - a.number)[0];
  const isFormer = numbering.everSeries.some(
    (each) => each.series === series && each.incarnation !== incarnationOf(numbering, each.device),
  );
  if (!last || !isFormer) return [];
  return [{ kind: 'restored' as const, from: last.number + 1, to: undefined, after: last.text }];
}

/** A number known only by the settlement that put its paper aside has no day of its own. */
const firstDay = '2000-01-01' as PlainDate;

type Taken = readonly (ReadNumber & { readonly text: string })[];

function groups(taken: Taken): (Pick<ReadNumber, 'series' | 'year'> & { taken: Taken })[] {
  const name = ({ series, year }: ReadNumber) => `${series} ${year}`;
  const firsts = taken.filter((each, at) => taken.findIndex((other) => name(other) === name(each)) === at);
  return firsts.map((first) => {
    const { series, year } = first;
    const own = taken.filter((each) => name(each) === name(first));
    return { ...(series !== undefined && { series }), ...(year !== undefined && { year }), taken: own };
  });
}

/** Runs of numbers below the highest taken one, each with the number that came after it. */
function passedOver(taken: Taken): [from: number, to: number, next: string][] {
  const sorted = taken.toSorted((a, b) => a.number - b.number);
  return sorted.flatMap(({ number, text }, at): [number, number, string][] => {
    const before = sorted[at - 1]?.number ?? 0;
    return number > before + 1 ? [[before + 1, number - 1, text]] : [];
  });
}

/** What has become of the numbers of a block that no paper bears. */
function blockGaps(
  state: OfficeState,
  block: Block,
  { today, days }: { today: PlainDate; days: Days },
): Gap[] {
  const { device, year, register } = block;
  const pattern = patternFor(state, { register, year, device });
  if (namesPart(pattern, 'series')) return [];
  const taken = takenFromBlocks(state, block);
  const own = undisputed(block, blocksOf(state));
  const write = (number: number) =>
    writeNumber(pattern, { index: state.office?.index ?? '', series: '', number, year });
  const gap = (kind: GapKind, [from, to]: Range): Gap => {
    const on = kind === 'unexplained' ? (days.get(write(to + 1)) ?? block.on) : block.on;
    return { kind, first: write(from), last: write(to), on, device };
  };
  const gaps = (kind: GapKind, ranges: readonly Range[]) => ranges.map((range) => gap(kind, range));
  const cuts = [...taken.keys()].map((number): Range => [number, number]);
  const disputed = gaps('disputed', without([block.from, block.to], [...own, ...cuts]));
  const [open, passed] = (['open', 'passed'] as const).map((part) =>
    own.flatMap((range) => freeOf(range, taken)[part]),
  );
  if (!isCurrent(block, state))
    return [...disputed, ...gaps('restored', [...(passed ?? []), ...(open ?? [])])];
  const unused = year < Number(today.slice(0, 4)) ? gaps('unused', open ?? []) : [];
  return [...disputed, ...gaps('unexplained', passed ?? []), ...unused];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
