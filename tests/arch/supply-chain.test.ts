import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readText } from './support/repository.ts';

interface LockedPackage {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock = JSON.parse(readText('package-lock.json')) as { packages: Record<string, LockedPackage> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
/** A lock file may leave the address out; npm then asks the registry. */
const registry = 'https://registry.npmjs.org/';
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** A licence expression as its parts: every part of an AND must be allowed, one of an OR is enough. */
function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const bare = expression.replaceAll(/[()]/g, '');
  return bare.split(' AND ').every((all) => all.split(' OR ').some((licence) => allowed.has(licence.trim())));
}

const shipped = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
]);
/** Tools that stay on the developer's machine: file-level copyleft and data licences bind nobody who only runs them. */
const tools = new Set([...shipped, 'MPL-2.0', 'Python-2.0', 'CC-BY-4.0', 'WTFPL', 'CC-BY-3.0']);

/** Whose install script may exist; none is needed: they run only after `npm install-scripts approve`. */
const withInstallScript = new Set(['@swc/core', 'electron-winstaller', 'esbuild', 'electron']);

describe('the packages of the lock file', () => {
  it('that ship are all under a permissive licence', () => {
    const wrong = locked.filter(
      ([, { dev, license }]) => dev !== true && !isAllowed(license ?? 'none', shipped),
    );
    expect(wrong.map(([path, { license }]) => [nameOf(path), license])).toEqual([]);
  });

  it('that are tools only are under a licence that does not bind what they make', () => {
    const wrong = locked.filter(([, { license }]) => !isAllowed(license ?? 'none', tools));
    expect(wrong.map(([path, { license }]) => [nameOf(path), license])).toEqual([]);
  });

  it('come from the npm registry and are held by their hash', () => {
    const wrong = locked.filter(
      ([, { resolved, integrity }]) =>
        !(resolved ?? registry).startsWith(registry) || integrity?.startsWith('sha512-') !== true,
    );
    expect(wrong.map(([path]) => nameOf(path))).toEqual([]);
  });

  it('run no script at install but those known', () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripted.map(([path]) => nameOf(path)).filter((name) => !withInstallScript.has(name))).toEqual([]);
  });
});

describe('the bill of materials of a build', () => {
  interface Bill {
    readonly bomFormat: string;
    readonly components: readonly {
      readonly name: string;
      readonly version: string;
      readonly purl: string;
    }[];
  }
  const write = (): string => {
    execFileSync(process.execPath, ['build/tasks/sbom.mjs']);
    return readText('out/sbom.cdx.json');
  };

  it('names every package that ships with its version, and Electron; the same lock file gives the same bill', () => {
    const text = write();
    const bill = JSON.parse(text) as Bill;
    const named = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl)));
    const ships = locked.filter(
      ([path, { dev, devOptional, optional }]) =>
        path === 'node_modules/electron' || !(dev === true || devOptional === true || optional === true),
    );
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(
      ships
        .map(([path, { version }]) => `pkg:npm/${nameOf(path)}@${version}`)
        .filter((purl) => !named.has(purl)),
    ).toEqual([]);
    expect(write()).toBe(text);
  });
});
