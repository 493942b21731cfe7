import { describe, expect, it } from 'vitest';
import { openVault } from '#electron/services/vault.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { startChild, type Child } from './support/child.ts';

/** Kills the child after so many answers; resolves with the last count it acknowledged. */
async function killAfter(child: Child, answers: number): Promise<number> {
  let heard = 0;
  let acknowledged = 0;
  for await (const line of child.lines) {
    acknowledged = Number(line);
    heard += 1;
    if (heard === answers) child.process.kill('SIGKILL');
  }
  await child.ended;
  return acknowledged;
}

describe('a shell killed while it saves', () => {
  it('has every acknowledged record, twenty kills in a row', async () => {
    using folder = temporaryFolder();
    for (let round = 1; round <= 20; round += 1) {
      const acknowledged = await killAfter(
        startChild('append-for-ever.ts', folder.path),
        1 + ((round * 17) % 40),
      );
      const opened = await openVault(folder.path);
      if (!opened.ok) throw new Error(opened.problem.code);
      const vault = opened.value;
      expect(await vault.verify()).toMatchObject({ ok: true });
      const status = vault.status();
      const count = status.ok ? status.value.count : 0;
      expect(count).toBeGreaterThanOrEqual(acknowledged);
      const read = await vault.read({ from: 1, limit: 5_000 });
      const texts = read.ok ? read.value.map(String) : [];
      expect(texts).toEqual(
        Array.from({ length: Math.min(count, 5_000) }, (_, index) => `record ${index + 1} `.repeat(40)),
      );
      await vault.close();
    }
  }, 120_000);
});

describe('five shells started at the same moment over one folder', () => {
  const next = async (child: Child) => {
    const { value } = (await child.lines[Symbol.asyncIterator]().next()) as { value?: string };
    return value;
  };

  it('leave one; the others are refused and ask it to show itself; killed, it leaves the place free', async () => {
    using folder = temporaryFolder();
    const children = Array.from({ length: 5 }, () => startChild('take-the-lock.ts', folder.path));
    const said = children.map((child) => {
      const lines: string[] = [];
      child.lines.on('line', (line) => lines.push(line));
      return lines;
    });
    const all = (count: (lines: string[]) => boolean) =>
      expect.poll(() => said.every(count), { timeout: 20_000 });
    await all((lines) => lines.includes('ready')).toBe(true);
    for (const child of children) child.process.stdin?.write('now\n');
    await all((lines) => lines.some((line) => line !== 'ready' && line !== 'focused')).toBe(true);
    const winners = children.filter((_, index) => said[index]?.includes('taken'));
    const losers = children.filter((_, index) => said[index]?.includes('INSTANCE_ALREADY_RUNNING'));
    expect([winners.length, losers.length]).toEqual([1, 4]);
    const winner = said[children.indexOf(winners[0]!)];
    await expect.poll(() => winner?.filter((line) => line === 'focused').length).toBe(4);

    winners[0]?.process.kill('SIGKILL');
    await winners[0]?.ended;
    const later = startChild('take-the-lock.ts', folder.path);
    expect(await next(later)).toBe('ready');
    later.process.stdin?.write('now\n');
    expect(await next(later)).toBe('taken');
    for (const child of [...losers, later]) child.process.kill('SIGKILL');
  }, 60_000);
});
