import { existsSync, readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleExtension } from '#shared/envelope/bundle.ts';
import { needed, strangers } from './support/what-ships.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const configuration = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
// The builder's own copy of its packages: what it would really use.
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));

/** The names and values under one heading of the file. */
function section(name: string): Map<string, string> {
  const lines = new RegExp(`^${name}:\\n((?:  .*\\n)+)`, 'm').exec(configuration)?.[1] ?? '';
  return new Map([...lines.matchAll(/^ {2}(\w+): (\S+)$/gm)].map(([, key = '', value = '']) => [key, value]));
}

interface Read {
  readonly win: { readonly target: string[]; readonly icon: string };
  readonly linux: { readonly target: string[]; readonly icon: string; readonly description: string };
  readonly mac: { readonly icon: string };
  readonly fileAssociations: readonly { readonly ext: string }[];
}

function read(): Read {
  const { load } = createRequire(builder.resolve('app-builder-lib/package.json'))('js-yaml') as {
    load: (text: string) => Read;
  };
  return load(configuration);
}

interface Matcher {
  readonly from: string;
  createFilter(): (path: string, stat: Stats) => boolean;
}

/** The files of the built project that the builder's own matchers let into the archive, without its packages. */
function packedFiles(): string[] {
  const { getMainFileMatchers } = builder('app-builder-lib/out/fileMatcher') as {
    getMainFileMatchers: (...given: unknown[]) => Matcher[];
  };
  const expand = (text: string) => text;
  const info = {
    projectDir: root,
    buildResourcesDir: join(root, 'build'),
    config: read(),
    debugLogger: { isEnabled: false },
  };
  const matchers = getMainFileMatchers(root, root, expand, {}, { info }, join(root, 'dist'), false);
  const packed: string[] = [];
  const walk = (folder: string, matcher: Matcher, filter: ReturnType<Matcher['createFilter']>) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      // The builder walks packages on a way of its own, and the pattern that keeps them out is the same.
      if (entry.name === 'node_modules' || entry.name === '.git') continue;
      if (!filter(path, statSync(path))) continue;
      if (entry.isDirectory()) walk(path, matcher, filter);
      else packed.push(relative(matcher.from, path));
    }
  };
  for (const matcher of matchers) walk(matcher.from, matcher, matcher.createFilter());
  return packed;
}

describe('the installer', () => {
  it('decides every fuse the builder knows', () => {
    const schema = JSON.parse(
      readFileSync(join(dirname(builder.resolve('app-builder-lib/package.json')), 'scheme.json'), 'utf8'),
    ) as {
      definitions: { FuseOptionsV1: { properties: Record<string, unknown> } };
    };
    expect([...section('electronFuses').keys()].sort()).toEqual(
      Object.keys(schema.definitions.FuseOptionsV1.properties).sort(),
    );
  });

  it('closes every fuse that would open the program to another', () => {
    expect(Object.fromEntries(section('electronFuses'))).toMatchObject({
      runAsNode: 'false',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      enableEmbeddedAsarIntegrityValidation: 'true',
      onlyLoadAppFromAsar: 'true',
      grantFileProtocolExtraPrivileges: 'false',
    });
  });

  it('is for the Electron of package.json', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: { electron: string };
    };
    expect(configuration).toContain(`\nelectronVersion: ${devDependencies.electron}\n`);
  });

  it('is for one user without administrator’s rights on Windows, and of both usual kinds on Linux', () => {
    expect(Object.fromEntries(section('nsis'))).toMatchObject({
      perMachine: 'false',
      allowElevation: 'false',
    });
    expect(section('win').get('requestedExecutionLevel')).toBe('asInvoker');
    const { win, linux, fileAssociations } = read();
    expect([win.target, linux.target]).toEqual([
      ['nsis', 'portable'],
      ['AppImage', 'deb'],
    ]);
    expect(fileAssociations.map(({ ext }) => ext)).toEqual([bundleExtension]);
  });

  it('never starts from the menu of Linux without the sandbox', async () => {
    const { default: AppImageTarget } = builder('app-builder-lib/out/targets/appimage/AppImageTarget') as {
      default: new (...given: unknown[]) => { desktopEntry: { value: Promise<string> } };
    };
    const config = read();
    const packager = { config, platformSpecificBuildOptions: config.linux, appInfo: { buildVersion: '1' } };
    const helper = { computeDesktopEntry: (_options: unknown, exec: string) => Promise.resolve(exec) };
    const target = new AppImageTarget(undefined, packager, helper, '');
    expect(await target.desktopEntry.value).toBe('AppRun %U');
  });

  it('tells the builder all that a package of Debian must say of itself, wherever it is built', async () => {
    const { default: FpmTarget } = builder('app-builder-lib/out/targets/FpmTarget') as {
      default: { prototype: { checkOptions(): Promise<object> } };
    };
    const { AppInfo } = builder('app-builder-lib/out/appInfo') as { AppInfo: { prototype: object } };
    const metadata = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { homepage: string };
    // A copy whose origin is no known host of repositories: the builder would else take the address from there.
    const info = { metadata, repositoryInfo: Promise.resolve(null) };
    const appInfo = Object.create(AppInfo.prototype, {
      info: { value: info },
      notNullDevMetadata: { value: metadata },
      linuxPackageName: { value: 'prosecutor-desk' },
    }) as object;
    const target = Object.create(FpmTarget.prototype, {
      packager: { value: { appInfo, info } },
      options: { value: read().linux },
    }) as { checkOptions(): Promise<object> };
    expect(await target.checkOptions()).toMatchObject({
      name: 'prosecutor-desk',
      url: metadata.homepage,
    });
  });

  it('greets in Kazakh and in Russian, in the one page that is ours to write', () => {
    const page = readFileSync(join(root, section('nsis').get('include') ?? ''), 'utf8');
    // The compiler of installers takes a file without this mark for one in the code page of its computer.
    expect(page.startsWith('\uFEFF')).toBe(true);
    expect(page).toContain('!macro customWelcomePage');
    const [, text = ''] = /MUI_WELCOMEPAGE_TEXT "([^"]+)"/.exec(page) ?? [];
    const [kazakh, russian] = text.split('$\\r$\\n$\\r$\\n');
    expect(kazakh).toMatch(/әкімші құқығы да, интернет те керек емес/);
    expect(russian).toMatch(/ни прав администратора, ни интернета не нужно/);
    // Its own limit for a text; what is longer it cuts without a word.
    expect(text.length).toBeLessThan(1_024);
  });

  it('is described in the menu of Linux in Kazakh and in Russian', () => {
    expect(read().linux.description).toMatch(/жұмыс үстелі · Рабочий стол/);
  });

  it('has an icon in every size and shape the systems ask for', () => {
    const { win, linux, mac } = read();
    for (const icon of [win.icon, mac.icon]) expect(existsSync(join(root, icon)), icon).toBe(true);
    const sizes = readdirSync(join(root, linux.icon)).filter((name) => name.endsWith('.png'));
    for (const size of [16, 32, 48, 128, 256, 512]) {
      expect(sizes).toContain(`${size}x${size}.png`);
      const png = readFileSync(join(root, linux.icon, `${size}x${size}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it('holds what ships and nothing else', () => {
    const packed = packedFiles();
    expect(strangers(packed)).toEqual([]);
    expect(packed).toEqual(expect.arrayContaining([...needed]));
  });

  it('is configured as the builder’s schema asks', async () => {
    const { validateConfiguration } = builder('app-builder-lib/out/util/config/config') as {
      validateConfiguration: (config: unknown, debug: { isEnabled: boolean }) => Promise<void>;
    };
    const { load } = createRequire(builder.resolve('app-builder-lib/package.json'))('js-yaml') as {
      load: (text: string) => Record<string, unknown>;
    };
    const logger = { isEnabled: false };
    await validateConfiguration(load(configuration), logger);
    await expect(validateConfiguration({ ...load(configuration), badKey: 1 }, logger)).rejects.toThrow(
      /badKey/,
    );
  });
});
