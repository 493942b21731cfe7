import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText, repositoryFiles } from './support/repository.ts';

const page = 'docs/security.md';
const checklist = /\n## The checklist\n([\s\S]*?)\n## /.exec(readText(page))?.[1] ?? '';

interface Row {
  readonly what: string;
  readonly where: readonly string[];
  readonly proofs: readonly { readonly title: string; readonly file: string }[];
}

const rows: Row[] = checklist
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (-|what must hold)/.test(line))
  .map((line) => {
    const [, what = '', , where = '', proof = ''] = line.split('|').map((cell) => cell.trim());
    return {
      what,
      where: [...where.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
      proofs: [...proof.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, title = '', link = '']) => ({
        title,
        file: normalize(join(dirname(page), link)),
      })),
    };
  });

describe('what was held against Electron’s own pages', () => {
  it('is every module of Electron that the shell uses', () => {
    const [, table = ''] =
      /\n## Held against Electron's own pages\n([\s\S]*?)\n## /.exec(readText(page)) ?? [];
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    const imports = repositoryFiles()
      .filter((path) => /^electron\/.*\.ts$/.test(path) && !path.endsWith('.test.ts'))
      .flatMap((path) => [...readText(path).matchAll(/^import \{([^}]*)\} from 'electron';$/gm)])
      .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
    const used = new Set(imports.filter((name) => name !== '' && !name.startsWith('type ')));
    expect(named.toSorted()).toEqual([...used].toSorted());
  });

  it('is the version that is installed', () => {
    const { devDependencies } = JSON.parse(readText('package.json')) as {
      devDependencies: { electron: string };
    };
    expect(readText(page)).toContain(`the declarations that come with ${devDependencies.electron},`);
  });
});

describe('the checklist of the shell', () => {
  it('has its rows, each of another matter', () => {
    expect(rows.length).toBeGreaterThan(40);
    expect(new Set(rows.map(({ what }) => what)).size).toBe(rows.length);
  });

  it.each(rows)('proves “$what” by a test that is there, or a decision why not', ({ proofs }) => {
    expect(proofs.length).toBeGreaterThan(0);
    for (const { title, file } of proofs) {
      expect(repositoryFiles(), file).toContain(file);
      if (/\.(test|e2e)\.ts$/.test(file)) expect(readText(file), file).toContain(title);
      else expect(file).toMatch(/^docs\/adr\/\d{4}-.+\.md$/);
    }
  });

  it.each(rows)('says where “$what” is done, in files that are there', ({ where }) => {
    expect(where.length).toBeGreaterThan(0);
    for (const path of where) expect(existsSync(path), path).toBe(true);
  });
});
