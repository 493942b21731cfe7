import { describe, expect, it } from 'vitest';
import { letters } from '#shared/acts/letters/registry.ts';
import { acts } from '#shared/acts/registry.ts';
import { readText, repositoryFiles } from './support/repository.ts';

/**
 * The litmus of the architecture (docs/recipes/add-an-act.md, add-a-letter.md): an act or a letter is its definition, its
 * two locale files and one line of its registry. The first `if (act === …)` elsewhere turns this red. Matters of the law bear some of the same words:
 * in shared/law and in the locale of the law they name the matter, and there they may stand.
 */
const rooms = /^(electron|renderer|shared|server|locales|build)\/.+\.(ts|tsx|mjs|cjs|js|json|html|css)$/;
const namesMatters = /^(shared\/law\/|locales\/(kk|ru)\/law\.json$)/;
const isTest = /\.test\.tsx?$/;

const searched = repositoryFiles()
  .filter((path) => rooms.test(path) && !namesMatters.test(path) && !isTest.test(path))
  .map((path) => ({ path, text: path.endsWith('.json') ? withoutMatters(path) : withoutComments(path) }));

/** A comment may speak of an act; code may not. */
function withoutComments(path: string): string {
  return (
    readText(path)
      // A letter names the matters of the law it is written in, and the power of its signer.
      .replaceAll(/^ {2}(?:matters|mayIssue): .*$/gm, '')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/(^|\s)\/\/.*$/gm, '')
  );
}

/** Elsewhere in the locales a list under the key `matter` names matters of the law, not acts. */
function withoutMatters(path: string): string {
  return JSON.stringify(JSON.parse(readText(path)), (key, value: unknown) =>
    key === 'matter' ? undefined : value,
  );
}

/** Where acts and letters stand; each is three files and a line of its registry, and nothing else may name it. */
const registries = [
  { of: acts, shared: 'shared/acts', locales: 'acts' },
  { of: letters, shared: 'shared/acts/letters', locales: 'letters' },
] as const;

const papers = registries.flatMap(({ of, shared, locales }) =>
  of.map(({ id }) => ({
    id,
    registry: `${shared}/registry.ts`,
    files: [
      `${shared}/${id}.ts`,
      `locales/kk/${locales}/${id}.json`,
      `locales/ru/${locales}/${id}.json`,
      `${shared}/registry.ts`,
    ],
  })),
);

/** The id as a whole string, as a key of an object, or as the name of an imported file. */
function naming(id: string): RegExp {
  const quote = '["\'`]';
  return new RegExp(`(${quote})${id}\\1|(?:^|[{,(\\s])${id}\\s*:(?!:)|/${id}(?:\\.ts|\\.json)?${quote}`, 'm');
}

describe.each(papers)('the paper $id', ({ id, files, registry }) => {
  it('is named nowhere but in its own three files and the registry', () => {
    const named = searched.filter(({ text }) => naming(id).test(text)).map(({ path }) => path);
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('has its three files', () => {
    expect(searched.map(({ path }) => path)).toEqual(expect.arrayContaining(files));
  });

  it('is imported by the registry alone', () => {
    expect(searched.filter(({ text }) => text.includes(`/${id}.ts'`)).map(({ path }) => path)).toEqual([
      registry,
    ]);
  });
});

describe('the search', () => {
  it.each([
    "if (act === 'some-act') print();",
    'case "some-act":',
    'const icons = { some-act: Scroll };',
    "import { x } from '#shared/acts/some-act.ts';",
    '{ "some-act": "Акт" }',
    'const url = `some-act`;',
  ])('sees %s', (line) => {
    expect(naming('some-act').test(line)).toBe(true);
  });

  it.each(['// a protest of some-act kind', "'some-act-2'", 'someAct.some-action', 'const some-actor = 1;'])(
    'does not mistake %s',
    (line) => {
      expect(naming('some-act').test(line)).toBe(false);
    },
  );

  it('reads the rooms of the product', () => {
    for (const room of ['electron', 'renderer', 'shared', 'locales', 'build'])
      expect(searched.some(({ path }) => path.startsWith(`${room}/`))).toBe(true);
  });
});
