import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/disk.ts';
import { preferences, prepareProfile } from './profile.ts';

function usedProfile(folder: string): void {
  mkdirSync(join(folder, 'Default', 'IndexedDB', 'journal'), { recursive: true });
  mkdirSync(join(folder, 'Default', 'Sessions'));
  mkdirSync(join(folder, 'ShaderCache'));
  for (const name of [
    'Local State',
    'Default/History',
    'Default/Sessions/Tabs',
    'Default/IndexedDB/journal/000003.log',
  ])
    writeFileSync(join(folder, name), 'x');
}

describe('the profile', () => {
  it('begins each run with the sealed journal and the preferences, and nothing of the run before', async () => {
    using folder = temporaryFolder();
    usedProfile(folder.path);
    expect(await prepareProfile(folder.path, 'kk')).toMatchObject({ ok: true });
    expect(readdirSync(folder.path, { recursive: true }).sort()).toEqual([
      'Default',
      'Default/IndexedDB',
      'Default/IndexedDB/journal',
      'Default/IndexedDB/journal/000003.log',
      'Default/Preferences',
    ]);
  });

  it.skipIf(process.platform !== 'linux')(
    'is not touched while a browser still runs on it, and is waited for until it ends (looked up on Linux)',
    async () => {
      using folder = temporaryFolder();
      usedProfile(folder.path);
      const browser = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', folder.path]);
      symlinkSync(`${hostname()}-${browser.pid ?? 0}`, join(folder.path, 'SingletonLock'));
      expect(await prepareProfile(folder.path, 'kk')).toEqual({
        ok: false,
        problem: { code: 'FOLDER_LOCKED' },
      });
      expect(readdirSync(folder.path)).toContain('ShaderCache');
      const prepared = prepareProfile(folder.path, 'kk');
      browser.kill('SIGKILL');
      expect(await prepared).toMatchObject({ ok: true });
      expect(readdirSync(folder.path)).toEqual(['Default']);
    },
  );

  it.skipIf(process.platform !== 'linux')(
    'is not kept from us by a link whose number now belongs to another program (looked up on Linux)',
    async () => {
      using folder = temporaryFolder();
      usedProfile(folder.path);
      symlinkSync(`${hostname()}-${process.pid}`, join(folder.path, 'SingletonLock'));
      expect(await prepareProfile(folder.path, 'ru')).toMatchObject({ ok: true });
    },
  );

  it('speaks the language of the desk and offers no translation', () => {
    expect(preferences('kk')).toMatchObject({
      intl: { accept_languages: 'kk-KZ,kk,ru' },
      translate: { enabled: false },
      autofill: { enabled: false },
      history: { saving_disabled: true },
    });
    expect(preferences('ru')).toMatchObject({ intl: { accept_languages: 'ru-RU,ru,kk' } });
  });
});
