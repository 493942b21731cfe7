import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { versionsToTry } from '#electron/launcher/choose-version.ts';
import { placeOf, programPaths } from '#electron/services/program/paths.ts';
import type { UpdateDeed } from '#shared/ipc/updates.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { createKeys, type UpdateKeys } from '#tests/support/updates.ts';
import {
  copyOffice,
  hasVersion,
  installProgram,
  layOffice,
  start,
  versionFolder,
  versionOf,
  wholeOffice,
  writeUpdate,
} from './workshop.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const app = at('app');
let keys: UpdateKeys;
let offices = 0;

beforeAll(async () => {
  keys = await createKeys();
  await installProgram(app, keys);
  await layOffice(at('office'));
});
afterAll(() => folder[Symbol.dispose]());

const newOffice = () => copyOffice(at('office'), at(`office-${(offices += 1)}`));
const historyOf = (data: string) =>
  (
    JSON.parse(readFileSync(join(data, 'program', 'program.json'), 'utf8')) as { history: UpdateDeed[] }
  ).history.map(({ version, what }) => `${version} ${what}`);

/** An office that has chosen a version; `change` spoils it before it is signed. */
async function chosen(version: string, change?: Parameters<typeof versionOf>[2]): Promise<string> {
  const data = newOffice();
  const update = at(`${offices}.deskupdate`);
  await writeUpdate(update, versionOf(app, version, change), { keys: keys.release });
  expect((await start(app, data, { deed: `choose ${update}` })).said).toMatchObject({ chosen: version });
  return data;
}
const versionStarted = async (data: string, deed?: string) =>
  (await start(app, data, deed === undefined ? {} : { deed })).said?.version;

describe('a version that came by update', () => {
  it('starts next time after all was backed up, opens the data, stays, and leaves the former one where it was', async () => {
    const data = await chosen('1.1.0');
    expect((await start(app, data)).said).toEqual({ version: '1.1.0', isNew: true, ...wholeOffice });
    const backups = readdirSync(join(data, 'documents'), { recursive: true, encoding: 'utf8' });
    expect(backups.some((path) => path.endsWith('vault'))).toBe(true);
    expect((await start(app, data)).said).toEqual({ version: '1.1.0', isNew: false, ...wholeOffice });
    expect(historyOf(data)).toEqual(['1.1.0 chosen', '1.1.0 confirmed']);
  });

  it('goes back by itself when two starts did not open the data', async () => {
    const data = await chosen('1.1.0');
    expect(await versionStarted(data, 'leave')).toBe('1.1.0');
    expect(await versionStarted(data, 'leave')).toBe('1.1.0');
    expect((await start(app, data)).said).toEqual({ version: '1.0.0', isNew: false, ...wholeOffice });
    expect(historyOf(data)).toEqual(['1.1.0 chosen', '1.1.0 failed']);
    expect(hasVersion(data, '1.1.0')).toBe(false);
  });

  it('that cannot even be loaded is passed over in the same start', async () => {
    const data = await chosen('1.1.0', (files) =>
      files.set('out/chromium/main.js', Buffer.from('import "nowhere";')),
    );
    expect(await versionStarted(data)).toBe('1.0.0');
    expect(historyOf(data)).toEqual(['1.1.0 chosen', '1.1.0 failed']);
  });

  it.each<[string, (version: string) => void]>([
    [
      'a byte of which changed',
      (version) => writeFileSync(join(version, 'out', 'renderer', 'page.js'), 'evil()'),
    ],
    ['a file of which is gone', (version) => rmSync(join(version, 'out', 'renderer', 'index.html'))],
    ['that has a file too many', (version) => writeFileSync(join(version, 'out', 'renderer', 'x.js'), '')],
    ['without its signatures', (version) => rmSync(join(version, 'release.json'))],
  ])('%s is passed over, though it had stayed, and the former one starts', async (_what, spoil) => {
    const data = await chosen('1.1.0');
    expect(await versionStarted(data)).toBe('1.1.0');
    spoil(versionFolder(data, '1.1.0'));
    expect((await start(app, data)).said).toMatchObject({ version: '1.0.0', ...wholeOffice });
    expect(historyOf(data).at(-1)).toBe('1.1.0 damaged');
  });

  it('signed by others is passed over, wherever the pointer points', async () => {
    const data = await chosen('1.1.0');
    const theirs = at('theirs');
    cpSync(app, theirs, { recursive: true });
    writeFileSync(join(theirs, 'update-root.json'), JSON.stringify((await createKeys()).first));
    expect((await start(theirs, data)).said).toMatchObject({ version: '1.0.0', ...wholeOffice });
  });

  it('gives way to a newer installer', async () => {
    const data = await chosen('1.1.0');
    expect(await versionStarted(data)).toBe('1.1.0');
    const newer = at('newer');
    cpSync(app, newer, { recursive: true });
    writeFileSync(join(newer, 'package.json'), JSON.stringify({ type: 'module', version: '1.2.0' }));
    expect((await start(newer, data)).said).toMatchObject({ version: '1.2.0', ...wholeOffice });
    expect(hasVersion(data, '1.1.0')).toBe(false);
  });

  it('is followed by the next one, and two stand side by side', async () => {
    const data = await chosen('1.1.0');
    const update = at('later.deskupdate');
    await writeUpdate(update, versionOf(app, '1.2.0'), { keys: keys.release });
    expect((await start(app, data, { deed: `choose ${update}` })).said).toMatchObject({ version: '1.1.0' });
    expect(await versionStarted(data)).toBe('1.2.0');
    expect([hasVersion(data, '1.1.0'), hasVersion(data, '1.2.0')]).toEqual([true, true]);
    rmSync(versionFolder(data, '1.2.0'), { recursive: true });
    expect(await versionStarted(data)).toBe('1.1.0');
  });
});

describe('a pointer that cannot be read', () => {
  it('is its former copy; without one, the version of the installer starts', async () => {
    const data = await chosen('1.1.0');
    expect(await versionStarted(data)).toBe('1.1.0');
    writeFileSync(join(data, 'program', 'program.json'), '{');
    expect(await versionStarted(data)).toBe('1.1.0');
    rmSync(join(data, 'program', 'program.json'));
    rmSync(join(data, 'program', 'program.json.previous'));
    expect((await start(app, data)).said).toMatchObject({ version: '1.0.0', ...wholeOffice });
  });
});

describe('a program that was built without keys', () => {
  it('takes no update and starts what it came with', async () => {
    const bare = at('bare');
    cpSync(app, bare, { recursive: true });
    rmSync(join(bare, 'update-root.json'));
    const data = await chosen('1.1.0');
    expect((await start(bare, data)).said).toMatchObject({ version: '1.0.0', ...wholeOffice });
    expect(existsSync(versionFolder(data, '1.1.0'))).toBe(true);
  });
});

describe('the order in which versions are tried', () => {
  const state = { current: '1.2.0', previous: '1.1.0', isConfirmed: true };
  const unproved = { ...state, isConfirmed: false };
  it.each([
    ['the current one, then the former one', { builtIn: '1.0.0', state, tries: 0 }, ['1.2.0', '1.1.0']],
    ['none older than the installer’s', { builtIn: '1.1.5', state, tries: 0 }, ['1.2.0']],
    ['one that did not prove itself is left out', { builtIn: '1.0.0', state: unproved, tries: 2 }, ['1.1.0']],
    ['one that still may is tried', { builtIn: '1.0.0', state: unproved, tries: 1 }, ['1.2.0', '1.1.0']],
  ])('%s', (_what, choice, expected) => {
    expect(versionsToTry(choice)).toEqual(expected);
  });
});

describe('where a version stands', () => {
  it('is beside the data, on each platform by its own rules', () => {
    expect(programPaths('C:\\Users\\Айгүл\\AppData\\Local\\ProsecutorDesk', win32).version('1.2.0')).toBe(
      'C:\\Users\\Айгүл\\AppData\\Local\\ProsecutorDesk\\program\\versions\\1.2.0',
    );
    expect(placeOf('C:\\p\\versions\\1.2.0', 'out/renderer/a.js', win32)).toBe(
      'C:\\p\\versions\\1.2.0\\out\\renderer\\a.js',
    );
    expect(placeOf('/p/versions/1.2.0', 'out/renderer/a.js', posix)).toBe(
      '/p/versions/1.2.0/out/renderer/a.js',
    );
    for (const path of ['..\\a.js', '../a.js', 'C:/a.js', 'a:b'])
      expect(() => placeOf('C:\\p\\versions\\1.2.0', path, win32), path).toThrow();
    expect(() => programPaths('/d').version('../../x')).toThrow();
  });
});
