import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programPaths } from '#electron/services/program/paths.ts';
import { createUpdates } from '#electron/services/program/updates.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { runTypeScript } from '#tests/support/run-typescript.ts';

const command = join(import.meta.dirname, '..', '..', '..', 'electron', 'cli', 'release', 'main.ts');
const folder = temporaryFolder();
const at = (...path: string[]) => join(folder.path, ...path);
afterAll(() => folder[Symbol.dispose]());

/** Types the command as a releaser would; answers what the terminal shows. */
function type(...args: string[]): Promise<{ code: number; out: string; complaint: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...runTypeScript, command, ...args], (error, out, complaint) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, complaint }),
    );
  });
}

const app = at('app');
const sign = (key: string, file: string, ...more: string[]) =>
  type(
    ...['sign', '--app', app, '--key', at('keys', `${key}.key.json`), '--notes', at('notes.json')],
    ...['--expires', '2100-01-01', '--out', at(file), ...more],
  );

/** A workstation of version 1.0.0 whose installer brought the first root. */
function workstation() {
  const installed = at('installed');
  mkdirSync(installed, { recursive: true });
  cpSync(at('keys', 'update-root.json'), join(installed, 'update-root.json'));
  const launch = { appFolder: installed, folder: installed, version: '1.0.0', builtIn: '1.0.0', skipped: [] };
  return createUpdates({ paths: programPaths(at('data')), launch, now: () => new Date() });
}

beforeAll(() => {
  const files = { 'out/chromium/main.js': 'c', 'out/electron/main.js': 'e', 'out/renderer/index.html': 'r' };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(app, path)), { recursive: true });
    writeFileSync(join(app, path), text);
  }
  const manifest = { name: 'prosecutor-desk', productName: 'Прокурор үстелі', version: '1.1.0' };
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest));
  writeFileSync(at('notes.json'), JSON.stringify({ kk: 'Қате түзетілді', ru: 'Исправлена ошибка' }));
});

describe('the command of releases', () => {
  it('makes keys, signs an update a workstation believes, shows it, and hands trust on to new keys', async () => {
    expect(await type('keys', '--out', at('keys'))).toMatchObject({ code: 0, complaint: '' });
    expect(readdirSync(at('keys')).toSorted()).toEqual([
      ...['stable-release-1', 'stable-release-2', 'stable-root-1', 'stable-root-2', 'stable-root-3'].map(
        (name) => `${name}.key.json`,
      ),
      'update-root.json',
    ]);
    // A key overwritten is a key lost.
    expect(await type('keys', '--out', at('keys'))).toMatchObject({ code: 2 });

    expect(await sign('stable-release-1', 'first.deskupdate')).toMatchObject({ code: 0, complaint: '' });
    const shown = await type('show', at('first.deskupdate'));
    expect(shown.out).toContain('"version": "1.1.0"');
    expect(shown.out).toContain('signatures: 1, roots: none');
    const { devDependencies, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: { electron: string };
      engines: { node: string };
    };
    const [electron, node] = [devDependencies.electron, engines.node].map((each) =>
      parseInt(each.replace('>=', '')),
    );
    const [header = ''] = shown.out.split('\nsignatures');
    expect(JSON.parse(header)).toMatchObject({ needs: { electron, node } });
    const looked = await workstation().look(readFileSync(at('first.deskupdate')));
    expect(looked).toMatchObject({ ok: true, value: { version: '1.1.0', signers: ['stable-release-1'] } });

    expect(await type('keys', '--out', at('next'), '--channel', 'stable')).toMatchObject({ code: 0 });
    const next = readdirSync(at('next')).filter((name) => name.endsWith('.key.json'));
    for (const name of next) {
      const key = JSON.parse(readFileSync(at('next', name), 'utf8')) as { id: string };
      const id = `${key.id}-b`;
      writeFileSync(at('keys', `${id}.key.json`), JSON.stringify({ ...key, id }));
    }
    const withNext = next.flatMap((name) => ['--with', at('keys', name.replace('.key', '-b.key'))]);
    const former = (number: number) => ['--key', at('keys', `stable-root-${number}.key.json`)];
    const hand = ['root', '--root', at('keys', 'update-root.json'), ...withNext, '--out', at('root-2.json')];
    // One stolen key hands nothing on.
    expect(await type(...hand, ...former(1))).toMatchObject({ code: 2 });
    expect(await type(...hand, ...former(1), ...former(2))).toMatchObject({ code: 0, complaint: '' });

    const signedRoot = ['--signed-root', at('root-2.json')];
    await sign('stable-release-1-b', 'second.deskupdate', ...signedRoot);
    await sign('stable-release-1', 'stolen.deskupdate', ...signedRoot);
    const look = (name: string) => workstation().look(readFileSync(at(name)));
    expect(await look('second.deskupdate')).toMatchObject({ ok: true });
    expect(await look('stolen.deskupdate')).toMatchObject({ ok: false });
  }, 120_000);

  it('answers a mistake with one line that names it, and writes nothing', async () => {
    const mistakes: [string[], RegExp][] = [
      [[], /keys, root, sign, show/],
      [['sing'], /keys, root, sign, show/],
      [['keys'], /--out is missing/],
      [['keys', '--aut', 'x'], /--aut/],
      [['sign', '--key', 'x', '--expires', '2026-02-30', '--notes', 'x', '--out', 'x'], /--expires is a day/],
      [['sign', '--expires', '2027-06-30'], /--key is missing/],
      [['show'], /which file/],
      [['show', at('nowhere')], /ENOENT/],
      [['show', at('notes.json')], /UPDATE_TRUNCATED/],
      [['root', '--root', at('notes.json')], /not what it should be/],
    ];
    const before = readdirSync(folder.path);
    const answers = await Promise.all(mistakes.map(([args]) => type(...args)));
    for (const [index, [args, named]] of mistakes.entries()) {
      const { code, out, complaint } = answers[index]!;
      expect({ code, out }, args.join(' ')).toEqual({ code: 2, out: '' });
      expect(complaint.trimEnd(), args.join(' ')).toMatch(named);
      expect(complaint.trimEnd().split('\n'), args.join(' ')).toHaveLength(1);
    }
    expect(readdirSync(folder.path)).toEqual(before);
  }, 120_000);
});
