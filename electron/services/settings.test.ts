import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canMount, readOnlyDisk, temporaryFolder } from '#tests/support/disk.ts';
import { createSettings } from './settings.ts';

const server = 'https://oblast.example/';

describe('the settings', () => {
  it('are the defaults before anything was saved', async () => {
    using folder = temporaryFolder();
    expect(await createSettings(folder.path).load()).toEqual({
      ok: true,
      value: { language: 'kk', idleMinutes: 10, serverUrl: null },
    });
  });

  it('come back as they were saved, with keys of a newer release kept', async () => {
    using folder = temporaryFolder();
    const saved = { language: 'ru' as const, idleMinutes: 10, serverUrl: server, largerLetters: true };
    expect(await createSettings(folder.path).save(saved)).toMatchObject({ ok: true });
    expect(await createSettings(folder.path).load()).toEqual({ ok: true, value: saved });
  });

  it('that are damaged are told of once, kept aside, and replaced by the previous ones', async () => {
    using folder = temporaryFolder();
    const settings = createSettings(folder.path);
    await settings.save({ language: 'ru', idleMinutes: 10, serverUrl: null });
    await settings.save({ language: 'ru', idleMinutes: 10, serverUrl: server });
    writeFileSync(join(folder.path, 'settings.json'), '{"language": "ru", "serv');
    const later = createSettings(folder.path);
    expect(await later.load()).toEqual({ ok: false, problem: { code: 'SETTINGS_DAMAGED' } });
    expect(await later.load()).toEqual({
      ok: true,
      value: { language: 'ru', idleMinutes: 10, serverUrl: null },
    });
    expect(await later.load()).toMatchObject({ ok: true });
    expect(readFileSync(join(folder.path, 'settings.json.damaged'), 'utf8')).toBe('{"language": "ru", "serv');
  });

  it('that are damaged with no previous copy fall back to the defaults, after being told of', async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'settings.json'), '{"language":"en"}');
    const settings = createSettings(folder.path);
    expect(await settings.load()).toMatchObject({ ok: false, problem: { code: 'SETTINGS_DAMAGED' } });
    expect(await settings.load()).toEqual({
      ok: true,
      value: { language: 'kk', idleMinutes: 10, serverUrl: null },
    });
  });

  it('may be looked at by the shell without taking the news of the damage from the window', async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'settings.json'), 'x');
    const settings = createSettings(folder.path);
    expect(await settings.current()).toMatchObject({ ok: true });
    expect(await settings.load()).toMatchObject({ ok: false, problem: { code: 'SETTINGS_DAMAGED' } });
    expect(await settings.load()).toMatchObject({ ok: true });
  });

  it('leave no half-written file behind', async () => {
    using folder = temporaryFolder();
    const settings = createSettings(folder.path);
    await settings.save({ language: 'ru', idleMinutes: 10, serverUrl: null });
    await settings.save({ language: 'kk', idleMinutes: 10, serverUrl: null });
    expect(readdirSync(folder.path).sort()).toEqual(['settings.json', 'settings.json.previous']);
  });

  it.skipIf(!canMount)(
    'on a read-only disk say that nothing was saved (needs the right to mount one)',
    async () => {
      using disk = readOnlyDisk();
      expect(
        await createSettings(disk.path).save({ language: 'ru', idleMinutes: 10, serverUrl: null }),
      ).toEqual({
        ok: false,
        problem: { code: 'FOLDER_READ_ONLY' },
      });
    },
  );
});
