import { expect, it } from 'vitest';
import { parseLawText } from '#shared/library/parse-law-text.ts';
import { diffWords } from './diff-words.ts';

const blocksOf = (text: string) => parseLawText(text).blocks;
const before = blocksOf('      1. Он бес жұмыс күні ішінде қаралады.\n      Ескерту. Өзгерді.\n');
const after = blocksOf('      1. Отыз күн ішінде қаралады.\n');

it('two readings differ in words, not in letters, and each can be read out of the difference', () => {
  const runs = diffWords(before, after);
  const said = (side: 'before' | 'after') =>
    runs
      .filter((run) => run.in === 'both' || run.in === side)
      .map(({ text }) => text)
      .join('');
  expect(said('before')).toBe('1. Он бес жұмыс күні ішінде қаралады.');
  expect(said('after')).toBe('1. Отыз күн ішінде қаралады.');
  expect(runs.some((run) => run.in === 'both' && run.text.includes('ішінде қаралады.'))).toBe(true);
});
