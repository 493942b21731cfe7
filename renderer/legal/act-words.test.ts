import { describe, expect, it } from 'vitest';
import { acts } from '#shared/acts/registry.ts';
import { actWord } from './act-words.ts';

describe('the words of a fact that an act has recorded', () => {
  const [act] = acts;

  it('are those of the field it was read from, in the language of the window', () => {
    const given = { fact: 'delivered', path: 'addressee', value: 'superior' };
    expect(actWord(given, 'kk')).toBe(act.texts.kk.choices.relation?.superior);
    expect(actWord(given, 'ru')).toBe(act.texts.ru.choices.relation?.superior);
  });

  it('are not invented for what no act has recorded', () => {
    expect(actWord({ fact: 'received', path: 'about', value: 'other' }, 'kk')).toBeUndefined();
    expect(actWord({ fact: 'received', path: 'addressee', value: 'superior' }, 'kk')).toBeUndefined();
    expect(actWord({ fact: 'delivered', path: 'addressee', value: 'newer' }, 'kk')).toBeUndefined();
  });
});
