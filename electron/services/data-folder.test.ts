import { chmodSync, existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canMount, readOnlyDisk, smallDisk, temporaryFolder } from '#tests/support/disk.ts';
import { askedFolder, chooseDataFolder, prepareDataFolder } from './data-folder.ts';

describe('the data folder', () => {
  const home = '/home/aigul';
  it.each([
    ['linux', {}, '/home/aigul/.local/share/prosecutor-desk'],
    ['linux', { XDG_DATA_HOME: '/srv/data' }, '/srv/data/prosecutor-desk'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/aigul/.local/share/prosecutor-desk'],
    ['darwin', {}, '/home/aigul/Library/Application Support/prosecutor-desk'],
    ['win32', { LOCALAPPDATA: '/c/local' }, '/c/local/ProsecutorDesk'],
    ['win32', { APPDATA: '/c/roaming' }, '/home/aigul/AppData/Local/ProsecutorDesk'],
    ['linux', { PROSECUTOR_DESK_DATA: '/mnt/desk' }, '/mnt/desk'],
    ['linux', { PROSECUTOR_DESK_DATA: '' }, '/home/aigul/.local/share/prosecutor-desk'],
  ] as const)('on %s with %j is local, never roaming: %s', (platform, environment, expected) => {
    expect(chooseDataFolder({ platform, home, environment })).toBe(expected);
  });

  it('asked for by --data is taken before the one of the environment', () => {
    const environment = { PROSECUTOR_DESK_DATA: '/mnt/desk' };
    expect(chooseDataFolder({ platform: 'linux', home, environment, asked: '/mnt/other' })).toBe(
      '/mnt/other',
    );
  });

  it.each([
    ['a script run by Node', ['/app/out/launcher/main.js', '--data=/mnt/other'], '/mnt/other'],
    ['a packed program', ['--data=/mnt/other'], '/mnt/other'],
    ['a packed program, in two words', ['--data', '/mnt/other', 'a.pdesk'], '/mnt/other'],
    ['a program with arguments of its runtime', ['--no-sandbox', '.', '--data=/mnt/other'], '/mnt/other'],
    ['a program that was told nothing', ['/app', 'a.pdesk'], undefined],
    ['a program that was told half', ['--data'], undefined],
  ])('is heard by %s', (_what, args, expected) => {
    expect(askedFolder(args)).toBe(expected);
  });

  it('is created for its owner alone, and the probe leaves nothing behind', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'a', 'b');
    expect(await prepareDataFolder(path)).toEqual({ ok: true, value: path });
    expect(readdirSync(path)).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it('that cannot be a folder is locked', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'file');
    writeFileSync(path, '');
    expect(await prepareDataFolder(path)).toEqual({
      ok: false,
      problem: { code: 'FOLDER_LOCKED', details: { folder: path } },
    });
  });

  it.skipIf(process.platform === 'win32')(
    'behind a link that leads nowhere is locked, and not tried for ever',
    async () => {
      using folder = temporaryFolder();
      const link = join(folder.path, 'link');
      symlinkSync(join(folder.path, 'gone'), link);
      expect(await prepareDataFolder(join(link, 'desk'))).toMatchObject({
        problem: { code: 'FOLDER_LOCKED' },
      });
    },
  );

  it.skipIf(!canMount)('on a read-only disk says so (needs the right to mount one)', async () => {
    using disk = readOnlyDisk();
    expect(await prepareDataFolder(disk.path)).toMatchObject({ problem: { code: 'FOLDER_READ_ONLY' } });
    const inside = join(disk.path, 'desk');
    expect(await prepareDataFolder(inside)).toMatchObject({ problem: { code: 'FOLDER_READ_ONLY' } });
    expect(existsSync(inside)).toBe(false);
  });

  it.skipIf(!canMount)('on a full disk says so (needs the right to mount one)', async () => {
    using disk = smallDisk(64);
    writeFileSync(join(disk.path, 'ballast'), Buffer.alloc(64 * 1024));
    expect(await prepareDataFolder(disk.path)).toMatchObject({ problem: { code: 'DISK_FULL' } });
  });

  it.skipIf(process.getuid?.() === 0)('that may only be read says so (root may write anywhere)', async () => {
    using folder = temporaryFolder();
    chmodSync(folder.path, 0o500);
    expect(await prepareDataFolder(folder.path)).toMatchObject({ problem: { code: 'FOLDER_READ_ONLY' } });
    chmodSync(folder.path, 0o700);
  });
});
