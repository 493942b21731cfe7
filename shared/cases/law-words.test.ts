import { describe, expect, it } from 'vitest';
import { lawWords } from './law-words.ts';

const shipped = (key: string) => `shipped ${key}`;
const packed = {
  terms: { 'T27-01': { name: 'Новый срок', sentence: 'Десять рабочих дней.' } },
  rules: { 'A-9': 'Не позднее {{latest}}.' },
};

describe('the words of the law', () => {
  const words = lawWords(shipped, packed);

  it('are those of the pack where it brings them', () => {
    expect(words.termName('T27-01')).toBe('Новый срок');
    expect(words.termSentence('T27-01')).toBe('Десять рабочих дней.');
    expect(words.ruleSentence({ rule: 'A-9', details: { latest: '5 мая' } })).toBe('Не позднее 5 мая.');
  });

  it('are those of the program elsewhere', () => {
    expect(words.termName('T22-08')).toBe('shipped law:terms.T22-08.name');
    expect(words.ruleSentence({ rule: 'A-1' })).toBe('shipped law:rules.A-1');
  });
});
