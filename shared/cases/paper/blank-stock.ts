import type { OfficeState, Print } from '../case.ts';
import type { Blank } from '../payloads.ts';
import type { ReceivedBlanks, SpoiledBlank } from './office-paper.ts';

type Blanks = Pick<OfficeState, 'paper' | 'cases'>;

/** A blank that carries a paper. */
export interface UsedBlank {
  readonly blank: Blank;
  readonly print: Print;
  /** The title of its case. */
  readonly about: string;
}

/** One pack and what has become of it; the numbers left stand as runs, both ends included. */
export interface PackOfBlanks {
  readonly received: ReceivedBlanks;
  readonly used: number;
  readonly spoiled: number;
  readonly left: readonly (readonly [from: number, to: number])[];
  readonly leftCount: number;
}

/** The register of pre-printed blanks, computed from the journal: what came, what carries a paper, what became waste. */
export interface BlankStock {
  readonly packs: readonly PackOfBlanks[];
  readonly used: readonly UsedBlank[];
  readonly spoiled: readonly SpoiledBlank[];
}

/** The mark a blank bears, e.g. `А 0012`; the series stands before the number where there is one. */
export function blankMark({ series, number }: Blank): string {
  return series === '' ? String(number) : `${series} ${number}`;
}

export function blankStock(state: Blanks): BlankStock {
  const used = usedBlanks(state);
  const { received, spoiled } = state.paper;
  const usedMarks = new Set(used.map(({ blank }) => blankMark(blank)));
  const spoiledMarks = new Set(spoiled.map(blankMark));
  return { packs: received.map((pack) => packOf(pack, { usedMarks, spoiledMarks })), used, spoiled };
}

function usedBlanks({ cases }: Blanks): UsedBlank[] {
  return [...cases.values()].flatMap(({ prints, title }) =>
    prints.flatMap((print) => (print.blanks ?? []).map((blank) => ({ blank, print, about: title }))),
  );
}

interface Gone {
  readonly usedMarks: ReadonlySet<string>;
  readonly spoiledMarks: ReadonlySet<string>;
}

function packOf(received: ReceivedBlanks, { usedMarks, spoiledMarks }: Gone): PackOfBlanks {
  const left: [from: number, to: number][] = [];
  let [used, spoiled] = [0, 0];
  for (let number = received.from; number <= received.to; number += 1) {
    const mark = blankMark({ series: received.series, number });
    if (usedMarks.has(mark)) used += 1;
    else if (spoiledMarks.has(mark)) spoiled += 1;
    else if (left.at(-1)?.[1] === number - 1) left[left.length - 1] = [left.at(-1)?.[0] ?? number, number];
    else left.push([number, number]);
  }
  const leftCount = received.to - received.from + 1 - used - spoiled;
  return { received, used, spoiled, left, leftCount };
}

/** The first blank left, of the pack that came first. */
export function nextBlank({ packs }: Pick<BlankStock, 'packs'>): Blank | undefined {
  const pack = packs.find(({ leftCount }) => leftCount > 0);
  const number = pack?.left[0]?.[0];
  return pack && number !== undefined ? { series: pack.received.series, number } : undefined;
}

/** That many blanks with the numbers that follow, as they lie in the printer. */
export function blanksFrom({ series, number }: Blank, count: number): Blank[] {
  return Array.from({ length: count }, (_, index) => ({ series, number: number + index }));
}

/** The first of the blanks that is not in the stock any more, or never was. */
export function missingBlank(
  { packs }: Pick<BlankStock, 'packs'>,
  blanks: readonly Blank[],
): Blank | undefined {
  return blanks.find(
    ({ series, number }) =>
      !packs.some(
        (pack) =>
          pack.received.series === series && pack.left.some(([from, to]) => from <= number && number <= to),
      ),
  );
}

/** A blank by the mark it bears: an optional series, then its number. Undefined for anything else. */
export function parseBlankMark(typed: string): Blank | undefined {
  const [, series, digits] = /^(.{0,10}?)\s*№?\s*(\d{1,10})$/u.exec(typed.trim()) ?? [];
  const number = Number(digits ?? 0);
  return series === undefined || number < 1 ? undefined : { series: series.trim(), number };
}
