import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeyFile } from '#electron/cli/release/keys.ts';
import { signRelease } from '#electron/cli/release/sign.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { createKeys, plan } from '#tests/support/updates.ts';
import { programPaths } from './paths.ts';
import { createUpdates } from './updates.ts';

const keys = await createKeys();
const files = [{ path: 'out/a.js', bytes: Buffer.from('а'.repeat(9_000)) }];
const sign = (version: string, by: readonly KeyFile[] = keys.release) =>
  signRelease({ version, files }, plan, { keys: by, roots: [] });
const file = await sign('1.1.0');

function program({ free = 1e12 } = {}) {
  const folder = temporaryFolder();
  writeFileSync(join(folder.path, 'update-root.json'), JSON.stringify(keys.first));
  const launch = {
    appFolder: folder.path,
    folder: folder.path,
    version: '1.0.0',
    builtIn: '1.0.0',
    skipped: [],
  };
  const ports = {
    launch,
    now: () => new Date('2026-06-02T09:00:00Z'),
    freeSpace: () => Promise.resolve(free),
  };
  const updates = createUpdates({ ...ports, paths: programPaths(folder.path) });
  return { updates, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}
const waitingOf = async ({ updates }: ReturnType<typeof program>) => {
  const status = await updates.status();
  return status.ok ? status.value.waiting : status.problem.code;
};

describe('an update file', () => {
  it('is read before anything is done, and installed only when somebody says so', async () => {
    using desk = program();
    expect(await desk.updates.look(file)).toEqual({
      ok: true,
      value: {
        version: '1.1.0',
        released: '2026-06-01',
        expires: '2100-01-01',
        notes: plan.notes,
        size: file.length - file.indexOf(10) - 1,
        signers: ['stable-release-1', 'stable-release-2'],
      },
    });
    expect(await waitingOf(desk)).toBe(null);
    expect(await desk.updates.choose(file)).toMatchObject({ ok: true });
    expect(await waitingOf(desk)).toBe('1.1.0');
  });

  it('may be withdrawn until the next start, and chosen again', async () => {
    using desk = program();
    await desk.updates.choose(file);
    expect(await desk.updates.withdraw()).toMatchObject({ ok: true });
    expect(await waitingOf(desk)).toBe(null);
    expect(await desk.updates.choose(file)).toMatchObject({ ok: true });
    const status = await desk.updates.status();
    expect(status.ok && status.value.history.map(({ what }) => what)).toEqual([
      'chosen',
      'withdrawn',
      'chosen',
    ]);
  });

  const flipped = (offset: number) => {
    const copy = Buffer.from(file);
    copy[copy.length - offset] = (copy[copy.length - offset] ?? 0) ^ 1;
    return copy;
  };
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['without its last byte', () => file.subarray(0, -1), 'UPDATE_TRUNCATED'],
    ['of which one bit turned', () => flipped(3), 'UPDATE_FORGED'],
    ['with something behind its end', () => Buffer.concat([file, Buffer.from('x')]), 'UPDATE_FORGED'],
    ['of an older version', () => sign('0.9.0'), 'UPDATE_NOT_NEWER'],
    [
      'of strangers',
      async () => sign('1.1.0', (await createKeys('theirs')).release),
      'UPDATE_SIGNER_UNKNOWN',
    ],
  ])('%s changes nothing', async (_what, make, code) => {
    using desk = program();
    expect(await desk.updates.choose(await make())).toMatchObject({ ok: false, problem: { code } });
    expect(await waitingOf(desk)).toBe(null);
  });

  it('that finds no room changes nothing and says how much it needs', async () => {
    using desk = program({ free: 200 * 1024 * 1024 });
    expect(await desk.updates.choose(file)).toEqual({
      ok: false,
      problem: { code: 'UPDATE_NO_ROOM', details: { needed: 201, free: 200 } },
    });
    expect(await waitingOf(desk)).toBe(null);
  });
});
