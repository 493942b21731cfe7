import { describe, expect, it } from 'vitest';
import { createKey, createRoot, signRoot, type KeyFile } from '#electron/cli/release/keys.ts';
import { signRelease } from '#electron/cli/release/sign.ts';
import { createKeys, plan } from '#tests/support/updates.ts';
import { parsePlainDate, type PlainDate } from '../../kernel/plain-date.ts';
import { admitRelease, Release, ReleasePath, type Ground } from './release.ts';
import { followRoots } from './root.ts';
import { readHeader, trustHeader } from './update-header.ts';
import { compareVersions } from './version.ts';

const keys = await createKeys();
const app = {
  version: '1.1.0',
  files: [
    { path: 'out/a.js', bytes: Buffer.from('а') },
    { path: 'package.json', bytes: Buffer.from('{}') },
  ],
};
const [signer] = keys.release as [KeyFile];
const file = await signRelease(app, plan, { keys: [signer], roots: [] });

/** What is read of an update file by whoever trusts the first root. */
async function readAs(root: typeof keys.first, content: Uint8Array) {
  const read = readHeader(content);
  return read.ok ? trustHeader(root, read.value.header) : read;
}

/** The file with its header changed and everything else as it was. */
function altered(change: (header: Record<string, unknown>) => void, content = file): Buffer {
  const end = content.indexOf(10);
  const header = JSON.parse(content.subarray(0, end).toString()) as Record<string, unknown>;
  change(header);
  return Buffer.concat([Buffer.from(JSON.stringify(header)), content.subarray(end)]);
}
const refused = (code: string) => ({ ok: false, problem: { code } });

describe('an update file', () => {
  it('is believed when a key of the office’s channel signed it', async () => {
    expect(await readAs(keys.first, file)).toMatchObject({
      ok: true,
      value: { release: { version: '1.1.0' }, signers: [signer.id] },
    });
  });

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    [
      'whose notes were changed',
      () => altered(({ release }) => ((release as Release).notes.kk = 'x')),
      'UPDATE_FORGED',
    ],
    [
      'whose version was raised',
      () => altered(({ release }) => ((release as Release).version = '9.0.0')),
      'UPDATE_FORGED',
    ],
    [
      'of another channel’s keys',
      async () => signRelease(app, plan, { keys: (await createKeys('trial')).release, roots: [] }),
      'UPDATE_SIGNER_UNKNOWN',
    ],
    [
      'of a stranger who took the name of a key',
      async () => signRelease(app, plan, { keys: [await createKey('release', signer.id)], roots: [] }),
      'UPDATE_FORGED',
    ],
    [
      'signed by a key that speaks for roots only',
      () => signRelease(app, plan, { keys: keys.root, roots: [] }),
      'UPDATE_SIGNER_UNKNOWN',
    ],
    ['cut within its first line', () => file.subarray(0, 100), 'UPDATE_TRUNCATED'],
    ['that is a photograph', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 10, 0]), 'UPDATE_NOT_AN_UPDATE'],
    ['that is empty', () => Buffer.alloc(0), 'UPDATE_NOT_AN_UPDATE'],
    ['of another kind', () => Buffer.from('{"pack":1}\n'), 'UPDATE_NOT_AN_UPDATE'],
  ])('%s is not', async (_what, make, code) => {
    expect(await readAs(keys.first, await make())).toEqual(refused(code));
  });

  it('needs as many signatures as the root asks for, and one key counts once', async () => {
    const root = {
      ...keys.first,
      roles: { ...keys.first.roles, release: { ...keys.first.roles.release, threshold: 2 } },
    };
    expect(await readAs(root, file)).toEqual(refused('UPDATE_FORGED'));
    const twice = altered(
      (header) => (header['signatures'] = [...(header['signatures'] as []), ...(header['signatures'] as [])]),
    );
    expect(await readAs(root, twice)).toEqual(refused('UPDATE_FORGED'));
    const both = await signRelease(app, plan, { keys: keys.release, roots: [] });
    expect(await readAs(root, both)).toMatchObject({ ok: true });
  });
});

describe('keys', () => {
  const thresholds = { root: 2, release: 1 };
  const rotate = async (number: number, by: readonly KeyFile[]) => {
    const release = await createKey('release', `stable-release-of-${number}`);
    const all = [...keys.root, release];
    const root = createRoot({ number, channel: 'stable', keys: all, thresholds });
    return { release, signed: await signRoot(root, by) };
  };

  it('are changed by a root that two keys of the one before have signed; the former key is believed no more', async () => {
    const { release, signed } = await rotate(2, keys.root.slice(0, 2));
    const update = await signRelease(app, plan, { keys: [release], roots: [signed] });
    expect(await readAs(keys.first, update)).toMatchObject({ ok: true, value: { signers: [release.id] } });
    const byFormer = await signRelease(app, plan, { keys: [signer], roots: [signed] });
    expect(await readAs(keys.first, byFormer)).toEqual(refused('UPDATE_SIGNER_UNKNOWN'));
  });

  it('are not changed by one key, by strangers, or by a root that leaves one out', async () => {
    const one = await rotate(2, keys.root.slice(0, 1));
    expect(await followRoots(keys.first, [one.signed])).toEqual(refused('UPDATE_FORGED'));
    const strangers = (await createKeys()).root;
    expect(await followRoots(keys.first, [(await rotate(2, strangers)).signed])).toEqual(
      refused('UPDATE_FORGED'),
    );
    const third = await rotate(3, keys.root);
    expect(await followRoots(keys.first, [third.signed])).toEqual(refused('UPDATE_SIGNER_UNKNOWN'));
  });
});

describe('a release that is believed', () => {
  const day = (text: string) => parsePlainDate(text) as PlainDate;
  const ground: Ground = {
    channel: 'stable',
    running: '1.0.0',
    highest: '1.0.0',
    today: day('2026-06-02'),
    runtime: { electron: null, node: 24 },
  };
  const of = (change: Partial<Release>): Release =>
    Release.parse({
      form: 1,
      version: '1.1.0',
      ...plan,
      files: [{ path: 'a.js', size: 0, sha256: '0'.repeat(64) }],
      payload: { size: 1, sha256: '0'.repeat(64) },
      ...change,
    });

  it.each<[string, Partial<Release>, Partial<Ground>, string | undefined]>([
    ['newer, in time, for this channel', {}, {}, undefined],
    ['on its last day', { expires: day('2026-06-02') }, {}, undefined],
    ['a day after', { expires: day('2026-06-01') }, {}, 'UPDATE_EXPIRED'],
    ['the same version', { version: '1.0.0' }, {}, 'UPDATE_NOT_NEWER'],
    ['an older version', { version: '0.9.9' }, {}, 'UPDATE_NOT_NEWER'],
    ['older than one that was here', { version: '1.1.0' }, { highest: '1.2.0' }, 'UPDATE_NOT_NEWER'],
    ['the one that was here and went', { version: '1.2.0' }, { highest: '1.2.0' }, undefined],
    ['a step too far', { from: '1.0.5' }, {}, 'UPDATE_STEP_MISSING'],
    ['of another channel', { channel: 'trial' }, {}, 'UPDATE_OTHER_CHANNEL'],
    ['for a newer Node', { needs: { electron: 0, node: 26 } }, {}, 'UPDATE_NEEDS_INSTALLER'],
    [
      'for a newer Electron',
      { needs: { electron: 46, node: 20 } },
      { runtime: { electron: 45, node: 24 } },
      'UPDATE_NEEDS_INSTALLER',
    ],
  ])('%s', (_what, change, standing, code) => {
    const admitted = admitRelease(of(change), { ...ground, ...standing });
    expect(admitted.ok ? undefined : admitted.problem.code).toBe(code);
  });

  it('counts versions by their figures', () => {
    expect(['1.10.0', '1.9.9', '1.9.10', '0.10.0'].toSorted(compareVersions)).toEqual([
      ...['0.10.0', '1.9.9', '1.9.10', '1.10.0'],
    ]);
  });

  it.each([
    '../a.js',
    '/a.js',
    'a//b',
    'a/../b',
    'C:/a',
    'a\\b',
    '.env',
    'a/.b',
    'con',
    'x/NUL.txt',
    'a.',
    'а.js',
    '',
  ])('names no file “%s”', (path) => {
    expect(ReleasePath.safeParse(path).success).toBe(false);
  });

  it('names no two files that are one on Windows', () => {
    const file = (path: string) => ({ path, size: 0, sha256: '0'.repeat(64) });
    expect(() => of({ files: [file('a.js'), file('A.js')] })).toThrow();
  });
});
