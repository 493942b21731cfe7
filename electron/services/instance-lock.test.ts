import { realpathSync } from 'node:fs';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/disk.ts';
import { acquireInstanceLock, lockName } from './instance-lock.ts';

describe('the place over a data folder', () => {
  it('is taken once; the second start is refused and brings the first forward', async () => {
    using folder = temporaryFolder();
    let focused = 0;
    const first = await acquireInstanceLock(folder.path, () => (focused += 1));
    const second = await acquireInstanceLock(folder.path, () => undefined);
    expect(second).toEqual({ ok: false, problem: { code: 'INSTANCE_ALREADY_RUNNING' } });
    expect(focused).toBe(1);
    if (first.ok) await first.value.release();
  });

  it('hands what the second start was asked to open to the first, whole', async () => {
    using folder = temporaryFolder();
    const said: string[] = [];
    const first = await acquireInstanceLock(folder.path, (message) => said.push(message));
    const message = JSON.stringify({ open: `/${'ұ'.repeat(2_000)}.pdesk` });
    await acquireInstanceLock(folder.path, () => undefined, message);
    expect(said).toEqual([message]);
    if (first.ok) await first.value.release();
  });

  it('is not kept up by a caller that says nothing, or never ends', async () => {
    using folder = temporaryFolder();
    const said: string[] = [];
    const first = await acquireInstanceLock(folder.path, (message) => said.push(message));
    const name = lockName(realpathSync(folder.path), process.platform);
    const silent = connect(name);
    silent.on('connect', () => silent.destroy());
    const endless = connect(name);
    endless.on('error', () => undefined);
    endless.on('connect', () => endless.write('x'.repeat(100_000)));
    await expect.poll(() => said).toEqual(['', '']);
    if (first.ok) await first.value.release();
  });

  it('is free again once it was released', async () => {
    using folder = temporaryFolder();
    for (let start = 0; start < 3; start += 1) {
      const lock = await acquireInstanceLock(folder.path, () => undefined);
      expect(lock.ok).toBe(true);
      if (lock.ok) await lock.value.release();
    }
  });

  it('is another for another folder, whoever the user is', () => {
    const names = [lockName('/a', 'linux'), lockName('/b', 'linux'), lockName('/a', 'win32')];
    expect(new Set(names).size).toBe(3);
  });

  it('on Linux fills the kernel’s whole field, so that every version of Node means the same name', () => {
    expect(Buffer.byteLength(lockName('/a', 'linux'))).toBe(108);
  });
});
