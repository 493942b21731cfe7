import { expect, test } from 'vitest';
import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts';
import { daysToCome } from './days-to-come.ts';

const day = (text: string) => parsePlainDate(text) as PlainDate;

test('of the days of a card those still to come are named, each once, the nearest first; today has come', () => {
  const on = (text: string) => ({ fact: 'received', on: day(text) });
  const facts = [on('2026-05-09'), on('2026-05-03'), on('2026-05-02'), on('2026-05-09'), on('2026-04-30')];
  expect(daysToCome(facts, day('2026-05-02'))).toEqual(['2026-05-03', '2026-05-09']);
  expect(daysToCome([{ fact: 'received' }] as Parameters<typeof daysToCome>[0], day('2026-05-02'))).toEqual(
    [],
  );
});
