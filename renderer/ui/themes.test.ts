import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Tokens = ReadonlyMap<string, string>;

/** The tokens of one block of a style sheet. */
function tokensOf(file: string, selector: string): Tokens {
  const css = readFileSync(`renderer/ui/${file}`, 'utf8');
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf('\n}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const light = tokensOf('tokens.css', ':root');
const themes = {
  light,
  dark: tokensOf('themes.css', ":root[data-theme='dark']"),
  contrast: tokensOf('themes.css', ":root[data-theme='contrast']"),
};

const isColour = (value: string) => value.startsWith('#') || value.includes('rgb(');
const colours = [...light].filter(([, value]) => isColour(value)).map(([name]) => name);

/** Relative luminance, WCAG 2.2. */
function luminance(tokens: Tokens, name: string): number {
  const hex = /^#([0-9a-f]{6})$/.exec(tokens.get(name) ?? '')?.[1];
  if (hex === undefined) throw new Error(`--${name} is not a plain colour`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(tokens, first), luminance(tokens, second)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['surface-page', 'surface-panel', 'surface-sunken', 'surface-hover', 'surface-selected'];
const notices = ['danger-soft', 'warn-soft', 'good-soft', 'accent-soft'];

/** What is written on what. */
const texts: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ['ink', [...surfaces, ...notices]],
  ['ink-soft', [...surfaces, ...notices]],
  ['ink-faint', surfaces],
  ['accent', ['surface-page', 'surface-panel', 'surface-hover', 'surface-selected', 'accent-soft']],
  ['accent-strong', ['surface-panel', 'surface-hover', 'surface-selected', 'accent-soft']],
  ['danger', ['surface-page', 'surface-panel', 'surface-hover', 'danger-soft']],
  ['warn', ['surface-page', 'surface-panel', 'surface-hover', 'warn-soft']],
  ['good', ['surface-page', 'surface-panel', 'surface-hover', 'good-soft']],
  ['ink-on-accent', ['accent', 'accent-strong', 'danger', 'danger-strong']],
  ['bar-ink', ['bar', 'bar-well']],
  ['bar-ink-soft', ['bar', 'bar-well']],
  ['bar', ['bar-ink']],
  ['toast-ink', ['toast']],
];
/** Edges by which a control or the focus is known. */
const edges: readonly (readonly [edge: string, grounds: readonly string[]])[] = [
  ['line-control', ['surface-panel', 'surface-page']],
  ['focus', ['surface-panel', 'surface-page', 'surface-selected']],
  ['bar-focus', ['bar', 'bar-well']],
];

const tooPale = (tokens: Tokens, pairs: typeof texts, least: number) =>
  pairs.flatMap(([ink, grounds]) =>
    grounds
      .map((ground) => ({ ink, ground, ratio: contrast(tokens, ink, ground) }))
      .filter(({ ratio }) => ratio < least),
  );

describe.each(Object.entries(themes))('the %s theme', (name, tokens) => {
  it('gives every colour a value of its own', () => {
    expect(colours.filter((colour) => !tokens.has(colour))).toEqual([]);
  });

  it('can be read: 4.5 to 1 for words (7 to 1 in high contrast), 3 to 1 for edges', () => {
    expect(tooPale(tokens, texts, name === 'contrast' ? 7 : 4.5)).toEqual([]);
    expect(tooPale(tokens, edges, 3)).toEqual([]);
  });
});

it('high contrast draws an edge around what is chosen of a few: its grounds alone hardly differ', () => {
  const grounds = ['surface-panel', 'surface-sunken'];
  expect(tooPale(themes.contrast, [['line-chosen', grounds]], 3)).toEqual([]);
});

it('no style sheet names a colour of its own, except the paper, which is black on white in every theme', () => {
  const own = ['tokens.css', 'themes.css', 'paper/paper.module.css'];
  const sheets = globSync('renderer/**/*.css').filter((path) => !own.some((each) => path.endsWith(each)));
  expect(sheets.length).toBeGreaterThan(20);
  const named = sheets.filter((path) =>
    /#[0-9a-f]{3,8}\b|rgb\(|: (white|black);/i.test(readFileSync(path, 'utf8')),
  );
  expect(named).toEqual([]);
});
