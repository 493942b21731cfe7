import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createUnlockAttempts, waitAfter } from './unlock-attempts.ts';

let folder: string;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attempts-'));
  now = 50_000;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = () => createUnlockAttempts({ dataFolder: folder, elapsed: () => now });
const wait = (seconds: number) => ({ ok: false, problem: { code: 'KEYS_WAIT', details: { seconds } } });

async function guess(times: number): Promise<void> {
  const attempts = start();
  for (let time = 0; time < times; time += 1) {
    expect(await attempts.begin()).toEqual({ ok: true, value: undefined });
    now += 1_000_000;
  }
}

test('three slips cost nothing, then each attempt waits longer, up to five minutes', async () => {
  expect([0, 1, 2, 3, 4, 5, 9, 100].map(waitAfter)).toEqual([
    0, 0, 0, 5_000, 10_000, 20_000, 300_000, 300_000,
  ]);
  const attempts = start();
  for (let time = 0; time < 3; time += 1) expect((await attempts.begin()).ok).toBe(true);
  expect(await attempts.begin()).toEqual(wait(5));
  now += 4_001;
  expect(await attempts.begin()).toEqual(wait(1));
  now += 1_000;
  expect((await attempts.begin()).ok).toBe(true);
  expect(await attempts.begin()).toEqual(wait(10));
});

test('a restart begins the wait anew and never shortens it', async () => {
  await guess(4);
  const later = start();
  expect(await later.begin()).toEqual(wait(10));
  now += 9_999;
  expect(await start().begin()).toEqual(wait(10));
  expect(await later.begin()).toEqual(wait(1));
});

test('an attempt is counted before it is made: ending the program hides none', async () => {
  await start().begin();
  await start().begin();
  await start().begin();
  expect(await start().begin()).toEqual(wait(5));
});

test('the right passphrase starts the count again', async () => {
  await guess(6);
  const attempts = start();
  now += 300_000;
  expect((await attempts.begin()).ok).toBe(true);
  await attempts.succeeded();
  expect((await start().begin()).ok).toBe(true);
});

test.each(['', '{"attempts":0', '{"attempts":-5}', 'null', '{"attempts":0,"x":1}'])(
  'a file tampered with (%j) only lengthens the wait',
  async (content) => {
    await guess(2);
    writeFileSync(join(folder, 'unlock-attempts'), content);
    expect(await start().begin()).toEqual(wait(40));
  },
);

test('a folder that takes no byte shuts out nobody, and guesses still wait', async () => {
  rmSync(folder, { recursive: true });
  const attempts = start();
  for (let time = 0; time < 3; time += 1) expect((await attempts.begin()).ok).toBe(true);
  expect(await attempts.begin()).toEqual(wait(5));
});
