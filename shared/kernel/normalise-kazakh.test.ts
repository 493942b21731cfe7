import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldKazakh, normaliseKazakh } from './normalise-kazakh.ts';

const seeds = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds');

describe('Kazakh text', () => {
  it.each([
    ['iшкi iстер', 'ішкі істер'],
    ['ӛтiнiш, қҧқық, түсiндіру, кҥн', 'өтініш, құқық, түсіндіру, күн'],
    ['ж\u0259не \u018fл', 'және Әл'],
    ['м\u0259лімет', 'мәлімет'],
    ['т у р а л ы', 'туралы'],
    ['к ү н т і з б е л і к  о н  к ү н', 'күнтізбелік он күн'],
    ['б о л у ғ а  т и і с.', 'болуға тиіс.'],
    ['Қазақстан Республикасының заңы', 'Қазақстан Республикасының заңы'],
  ])('%s is read as %s', (dirty, clean) => {
    expect(normaliseKazakh(dirty)).toBe(clean);
  });

  it('keeps words of Latin letters and words meant to be mixed', () => {
    for (const text of ['PDF III NCALayer', 'Windowsта', 'а) б) в)', 'ол да бар', '1 a 2'])
      expect(normaliseKazakh(text)).toBe(text);
  });

  it('is found by a person who types it as it should be', () => {
    expect(foldKazakh('«ӨТIНIШ  –  № 5»')).toBe('өтініш 5');
    expect(foldKazakh('Ұсыныс')).toBe(foldKazakh('ұсыныс '));
  });

  it('once clean stays as it is', () => {
    const text = 'Прокурордың наразылығын тиiстi орган к ү н т і з б е л і к  о н  к ү н қарайды';
    expect(normaliseKazakh(normaliseKazakh(text))).toBe(normaliseKazakh(text));
  });
});

describe.skipIf(!existsSync(seeds))('the founding documents (skipped where they are not at hand)', () => {
  const documents = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];

  it.each(documents)(
    '%s has no Latin letter left inside a Cyrillic word and no letter of an old font',
    (name) => {
      const clean = normaliseKazakh(readFileSync(join(seeds, name), 'utf8'));
      const mixed = [...clean.matchAll(/\p{L}+/gu)].filter(
        ([word]) => /\p{Script=Cyrillic}/u.test(word) && /[a-zA-Z]/.test(word),
      );
      expect(mixed.map(([word]) => word)).toEqual([]);
      expect(clean).not.toMatch(/[ӛҧҥӚҦҤ]/u);
    },
  );

  it('say in words that can be searched what the terms rest on', () => {
    const whole = documents.map((name) => foldKazakh(readFileSync(join(seeds, name), 'utf8'))).join(' ');
    for (const phrase of [
      'он бес жұмыс күнін құрайды',
      'күнтізбелік он күн ішінде қарауға тиіс',
      'кемінде күнтізбелік он күн болуға тиіс',
      'он күн мерзім ішінде қарауға тиіс',
      'жиырма төрт сағаттың ішінде ресімдейді',
      'бір ай мерзімде қарауға тиіс',
    ])
      expect(whole).toContain(phrase);
  });
});
