import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appId } from '#electron/app-id.ts';
import { channelNames } from '#shared/ipc/channels.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { layOutStandIn } from './support/electron-stand-in/lay-out.ts';
import { needed, strangers } from './support/what-ships.ts';

// The builder's own copies of its packages: what it really uses.
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const asar = builder('@electron/asar') as {
  listPackage: (archive: string, options: { isPack: boolean }) => string[];
  extractFile: (archive: string, path: string) => Buffer;
  statFile: (archive: string, path: string) => { files?: object; integrity?: { algorithm: string } };
};
const { getCurrentFuseWire, FuseV1Options } = builder('@electron/fuses') as {
  getCurrentFuseWire: (program: string) => Promise<Record<string, number>>;
  FuseV1Options: Record<string, string | number>;
};

const { version, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  devDependencies: { electron: string };
};
const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());
const at = (...path: string[]) => join(folder.path, ...path);
const program = at('out', 'linux-unpacked');
const archive = join(program, 'resources', 'app.asar');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly complaint: string;
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(command, args, { env: { ...process.env, ...env } }, (error, out, complaint) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, complaint }),
    );
  });
}

const dist = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  run(process.execPath, ['build/tasks/dist.mjs', ...args], env);

describe('npm run dist', () => {
  const outOfReach = (source: string) =>
    `No installer was made: Electron’s runtime cannot be fetched from ${source}. Name one that is here: npm run dist -- --runtime PATH`;

  it('says in one sentence that the runtime is out of reach, makes nothing, and ends with 1', async () => {
    const source = 'http://127.0.0.1:1/';
    const { code, out, complaint } = await dist([], { ELECTRON_MIRROR: source });
    expect([code, out]).toEqual([1, '']);
    expect(complaint.trim().split('\n')).toEqual([outOfReach(source)]);
  });

  it('takes a gate that answers everything with a page of its own for no source of the runtime', async () => {
    const gate = createServer((_asked, answer) => answer.end('<title>Sign in to the network</title>'));
    await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
    const source = `http://127.0.0.1:${(gate.address() as AddressInfo).port}/`;
    const { code, complaint } = await dist([], { ELECTRON_MIRROR: source });
    gate.close();
    expect([code, complaint.trim()]).toEqual([1, outOfReach(source)]);
  });

  it('names what it was given where that is no runtime', async () => {
    const { code, complaint } = await dist(['--runtime', at('nothing')]);
    expect(code).toBe(1);
    expect(complaint).toContain('is neither a folder with Electron’s runtime nor a Node program');
  });
});

describe.skipIf(process.platform !== 'linux')('a program packed over a runtime of Electron’s shape', () => {
  let made: Ended;
  beforeAll(async () => {
    const runtime = layOutStandIn(at('runtime'), devDependencies.electron);
    made = await dist(['--runtime', runtime, '--out', at('out')]);
  }, 300_000);

  it('is made without a word to anybody', () => {
    expect([made.code, existsSync(archive)], `${made.out}${made.complaint}`).toEqual([0, true]);
  });

  it('holds in its archive what ships and nothing else, each file with its sum', () => {
    const packed = asar.listPackage(archive, { isPack: false }).map((path) => path.slice(1));
    const files = packed.filter((path) => asar.statFile(archive, path).files === undefined);
    expect(strangers(files)).toEqual([]);
    expect(files).toEqual(expect.arrayContaining([...needed]));
    const withoutSum = files.filter((path) => asar.statFile(archive, path).integrity?.algorithm !== 'SHA256');
    expect(withoutSum).toEqual([]);
  });

  it('tells of itself what a program needs to know, and nothing of how it is made', () => {
    const manifest = JSON.parse(asar.extractFile(archive, 'package.json').toString()) as object;
    expect(manifest).toMatchObject({ version, type: 'module', main: 'out/launcher/main.js' });
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['devDependencies']));
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['scripts']));
  });

  it('keeps no language but those of the desk, and no program of the runtime’s own', () => {
    expect(readdirSync(join(program, 'locales')).toSorted()).toEqual(['en-US.pak', 'kk.pak', 'ru.pak']);
    expect(readdirSync(join(program, 'resources'))).not.toContain('default_app.asar');
  });

  it('has every fuse as the file of the builder says, and the one it does not know as Electron ships it', async () => {
    const wire = await getCurrentFuseWire(join(program, 'prosecutor-desk'));
    const isOn = (name: string) => wire[String(FuseV1Options[name])] === '1'.charCodeAt(0);
    expect({
      RunAsNode: isOn('RunAsNode'),
      EnableCookieEncryption: isOn('EnableCookieEncryption'),
      EnableNodeOptionsEnvironmentVariable: isOn('EnableNodeOptionsEnvironmentVariable'),
      EnableNodeCliInspectArguments: isOn('EnableNodeCliInspectArguments'),
      EnableEmbeddedAsarIntegrityValidation: isOn('EnableEmbeddedAsarIntegrityValidation'),
      OnlyLoadAppFromAsar: isOn('OnlyLoadAppFromAsar'),
      LoadBrowserProcessSpecificV8Snapshot: isOn('LoadBrowserProcessSpecificV8Snapshot'),
      GrantFileProtocolExtraPrivileges: isOn('GrantFileProtocolExtraPrivileges'),
      wasmTrapHandlers: wire['8'] === '1'.charCodeAt(0),
    }).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      wasmTrapHandlers: true,
    });
  });

  it('starts from its archive alone: guarded before it is ready, answering its own window and nobody else', async () => {
    mkdirSync(at('home'), { recursive: true });
    const env = { HOME: at('home'), STAND_IN_REPORT: at('report.json') };
    const { code, complaint } = await run(join(program, 'prosecutor-desk'), [`--data=${at('data')}`], env);
    expect([code, complaint]).toEqual([0, '']);
    const report = JSON.parse(readFileSync(at('report.json'), 'utf8')) as Record<string, unknown>;
    expect(report['beforeReady']).toEqual(
      expect.arrayContaining([
        'app.setAppUserModelId',
        'app.enableSandbox',
        'app: session-created',
        'app: web-contents-created',
        'app: open-file',
        'app: window-all-closed',
        'app.setPath',
      ]),
    );
    expect(report['later']).toEqual(
      expect.arrayContaining([
        'session.setPermissionRequestHandler',
        'session.setPermissionCheckHandler',
        'session.setDevicePermissionHandler',
        'session.setDisplayMediaRequestHandler',
        'session: will-download',
        'contents.setWindowOpenHandler',
        'contents: will-navigate',
        'contents: will-redirect',
        'contents: will-frame-navigate',
        'contents: will-attach-webview',
        'contents: render-process-gone',
        'app: child-process-gone',
        'app: before-quit',
        'menu',
      ]),
    );
    expect(report['window']).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
    });
    expect(report).toMatchObject({
      isShown: true,
      page: { status: 200, policy: expect.stringMatching(/^default-src 'none';/) as string },
      outside: { status: 0 },
      answers: {
        own: { ok: true, value: { shell: 'electron', version } },
        framed: 'SHELL_CALL_REFUSED',
        gone: 'SHELL_CALL_REFUSED',
      },
      channels: [...channelNames],
    });
    // The place over the data is let go of, and the data stand where the start was told.
    expect(readdirSync(at('data'))).toContain('vault');
    expect(readdirSync(at('data'))).not.toContain('in-use.json');
  });

  it('is known to the systems by one name', () => {
    const configuration = readFileSync('electron-builder.yml', 'utf8');
    const { desktopName } = JSON.parse(readFileSync('package.json', 'utf8')) as { desktopName: string };
    expect(configuration).toContain(`\nappId: ${appId}\n`);
    expect(configuration).toMatch(/^ {2}syncDesktopName: true$/m);
    expect(desktopName).toBe(`${appId}.desktop`);
  });
});
