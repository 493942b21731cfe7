import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/disk.ts';
import { createKeys } from '#tests/support/updates.ts';
import {
  copyOffice,
  installProgram,
  layOffice,
  start,
  versionOf,
  wholeOffice,
  writeUpdate,
} from './workshop.ts';

const points = 50;
const folder = temporaryFolder();
const [app, office, update] = ['app', 'office', 'next.deskupdate'].map((name) => join(folder.path, name)) as [
  string,
  string,
  string,
];
const choose = { deed: `choose ${update}` };

beforeAll(async () => {
  const keys = await createKeys();
  await installProgram(app, keys);
  await writeUpdate(update, versionOf(app, '1.1.0'), { keys: keys.release.slice(0, 1) });
  await layOffice(office);
});
afterAll(() => folder[Symbol.dispose]());

/** So many changes to the disk a start makes from its beginning to its end. */
async function changesOf(data: string, options: { deed?: string }): Promise<number> {
  const count = join(folder.path, 'count');
  const { code } = await start(app, data, { ...options, environment: { DIE_COUNT: count } });
  expect(code).toBe(0);
  return Number(readFileSync(count, 'utf8'));
}

/** An update chosen and then started, killed at one change of the two runs together. */
async function updateKilledAt(data: string, point: number, changesWhileChoosing: number) {
  const isEarly = point <= changesWhileChoosing;
  const dieAt = (at: number) => ({ environment: { DIE_AT: String(at) } });
  const chosen = await start(app, data, { ...choose, ...(isEarly ? dieAt(point) : {}) });
  if (!isEarly) await start(app, data, dieAt(point - changesWhileChoosing));
  return { wasPromised: chosen.said?.chosen !== undefined };
}

describe('an update killed at fifty points of its way to the disk', () => {
  it('leaves each time a program that starts and data that are whole, and can be done again', async () => {
    const counted = copyOffice(office, join(folder.path, 'counted'));
    const choosing = await changesOf(counted, choose);
    const first = await changesOf(counted, {});
    expect(choosing + first).toBeGreaterThan(points);
    const seen: string[] = [];

    const round = async (index: number) => {
      const point = 1 + Math.floor((index * (choosing + first - 1)) / (points - 1));
      const data = copyOffice(office, join(folder.path, `office-${index}`));
      const { wasPromised } = await updateKilledAt(data, point, choosing);
      const after = await start(app, data);
      const at = `killed at ${point} of ${choosing} + ${first}`;
      expect(after.code, at).toBe(0);
      expect(after.said, at).toMatchObject(wholeOffice);
      // What was promised to start next time does.
      if (wasPromised) expect(after.said?.version, at).toBe('1.1.0');
      seen.push(after.said?.version ?? '');
      if (index % 7 === 0 && after.said?.version === '1.0.0') {
        expect((await start(app, data, choose)).said, at).toMatchObject({ chosen: '1.1.0' });
        expect((await start(app, data)).said, at).toMatchObject({ ...wholeOffice, version: '1.1.0' });
      }
      rmSync(data, { recursive: true, force: true });
    };
    for (let index = 0; index < points; index += 2) await Promise.all([round(index), round(index + 1)]);

    expect(seen).toHaveLength(points);
    expect(new Set(seen)).toEqual(new Set(['1.0.0', '1.1.0']));
  }, 240_000);
});
