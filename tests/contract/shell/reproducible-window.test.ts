import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const scratch = mkdtempSync(join(tmpdir(), 'reproducible-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The sources of the window, copied to another path as another machine would have them. */
function checkout(name: string): string {
  const root = join(scratch, name);
  mkdirSync(root, { recursive: true });
  for (const part of [
    'renderer',
    'shared',
    'locales',
    'package.json',
    'package-lock.json',
    'vite.config.ts',
    'tsconfig.base.json',
  ])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  return root;
}

function build(root: string): Map<string, string> {
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    cwd: root,
    // The runner of the tests names its own; a release is built under none.
    env: { ...process.env, NODE_ENV: undefined },
  });
  const out = join(root, 'out', 'renderer');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path): [string, string] => [
        relative(out, path),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ])
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
}

it('two builds of the window in two places are the same, byte for byte', { timeout: 120_000 }, () => {
  const first = build(checkout('here'));
  const second = build(checkout(join('some', 'where else')));
  expect([...first.keys()].some((path) => dirname(path) === 'assets' && path.endsWith('.js'))).toBe(true);
  expect([...second]).toEqual([...first]);
});
