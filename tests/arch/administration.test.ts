import { describe, expect, it } from 'vitest';
import { problemCodes } from '#shared/errors/codes.ts';
import kazakhUpdates from '#locales/kk/update.json' with { type: 'json' };
import russianUpdates from '#locales/ru/update.json' with { type: 'json' };
import kazakh from '#locales/kk/settings.json' with { type: 'json' };
import russian from '#locales/ru/settings.json' with { type: 'json' };
import { readText } from './support/repository.ts';

const [inKazakh = '', inRussian = ''] = readText('docs/administration.md').split('\n## По-русски\n');

/** Codes of refusals that a text names, in its order. */
const codesIn = (text: string) =>
  [...text.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)]
    .map(([, code = '']) => code)
    .filter((code) => code !== 'PROSECUTOR_DESK_DATA');

describe('the page of the administrator', () => {
  it('names the same codes in both languages, each of them one the program can utter', () => {
    expect(codesIn(inRussian)).toEqual(codesIn(inKazakh));
    expect(codesIn(inKazakh).length).toBeGreaterThan(20);
    const known: readonly string[] = problemCodes;
    expect(codesIn(inKazakh).filter((code) => !known.includes(code))).toEqual([]);
  });

  it.each([
    ['Баптаулар', inKazakh, kazakh],
    ['Настройки', inRussian, russian],
  ] as const)('leads in «%s» only to tabs that are there', (settings, text, { tabs }) => {
    const named = [...text.matchAll(new RegExp(`«${settings} → ([^»]+)»`, 'g'))].map(([, tab]) => tab);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((tab) => !Object.values<string | undefined>(tabs).includes(tab))).toEqual([]);
  });

  it('says of every refusal of an update what to do', () => {
    const refusals = problemCodes.filter((code) => code.startsWith('UPDATE_'));
    expect(
      codesIn(inKazakh)
        .filter((code) => code.startsWith('UPDATE_'))
        .toSorted(),
    ).toEqual(refusals.toSorted());
  });

  it.each([
    [inKazakh, kazakhUpdates],
    [inRussian, russianUpdates],
  ] as const)('calls the buttons of an update by their names', (text, { dialog, server, standing }) => {
    for (const button of [dialog.install, server.button, standing.withdraw])
      expect(text).toContain(`«${button}»`);
  });

  it('has as many sections in one language as in the other', () => {
    const sections = (text: string) =>
      [...text.matchAll(/^### (\d+)\./gm)].map(([, number]) => Number(number));
    expect(sections(inRussian)).toEqual(sections(inKazakh));
    expect(sections(inRussian)).toEqual(sections(inRussian).map((_, at) => at + 1));
  });
});
