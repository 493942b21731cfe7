import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { cutParts, type PartLimit, type Run } from '#shared/bundle/cut.ts';
import { judgeSlice } from '#shared/bundle/judge-slice.ts';
import { packSlice, unpackSlice } from '#shared/bundle/slice.ts';
import { heldOf, streamsOf } from '#shared/bundle/streams.ts';
import { hashEvent } from '#shared/journal/event-hash.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { makeWriter, type JournalWriter } from './kit.ts';

let first: JournalWriter;
let second: JournalWriter;
let events: readonly JournalEvent[];

beforeAll(async () => {
  first = (await makeWriter('dev-a')).writeMany(60);
  second = (await makeWriter('dev-b')).writeMany(40);
  events = [...first.events, ...second.events];
});

const anywhere = () => true;
const eventsIn = (part: readonly Run[]) => part.flatMap((run) => run.events);
const roomy: PartLimit = { events: 1_000, characters: 1_000_000 };

describe('cutting what a receiver lacks', () => {
  test('gives every lacking event once, in sequence, in parts within the limit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (a, b, size) => {
          const parts = [
            ...cutParts(streamsOf(events), { 'dev-a.1': a, 'dev-b.1': b }, anywhere, {
              ...roomy,
              events: size,
            }),
          ];
          expect(parts.every((part) => eventsIn(part).length <= size && part.length > 0)).toBe(true);
          expect(parts.flatMap(eventsIn)).toEqual([...first.events.slice(a), ...second.events.slice(b)]);
        },
      ),
    );
  });

  test('ends another’s journal at a head its device has signed, and leaves the rest behind', () => {
    const signed = (stream: string, seq: number) => stream === 'dev-b.1' && [10, 30].includes(seq);
    const parts = [...cutParts(streamsOf(events), {}, signed, { ...roomy, events: 15 })];
    expect(parts.flat().map((run) => run.events.at(-1)?.id)).toEqual(['dev-b.1.10', 'dev-b.1.30']);
  });

  test('sends an event larger than the limit alone rather than never', () => {
    const parts = [...cutParts(streamsOf(events.slice(0, 3)), {}, anywhere, { events: 10, characters: 1 })];
    expect(parts.map((part) => eventsIn(part).length)).toEqual([1, 1, 1]);
  });
});

describe('a slice', () => {
  test('is rebuilt to the letter though it carries neither ids nor links', () => {
    const slice = packSlice(first.events.slice(9), 'proof');
    expect(JSON.stringify(slice)).not.toContain(first.events[20]!.previous);
    const rebuilt = unpackSlice(JSON.parse(JSON.stringify(slice)) as typeof slice, first.keys.card.office);
    expect(rebuilt).toMatchObject({ ok: true, value: { events: first.events.slice(9), head: { seq: 60 } } });
  });

  const judge = (from: number, to: number, held: number, writer = first) => {
    const run = {
      events: writer.events.slice(from - 1, to),
      head: { seq: to, hash: hashEvent(writer.events[to - 1]!) },
    };
    return judgeSlice(run, heldOf(streamsOf(first.events.slice(0, held)), 'dev-a.1', to));
  };

  test('brings only what is not yet held', () => {
    expect(judge(1, 20, 0)).toMatchObject({ kind: 'new', events: { length: 20 } });
    expect(judge(5, 20, 12)).toMatchObject({ kind: 'new', events: { 0: { seq: 13 }, length: 8 } });
    expect(judge(5, 20, 20)).toEqual({ kind: 'known' });
    expect(judge(5, 10, 20)).toEqual({ kind: 'known' });
  });

  test('waits for what comes before it', () => {
    expect(judge(15, 20, 10)).toEqual({ kind: 'gap', missingFrom: 11, missingTo: 14 });
  });

  test('of another journal under the same name is never mixed in', async () => {
    const twin = (await makeWriter('dev-a')).writeMany(10);
    twin.write('fact.recorded', { other: true });
    twin.writeMany(20);
    expect(judge(1, 31, 20, twin)).toEqual({ kind: 'forked' });
    expect(judge(1, 15, 20, twin)).toEqual({ kind: 'forked' });
    expect(judge(21, 31, 20, twin)).toEqual({ kind: 'forked' });
    expect(judge(1, 10, 20, twin)).toEqual({ kind: 'known' });
  });
});
