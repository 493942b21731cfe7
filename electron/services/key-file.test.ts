import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/disk.ts';
import { createKeyFile } from './key-file.ts';

describe('the key file', () => {
  it('is null before the first run, and comes back as it was saved', async () => {
    using folder = temporaryFolder();
    const keys = createKeyFile(folder.path);
    expect(await keys.load()).toEqual({ ok: true, value: null });
    await keys.save('{"wrapped":"Ә\\n"}\n');
    expect(await createKeyFile(folder.path).load()).toEqual({ ok: true, value: '{"wrapped":"Ә\\n"}\n' });
  });

  it('that is damaged is told of once, then its twin answers, never an older one', async () => {
    using folder = temporaryFolder();
    const keys = createKeyFile(folder.path);
    await keys.save('old');
    await keys.save('new');
    writeFileSync(join(folder.path, 'keys'), 'nonsense');
    expect(await keys.load()).toEqual({ ok: false, problem: { code: 'KEYS_DAMAGED' } });
    expect(await keys.load()).toEqual({ ok: true, value: 'new' });
    expect(readdirSync(folder.path).sort()).toEqual(['keys', 'keys.damaged', 'keys.previous']);
  });

  it('cut off between its two copies is made two again at the next start', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'keys');
    await createKeyFile(folder.path).save('old');
    const old = readFileSync(path);
    await createKeyFile(folder.path).save('new');
    writeFileSync(`${path}.previous`, old);
    expect(await createKeyFile(folder.path).load()).toEqual({ ok: true, value: 'new' });
    expect(readFileSync(`${path}.previous`, 'utf8')).toContain('new');
  });

  it('never looks like a first run once it was damaged or removed', async () => {
    using folder = temporaryFolder();
    const keys = createKeyFile(folder.path);
    await keys.save('only');
    for (const name of ['keys', 'keys.previous']) writeFileSync(join(folder.path, name), '');
    expect(await keys.load()).toEqual({ ok: false, problem: { code: 'KEYS_DAMAGED' } });
    for (let tries = 0; tries < 3; tries += 1)
      expect(await keys.load()).toEqual({ ok: false, problem: { code: 'KEYS_LOST' } });
    await keys.save('mended');
    rmSync(join(folder.path, 'keys'));
    const later = createKeyFile(folder.path);
    expect(await later.load()).toEqual({ ok: false, problem: { code: 'KEYS_DAMAGED' } });
    expect(await later.load()).toEqual({ ok: true, value: 'mended' });
  });
});
