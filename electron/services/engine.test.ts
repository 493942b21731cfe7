import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BackupSummary } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { admitEngine, judgeEngine, majorOf } from './engine.ts';

const made = ok({} as BackupSummary);

/** A data folder, and an engine at its door; `backup` is what asking for a backup answers. */
function door(folder: string, backup: Result<BackupSummary> = made) {
  let backups = 0;
  const run = () => {
    backups += 1;
    return Promise.resolve(backup);
  };
  return {
    enter: (version: string, shell: 'chromium' | 'electron' = 'chromium') =>
      admitEngine({ dataFolder: folder, shell, version, backups: { run } }),
    backups: () => backups,
    stamps: () => JSON.parse(readFileSync(join(folder, 'engines.json'), 'utf8')) as unknown,
  };
}

describe('the engine behind the window', () => {
  it('is known, new or older by its major alone', () => {
    expect(judgeEngine(156, 156)).toBe('known');
    expect(judgeEngine(undefined, 156)).toBe('new');
    expect(judgeEngine(155, 156)).toBe('new');
    expect(judgeEngine(157, 156)).toBe('older');
  });

  it('says its major as a product or as a bare version', () => {
    expect(['HeadlessChrome/156.0.7.1', 'Chrome/99.1', '140.0.2', 'Chrome', ''].map(majorOf)).toEqual([
      156,
      99,
      140,
      undefined,
      undefined,
    ]);
  });

  it('has all backed up once before a new major opens the data, each shell for itself', async () => {
    using folder = temporaryFolder();
    const { enter, backups, stamps } = door(folder.path);
    for (const version of ['Chrome/156.0', 'Chrome/156.9', 'Chrome/157.0'])
      expect(await enter(version)).toMatchObject({ ok: true });
    expect(backups()).toBe(2);
    await enter('150.0', 'electron');
    expect(backups()).toBe(3);
    expect(stamps()).toEqual({ chromium: 157, electron: 150 });
  });

  it('that is older than the data is refused with guidance, and nothing is changed', async () => {
    using folder = temporaryFolder();
    const { enter, backups, stamps } = door(folder.path);
    await enter('Chrome/157.0');
    expect(await enter('Chrome/156.0')).toEqual({
      ok: false,
      problem: { code: 'ENGINE_OLDER', details: { known: 157, running: 156 } },
    });
    expect([backups(), stamps()]).toEqual([1, { chromium: 157 }]);
  });

  it('waits for a copy within the data folder where the place of backups is away', async () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'vault'));
    writeFileSync(join(folder.path, 'vault', 'vault'), 'sealed');
    writeFileSync(join(folder.path, 'keys'), 'wrapped');
    const away = door(folder.path, refuse({ code: 'PLACE_UNKNOWN' }));
    expect(await away.enter('Chrome/156.0')).toMatchObject({ ok: true });
    expect(readFileSync(join(folder.path, 'before-engine', 'vault', 'vault'), 'utf8')).toBe('sealed');
    expect(readdirSync(join(folder.path, 'before-engine')).sort()).toEqual(['keys', 'vault']);
  });

  it('copies nothing before the first run, and takes a stamp nobody can read for none', async () => {
    using folder = temporaryFolder();
    const fresh = door(folder.path, refuse({ code: 'BACKUP_NOTHING_YET' }));
    await fresh.enter('Chrome/156.0');
    expect(existsSync(join(folder.path, 'before-engine'))).toBe(false);
    writeFileSync(join(folder.path, 'engines.json'), '{"chromium":');
    const later = door(folder.path);
    await later.enter('Chrome/156.0');
    expect([later.backups(), later.stamps()]).toEqual([1, { chromium: 156 }]);
  });
});
