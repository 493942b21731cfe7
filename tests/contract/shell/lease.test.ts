import { chmodSync, chownSync, existsSync, linkSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLease, type FolderLease } from '#electron/services/folder-lease.ts';
import { acquireInstanceLock } from '#electron/services/instance-lock.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { startChild, type Child } from './support/child.ts';
import { quick } from './support/lease-times.ts';

const refusedBy = (host: string) => ({
  ok: false,
  problem: { code: 'INSTANCE_ELSEWHERE', details: { host } },
});
const takeAs = (place: string, folder: string) => takeLease(folder, place, { times: quick, host: place });

async function give(taken: Result<FolderLease>): Promise<void> {
  if (taken.ok) await taken.value.release();
}

/** What a process of another computer says next. */
const hear = (child: Child) => new Promise<string>((resolve) => child.lines.once('line', resolve));

async function workingOn(folder: string): Promise<Child> {
  const other = startChild('take-the-lease.ts', folder, 'PC-1');
  expect(await hear(other)).toBe('taken');
  return other;
}

describe('the lease of a data folder several computers reach', () => {
  it('is refused while another computer works there, and names it', async () => {
    using folder = temporaryFolder();
    const other = await workingOn(folder.path);
    expect(await takeAs('PC-2', folder.path)).toEqual(refusedBy('PC-1'));
    other.process.stdin?.write('held?\n');
    expect(await hear(other)).toBe('held');
    other.process.kill('SIGKILL');
    await other.ended;
  }, 60_000);

  it('is free once it was given back', async () => {
    using folder = temporaryFolder();
    await give(await takeAs('PC-1', folder.path));
    expect(existsSync(join(folder.path, 'in-use.json'))).toBe(false);
    const next = await takeAs('PC-2', folder.path);
    expect(next.ok).toBe(true);
    await give(next);
  });

  it('of a killed holder is taken over: at once on its own computer, elsewhere when its beat stood still', async () => {
    using folder = temporaryFolder();
    const first = await workingOn(folder.path);
    first.process.kill('SIGKILL');
    await first.ended;
    // Nobody would live to see the end of this patience.
    const times = { beat: 10_000_000, patience: Infinity };
    const again = await takeLease(folder.path, 'PC-1', { times });
    expect(again.ok).toBe(true);
    await give(again);

    const second = await workingOn(folder.path);
    second.process.kill('SIGKILL');
    await second.ended;
    const elsewhere = await takeAs('PC-2', folder.path);
    expect(elsewhere.ok).toBe(true);
    await give(elsewhere);
  }, 60_000);

  it('cut short while it was being taken is no hindrance to its own computer', async () => {
    using folder = temporaryFolder();
    const [lease, draft] = ['in-use.json', 'in-use.json.PC-1'].map((name) => join(folder.path, name)) as [
      string,
      string,
    ];
    const whole = '{"host":"PC-1","place":"PC-1","run":"r","beat":"000000000000"}';
    const leavings = [
      () => writeFileSync(draft, whole.slice(0, 20)),
      () => {
        writeFileSync(draft, whole);
        linkSync(draft, lease);
      },
    ];
    for (const leave of leavings) {
      leave();
      // Nobody would live to see the end of this patience.
      const taken = await takeLease(folder.path, 'PC-1', { times: { beat: 10_000_000, patience: Infinity } });
      expect(taken.ok && (await taken.value.check())).toEqual(ok(undefined));
      expect(readdirSync(folder.path)).toEqual(['in-use.json']);
      await give(taken);
      expect(readdirSync(folder.path)).toEqual([]);
    }
  });

  it('taken over from a computer that slept lets it write nothing when it wakes, and is not touched by it', async () => {
    using folder = temporaryFolder();
    const sleeper = await workingOn(folder.path);
    sleeper.process.kill('SIGSTOP');
    const next = await takeAs('PC-2', folder.path);
    sleeper.process.kill('SIGCONT');
    sleeper.process.stdin?.write('held?\n');
    expect(await hear(sleeper)).toBe('INSTANCE_TAKEN_OVER');
    expect(next.ok && (await next.value.check())).toEqual(ok(undefined));
    sleeper.process.kill('SIGKILL');
    await sleeper.ended;
    await give(next);
  }, 60_000);

  it('of a dead holder, or one nobody can read, goes to one of several who come at once', async () => {
    using folder = temporaryFolder();
    for (const left of ['{"host":"PC-1","place":"PC-1","run":"r","beat":"000000000007"}', '']) {
      writeFileSync(join(folder.path, 'in-use.json'), left);
      const takers = await Promise.all(['PC-2', 'PC-3', 'PC-4'].map((place) => takeAs(place, folder.path)));
      const held = await Promise.all(takers.map(async (taken) => (taken.ok ? taken.value.check() : taken)));
      expect(held.filter((one) => one.ok)).toHaveLength(1);
      for (const taken of takers) await give(taken);
    }
  }, 60_000);
});

describe('two users of one computer', () => {
  const isRoot = process.getuid?.() === 0;
  const other = 65_534;

  it.skipIf(!isRoot)(
    'have one place over one data folder (needs root)',
    async () => {
      using folder = temporaryFolder();
      chownSync(folder.path, other, other);
      chmodSync(folder.path, 0o777);
      const mine = await acquireInstanceLock(folder.path, () => undefined);
      expect(mine.ok).toBe(true);
      const theirs = startChild('take-the-lock.ts', folder.path, String(other));
      expect(await hear(theirs)).toBe('ready');
      theirs.process.stdin?.write('now\n');
      expect(await hear(theirs)).toBe('INSTANCE_ALREADY_RUNNING');
      theirs.process.kill('SIGKILL');
      await theirs.ended;
      if (mine.ok) await mine.value.release();
    },
    30_000,
  );
});
