import { describe, expect, it } from 'vitest';
import { channelNames } from '#shared/ipc/channels.ts';
import { readText, repositoryFiles } from './support/repository.ts';

const files = repositoryFiles();
const product = files.filter(
  (path) =>
    /^(electron|renderer|shared|server)\/.*\.(ts|tsx|html)$/.test(path) && !/\.test\.tsx?$/.test(path),
);

describe('the repository', () => {
  it('has only the rooms and the usual configuration at its top', () => {
    const top = [...new Set(files.map((path) => path.split('/')[0] ?? ''))]
      .filter((name) => !name.startsWith('.'))
      .sort();
    const rooms = ['bench', 'build', 'docs', 'electron', 'locales', 'renderer', 'server', 'shared', 'tests'];
    const configuration = [
      'README.md',
      'LICENSE',
      'electron-builder.yml',
      'eslint.config.js',
      'i18next.config.ts',
      'knip.config.ts',
      'package-lock.json',
      'package.json',
      'playwright.config.ts',
      'tsconfig.base.json',
      'tsconfig.json',
      'vite.config.ts',
      'vitest.config.ts',
    ];
    expect(top.filter((name) => !rooms.includes(name) && !configuration.includes(name))).toEqual([]);
    expect(rooms.filter((room) => !top.includes(room))).toEqual([]);
  });

  it('explains every dependency in docs/dependencies.md, with an exact version', () => {
    const manifest = JSON.parse(readText('package.json')) as Record<string, Record<string, string>>;
    const page = readText('docs/dependencies.md').replaceAll(/ +/g, ' ');
    for (const group of ['dependencies', 'devDependencies', 'optionalDependencies'])
      for (const [name, version] of Object.entries(manifest[group] ?? {})) {
        expect(page, name).toContain(`| \`${name}\` |`);
        expect(version, name).toMatch(/^(npm:.+@)?\d+\.\d+\.\d+$/);
      }
  });

  it('has no decision record without context, decision, consequences and a way out', () => {
    const records = files.filter((path) => /^docs\/adr\/\d{4}-.+\.md$/.test(path));
    expect(records.length).toBeGreaterThan(9);
    for (const path of records)
      for (const part of [
        '**Context.**',
        '**Decision.**',
        '**Consequences.**',
        '**We would change our mind**',
      ])
        expect(readText(path), path).toContain(part);
    const numbers = records.map((path) => Number(path.slice('docs/adr/'.length, 'docs/adr/'.length + 4)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('the product', () => {
  const banned: [string, RegExp][] = [
    [
      'opens no debugging port (the tests’ driver brings its own)',
      /remote-debugging-port|inspect-brk|--inspect\b/,
    ],
    [
      'weakens no web preference',
      /sandbox:\s*false|contextIsolation:\s*false|nodeIntegration:\s*true|webSecurity:\s*false|webviewTag:\s*true/,
    ],
    ['knows no test mode', /NODE_ENV|isTest|process\.env\.(CI|TEST|VITEST)/],
    ['never speaks to the shell synchronously', /sendSync|@electron\/remote/],
    [
      'writes no HTML by hand into the page',
      /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write/,
    ],
    ['keeps nothing in the browser’s plain storages', /\b(localStorage|sessionStorage)\b/],
  ];
  it.each(banned)('%s', (_title, pattern) => {
    expect(product.filter((path) => pattern.test(readText(path)))).toEqual([]);
  });

  it('opens every user database with strict durability', () => {
    const databases = product.filter((path) => /extends Dexie|new Dexie\(/.test(readText(path)));
    expect(databases.length).toBeGreaterThan(0);
    for (const path of databases)
      expect(readText(path), path).toContain("chromeTransactionDurability: 'strict'");
  });
});

describe('the channel table', () => {
  it('has no channel that no window asks', () => {
    const asking = files
      .filter((path) => /^renderer\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .map(readText)
      .join('\n');
    expect(channelNames.filter((name) => !asking.includes(`'${name}'`))).toEqual([]);
  });
});
