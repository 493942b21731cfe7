import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const configuration = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
// The builder's own copy of its packages: what it would really use.
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));

/** The names and values under one heading of the file. */
function section(name: string): Map<string, string> {
  const lines = new RegExp(`^${name}:\\n((?:  .*\\n)+)`, 'm').exec(configuration)?.[1] ?? '';
  return new Map([...lines.matchAll(/^ {2}(\w+): (\S+)$/gm)].map(([, key = '', value = '']) => [key, value]));
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
