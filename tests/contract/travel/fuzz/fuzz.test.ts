import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closingLine, crashers, fuzz } from './campaign.ts';
import { makeTargets } from './targets.ts';

test('nothing altered is believed and no parser breaks, whatever chance or ill will does to the bytes', async () => {
  const seed = Date.now() % 1_000_000_000;
  const { tallies, findings } = await fuzz(await makeTargets(), seed, 2_000);
  expect(findings.map(({ target, seed: at, what }) => `seed ${at}, ${target}: ${what}`)).toEqual([]);
  for (const { target, refused } of tallies) expect(refused, target).toBeGreaterThan(20);
}, 120_000);

test('a reader that believes what it is told, and one that breaks, are found', async () => {
  const [bundle] = await makeTargets();
  const { findings, ...fuzzed } = await fuzz(
    [
      { ...bundle!, name: 'credulous', read: () => Promise.resolve('believed') },
      { ...bundle!, name: 'brittle', read: () => Promise.reject(new Error('no')) },
    ],
    1,
    4,
  );
  expect(closingLine({ ...fuzzed, findings })).toContain('4 inputs, 0 refused');
  expect(findings.map(({ what }) => what)).toEqual(['believed', 'Error: no', 'believed', 'Error: no']);
});

test('what once broke a parser is refused ever after', async () => {
  const targets = await makeTargets();
  const kept = existsSync(crashers) ? readdirSync(crashers).filter((name) => !name.endsWith('.md')) : [];
  for (const file of kept) {
    const target = targets.find(({ name }) => file.startsWith(`${name.replaceAll(' ', '-')}.`));
    const reading = await target?.read(new Uint8Array(readFileSync(join(crashers, file))));
    expect(reading, file).toBe('refused');
  }
});
