import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  caseId,
  chief,
  day,
  districtOffice,
  openAppeal,
  userOf,
  Workstation,
} from '#tests/contract/journal/workstation.ts';
import type { DeviceId } from '../../journal/ids.ts';
import type { JournalEvent } from '../../journal/journal-event.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { decideForRegion, type RegionContext } from '../regional-deciders.ts';
import { blocksOf, takenFromBlocks } from './blocks.ts';
import { isWholePattern, mayCoincide, numberReader, shapeOf, writeNumber } from './format.ts';
import { gapsOf } from './gaps.ts';
import { nextNumber, registerFor } from './next-number.ts';
import type { NumberRegister } from './payloads.ts';

const cardOf = (device: DeviceId) => ({ device, office: districtOffice.id, name: `Кеңсе ${device}` });
const today = day('2026-04-27');

function office(...names: string[]): Workstation[] {
  const desks = names.map((name) => new Workstation(name));
  const [first] = desks;
  if (!first) throw new Error('an office has a workstation');
  first.found();
  for (const { writer } of desks) first.do({ do: 'admitDevice', card: cardOf(writer.device) });
  for (const desk of desks.slice(1)) desk.meet(first);
  return desks;
}

const ask = (desk: Workstation, on: PlainDate = today, register: NumberRegister = 'outgoing') =>
  nextNumber(desk.state, { device: desk.writer.device, register, on });

const given = (desk: Workstation, on?: PlainDate, register?: NumberRegister) => {
  const next = ask(desk, on, register);
  if (!next.ok) throw new Error(next.problem.code);
  return next.value.number;
};

let papers = 0;
/** Puts the next number on an act; answers it. */
function issue(desk: Workstation, on: PlainDate = today, register?: NumberRegister): string {
  const number = given(desk, on, register);
  const id = `paper-${(papers += 1)}`;
  desk.do({ ...openAppeal(id), facts: [] } as never);
  desk.do({ do: 'draftAct', case: caseId(id), act: 'protest', fields: {} });
  desk.do({ do: 'issueAct', case: caseId(id), act: 'protest', number, on, signer: chief.id });
  return number;
}

const assign = (desk: Workstation, [from, to]: [number, number], device = desk.writer.device, year = 2026) =>
  desk.do({ do: 'assignNumbers', register: 'outgoing', year, from, to, device });

describe('the numbers of a workstation', () => {
  test('are counted in its own series until it is handed a block, then come from the block to its end', () => {
    const [a, b] = office('a', 'b') as [Workstation, Workstation];
    expect([issue(a), issue(a), issue(b)]).toEqual(['2-07/1-1', '2-07/1-2', '2-07/2-1']);
    assign(a, [31, 32]);
    expect(ask(a)).toEqual({ ok: true, value: { number: '2-07/31/2026', left: 2 } });
    expect([issue(a), issue(a), issue(b)]).toEqual(['2-07/31/2026', '2-07/32/2026', '2-07/2-2']);
    expect(ask(a)).toEqual({ ok: false, problem: { code: 'NUMBER_BLOCKS_EMPTY', details: { year: 2026 } } });
    assign(a, [33, 33]);
    expect(given(a)).toBe('2-07/33/2026');
  });

  test('are of the year of the paper, not of the clock', () => {
    const [a] = office('a') as [Workstation];
    assign(a, [1, 9]);
    assign(a, [1, 9], a.writer.device, 2027);
    expect([issue(a, day('2027-01-04')), issue(a, day('2026-12-31')), issue(a, day('2027-01-05'))]).toEqual([
      '2-07/1/2027',
      '2-07/1/2026',
      '2-07/2/2027',
    ]);
    a.do({ do: 'setNumberFormats', formats: { outgoing: '{index}/{number}/{year}' } });
    expect(ask(a, day('2028-01-03'))).toMatchObject({ problem: { code: 'NUMBER_NO_BLOCK' } });
  });

  test('have no end that a person does not hear of: the last ten are counted down', () => {
    const [a] = office('a') as [Workstation];
    assign(a, [1, 11]);
    issue(a);
    expect(ask(a)).toMatchObject({ value: { left: 10 } });
  });

  test('of acts are of a register of their own once it has a format', () => {
    const [a] = office('a') as [Workstation];
    expect(registerFor('act', a.state)).toBe('outgoing');
    a.do({ do: 'setNumberFormats', formats: { acts: '{index}/А-{series}-{number}' } });
    expect([registerFor('act', a.state), registerFor('letter', a.state)]).toEqual(['acts', 'outgoing']);
    expect([issue(a, today, 'acts'), issue(a, today, 'acts'), issue(a)]).toEqual([
      '2-07/А-1-1',
      '2-07/А-1-2',
      '2-07/1-1',
    ]);
  });

  test('that were handed out once are not handed out again, to whomever', () => {
    const [a, b] = office('a', 'b') as [Workstation, Workstation];
    assign(a, [6, 10]);
    const again = (from: number, to: number, year = 2026) =>
      a.refusal({ do: 'assignNumbers', register: 'outgoing', year, from, to, device: b.writer.device });
    for (const [from, to] of [
      [6, 10],
      [1, 6],
      [10, 20],
      [7, 7],
      [1, 20],
    ] as const)
      expect(again(from, to), `${from}–${to}`).toEqual({ code: 'NUMBER_BLOCK_OVERLAPS' });
    expect([again(1, 5), again(11, 20), again(6, 10, 2027)]).toEqual([undefined, undefined, undefined]);
  });

  test('handed out twice by people who did not know of each other are given by nobody', () => {
    const [a, b] = office('a', 'b') as [Workstation, Workstation];
    assign(a, [1, 10]);
    assign(b, [6, 20]);
    a.meet(b);
    expect([given(a), given(b)]).toEqual(['2-07/1/2026', '2-07/11/2026']);
    expect(gapsOf(a.state, today).map(({ kind, first, last }) => [kind, first, last])).toEqual([
      ['disputed', '2-07/6/2026', '2-07/10/2026'],
      ['disputed', '2-07/6/2026', '2-07/10/2026'],
    ]);
  });
});

describe('a workstation back from a backup', () => {
  test('counts in a series it never had, and nobody else counts on in its former one', () => {
    const [a, b] = office('a', 'b') as [Workstation, Workstation];
    const backup = [...a.events];
    const lost = [issue(a), issue(a)];
    a.comeBackWith(backup, 777);
    const after = [issue(a), issue(a)];
    expect(after.some((number) => lost.includes(number))).toBe(false);
    b.meet(a);
    const late = new Workstation('c');
    late.meet(a);
    a.do({ do: 'admitDevice', card: cardOf(late.writer.device) });
    late.meet(a);
    expect(given(late)).toBe('2-07/3-1');
  });

  test('gives no number of its former blocks; the next block is for it as it is now', () => {
    const [a] = office('a') as [Workstation];
    assign(a, [1, 100]);
    issue(a);
    const backup = [...a.events];
    issue(a);
    a.comeBackWith(backup, 9);
    expect(ask(a)).toMatchObject({ problem: { code: 'NUMBER_BLOCKS_FORMER' } });
    expect(gapsOf(a.state, today)).toMatchObject([
      { kind: 'restored', first: '2-07/2/2026', last: '2-07/100/2026' },
    ]);
    assign(a, [101, 110]);
    expect(given(a)).toBe('2-07/101/2026');
  });
});

describe('a format', () => {
  const index = '2-07';
  test.each([
    ['{index}/{number}', 'two years would meet'],
    ['{index}/{series}{number}', 'the figures run together'],
    ['{index}/{series}-{number}-{number}', 'two running numbers'],
    ['{index}/{series}-1{number}', 'a figure beside a figure'],
    ['{index}/{year}', 'no running number'],
    ['{index}/{series}-{number}/{day}', 'a part nobody knows'],
  ])('%s is refused: %s', (pattern) => {
    const [a] = office('a') as [Workstation];
    expect(a.refusal({ do: 'setNumberFormats', formats: { outgoing: pattern } })).toMatchObject({
      code: 'NUMBER_FORMAT_UNREADABLE',
    });
  });

  test.each([
    { outgoing: '{index}/{number}-{year}' },
    { acts: '{index}/{series}-{number}' },
    { outgoing: 'А/{series}-{number}', acts: 'А/{number}-{year}' },
  ])('that could give the number of another is refused: %j', (formats) => {
    const [a] = office('a') as [Workstation];
    expect(a.refusal({ do: 'setNumberFormats', formats })).toMatchObject({ code: 'NUMBER_FORMAT_ALIKE' });
  });

  test('is decided by those who lead the office, once for all registers', () => {
    const [a, b] = office('a', 'b') as [Workstation, Workstation];
    const formats = { outgoing: '{index}/{year}/{series}/{number}' };
    const author = userOf('prosecutor');
    expect(a.refusal({ do: 'setNumberFormats', formats }, { author })).toEqual({
      code: 'CASE_NOT_PERMITTED',
    });
    a.do({ do: 'setNumberFormats', formats });
    b.do({ do: 'setNumberFormats', formats: { acts: 'А{series}-{number}' } });
    a.meet(b);
    expect(a.state.conflicts).toMatchObject([{ what: 'number formats' }]);
  });

  const text = fc.constantFrom('/', '-', ' ', 'А', '№', '.', '(', '+');
  const parts = fc.shuffledSubarray(['{index}', '{series}', '{number}', '{year}'], { minLength: 2 });
  const patterns = fc
    .tuple(parts, fc.array(text, { minLength: 4, maxLength: 4 }))
    .map(([names, between]) => names.map((name, at) => `${name}${between[at]}`).join(''))
    .filter(isWholePattern);
  const values = fc.record({
    series: fc.integer({ min: 1, max: 9999 }),
    number: fc.integer({ min: 1, max: 99_999 }),
    year: fc.integer({ min: 2000, max: 2099 }),
  });

  test('is read back as it was written, and patterns that may stand together never give one number', () => {
    fc.assert(
      fc.property(patterns, patterns, values, values, (one, other, a, b) => {
        const number = writeNumber(one, { index, ...a });
        expect(numberReader(one, index)(number)).toMatchObject({ number: a.number });
        const isApart = shapeOf(one, index) !== shapeOf(other, index);
        if (isApart) expect(writeNumber(other, { index, ...b })).not.toBe(number);
        else if (!mayCoincide(one, other, index) && a.number !== b.number)
          expect(writeNumber(other, { index, ...b })).not.toBe(number);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a number that no paper bears', () => {
  test('is explained once, is then never given, and stands in the gap register', () => {
    const [a] = office('a') as [Workstation];
    assign(a, [1, 5]);
    const number = given(a);
    expect(a.refusal({ do: 'voidNumber', number, reason: ' ' })).toEqual({ code: 'CASE_REASON_MISSING' });
    expect(a.refusal({ do: 'voidNumber', number: 'кез келген', reason: 'x' })).toMatchObject({
      code: 'NUMBER_NOT_OURS',
    });
    a.do({ do: 'voidNumber', number, reason: 'бланк бүлінді' });
    expect(issue(a)).toBe('2-07/2/2026');
    expect(a.refusal({ do: 'voidNumber', number, reason: 'x' })).toMatchObject({ code: 'ACT_NUMBER_TAKEN' });
    expect(a.refusal({ do: 'voidNumber', number: '2-07/2/2026', reason: 'x' })).toMatchObject({
      code: 'ACT_NUMBER_TAKEN',
    });
    expect(gapsOf(a.state, today)).toEqual([
      { kind: 'voided', first: number, last: number, on: today, reason: 'бланк бүлінді' },
    ]);
  });

  test('asks for an explanation when it was passed over, and is told apart when its year has ended', () => {
    const [a] = office('a') as [Workstation];
    assign(a, [1, 9]);
    issue(a);
    const id = 'typed';
    a.do({ ...openAppeal(id), facts: [] } as never);
    a.do({ do: 'draftAct', case: caseId(id), act: 'protest', fields: {} });
    a.do({
      do: 'issueAct',
      case: caseId(id),
      act: 'protest',
      number: '2-07/4/2026',
      on: today,
      signer: chief.id,
    });
    const kinds = (on: PlainDate) => gapsOf(a.state, on).map(({ kind, first, last }) => [kind, first, last]);
    expect(kinds(today)).toEqual([['unexplained', '2-07/2/2026', '2-07/3/2026']]);
    expect(kinds(day('2027-01-01'))).toContainEqual(['unused', '2-07/5/2026', '2-07/9/2026']);
  });
});

/** What may happen to an office of three workstations that meet when they can. */
type Step =
  | { do: 'issue'; at: number; on: PlainDate }
  | { do: 'meet'; at: number; with: number }
  | { do: 'backup' | 'restore' | 'void'; at: number }
  | { do: 'assign' | 'grant'; at: number; size: number; year: number }
  | { do: 'format'; which: number };

const at = fc.nat({ max: 2 });
const on = fc.constantFrom(...['2026-04-27', '2026-12-31', '2027-01-04', '2025-12-30'].map(day));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('issue' as const), at, on }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('meet' as const), at, with: at }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('backup' as const, 'restore' as const, 'void' as const), at }),
  },
  fc.record({
    do: fc.constantFrom('assign' as const, 'grant' as const),
    at,
    size: fc.integer({ min: 1, max: 4 }),
    year: fc.constantFrom(2025, 2026, 2027),
  }),
  fc.record({ do: fc.constant('format' as const), which: fc.nat({ max: 3 }) }),
);
const story = (length: number) => fc.array(step, { minLength: length, maxLength: length });
const formats = [
  '{index}/{series}-{number}',
  '{index}/{number}/{year}',
  'Ш{number}.{year}',
  '{series}№{number}',
];

const regionContext: RegionContext = {
  by: { name: 'Б. Сапарова', post: { kk: 'облыс', ru: 'область' }, role: 'oblastProsecutor' },
  today,
  may: () => true,
};

/** Plays a story; answers every number that was ever put on paper, also those no journal remembers. */
function play(story: readonly Step[]): { onPaper: string[]; desks: Workstation[] } {
  const desks = office('a', 'b', 'c');
  const region = new Workstation('region-1');
  const backups = new Map<number, readonly JournalEvent[]>();
  const onPaper: string[] = [];
  // The region's paper and its server hand no number out twice.
  let next = 1;
  let incarnation = 1;
  const range = (size: number) => {
    const from = next;
    next += size;
    return { from, to: next - 1 };
  };
  const hands: { [Name in Step['do']]: (step: Extract<Step, { do: Name }>) => void } = {
    issue: ({ at: who, on: date }) => {
      const desk = desks[who]!;
      if (ask(desk, date).ok) onPaper.push(issue(desk, date));
    },
    meet: ({ at: one, with: other }) => desks[one]!.meet(desks[other]!),
    backup: ({ at: who }) => void backups.set(who, [...desks[who]!.events]),
    restore: ({ at: who }) => {
      const kept = backups.get(who);
      incarnation += 1_000_003;
      // Its clock went back as well: nothing rests on it.
      if (kept) desks[who]!.comeBackWith(kept, incarnation, () => 1_600_000_000_000);
    },
    void: ({ at: who }) => {
      const number = ask(desks[who]!);
      if (number.ok) desks[who]!.do({ do: 'voidNumber', number: number.value.number, reason: 'бүлінді' });
    },
    assign: ({ at: who, size, year }) => {
      const [head] = desks as [Workstation];
      const { from, to } = range(size);
      assign(head, [from, to], desks[who]!.writer.device, year);
    },
    grant: ({ at: who, size, year }) => {
      region.meet(desks[0]!);
      const block = { register: 'outgoing', year, ...range(size), device: desks[who]!.writer.device };
      const decided = decideForRegion('grantNumbers', block, { state: region.state, context: regionContext });
      if (decided.ok) region.record(decided.value);
      desks[who]!.hear(region.events);
    },
    format: ({ which }) => {
      const command = { do: 'setNumberFormats', formats: { outgoing: formats[which]! } } as const;
      if (!desks[0]!.refusal(command)) desks[0]!.do(command);
    },
  };
  for (const one of story) hands[one.do](one as never);
  for (const desk of [...desks, ...desks]) for (const other of desks) desk.meet(other);
  return { onPaper, desks };
}

test('no number is ever put on two papers: without a link, from an old copy, with the clock back, over the year, whatever the format', () => {
  fc.assert(
    fc.property(story(100), (steps) => {
      const { onPaper, desks } = play(steps);
      expect(onPaper).toHaveLength(new Set(onPaper).size);
      const [first] = desks as [Workstation];
      for (const { state } of desks) expect(gapsOf(state, today)).toEqual(gapsOf(first.state, today));
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('once all have met, every number below the last one given of a block is on a paper or in the gap register', () => {
  fc.assert(
    fc.property(story(60), (steps) => {
      const [{ state }] = play(steps).desks as [Workstation];
      const pattern = '{index}/{number}/{year}';
      const reader = numberReader(pattern, districtOffice.index);
      if ((state.numbering.formats.get('outgoing') ?? pattern) !== pattern) return;
      const gaps = gapsOf(state, today).flatMap(({ first, last = first }) => {
        const [from, to] = [reader(first), reader(last)];
        return from && to ? [{ from: from.number, to: to.number, year: from.year }] : [];
      });
      for (const block of blocksOf(state)) {
        const taken = takenFromBlocks(state, block);
        const own = [...taken].filter(([n, isOnPaper]) => isOnPaper && block.from <= n && n <= block.to);
        const highest = Math.max(0, ...own.map(([n]) => n));
        for (let number = block.from; number <= highest; number += 1)
          expect(
            taken.has(number) ||
              gaps.some(({ from, to, year }) => year === block.year && from <= number && number <= to),
          ).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
