import { expect, test, vi } from 'vitest';
import { createMessageLog, type Message } from './message-log.ts';

const message = (id: string, rest: Partial<Message> = {}): Message => ({
  ...{ id, text: `Хабарлама ${id}`, language: 'kk', at: '2026-05-20T04:00:00.000Z' },
  ...rest,
});

test('what was said in passing can be read again, the newest first', () => {
  const log = createMessageLog();
  const heard = vi.fn();
  const end = log.subscribe(heard);
  log.add(message('1'));
  log.add(message('2'));
  end();
  log.add(message('3'));
  expect(log.said().map(({ id }) => id)).toEqual(['3', '2', '1']);
  expect(heard).toHaveBeenCalledTimes(2);
});

test('what a message tells of is taken back once', () => {
  const log = createMessageLog();
  const undo = vi.fn();
  log.add(message('1', { undo }));
  log.undo('1');
  log.undo('1');
  expect(undo).toHaveBeenCalledOnce();
  expect(log.said()[0]?.undo).toBeUndefined();
  expect(log.said()).toHaveLength(1);
});

test('nothing of one person’s messages is left for the next', () => {
  const log = createMessageLog();
  log.add(message('1'));
  log.forgetAll();
  expect(log.said()).toEqual([]);
});

test('a long day does not fill the memory', () => {
  const log = createMessageLog();
  for (let at = 0; at < 300; at += 1) log.add(message(String(at)));
  expect(log.said()).toHaveLength(200);
  expect(log.said()[0]?.id).toBe('299');
});
