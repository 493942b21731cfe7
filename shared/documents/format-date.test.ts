import { describe, expect, it } from 'vitest';
import { plainDateOf } from '../kernel/plain-date.ts';
import { formatDate } from './format-date.ts';

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const written = (form: string, language: 'kk' | 'ru') =>
  months.map((month) => formatDate(plainDateOf(2026, month, 12), form, language));

describe('a date on paper', () => {
  it('in Kazakh stands as the sentence needs it', () => {
    expect(
      months.map((month) =>
        ['nominative', 'attributive', 'dative'].map((form) =>
          formatDate(plainDateOf(2026, month, 1), form, 'kk').slice('2026 жылғы 1 '.length),
        ),
      ),
    ).toEqual([
      ['қаңтар', 'қаңтардағы', 'қаңтарға'],
      ['ақпан', 'ақпандағы', 'ақпанға'],
      ['наурыз', 'наурыздағы', 'наурызға'],
      ['сәуір', 'сәуірдегі', 'сәуірге'],
      ['мамыр', 'мамырдағы', 'мамырға'],
      ['маусым', 'маусымдағы', 'маусымға'],
      ['шілде', 'шілдедегі', 'шілдеге'],
      ['тамыз', 'тамыздағы', 'тамызға'],
      ['қыркүйек', 'қыркүйектегі', 'қыркүйекке'],
      ['қазан', 'қазандағы', 'қазанға'],
      ['қараша', 'қарашадағы', 'қарашаға'],
      ['желтоқсан', 'желтоқсандағы', 'желтоқсанға'],
    ]);
  });

  it('is written as official papers do', () => {
    expect(formatDate(plainDateOf(2026, 3, 12), 'nominative', 'kk')).toBe('2026 жылғы 12 наурыз');
    expect(formatDate(plainDateOf(2026, 3, 12), 'nominative', 'ru')).toBe('12 марта 2026 года');
  });

  it('takes its months from our files, which today agree with the runtime', () => {
    const runtime = (language: 'kk' | 'ru') =>
      months.map((month) =>
        new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
          .format(new Date(Date.UTC(2026, month - 1, 12)))
          .replace(/[\d\s]/g, ''),
      );
    const ours = (language: 'kk' | 'ru') =>
      written('nominative', language).map((date) => date.replace(/\d|жылғы|года|\s/g, ''));
    expect(ours('kk')).toEqual(runtime('kk'));
    expect(ours('ru')).toEqual(runtime('ru'));
  });

  it('in a form nobody wrote is a defect and throws', () => {
    expect(() => formatDate(plainDateOf(2026, 3, 12), 'vocative', 'kk')).toThrow('no month 3');
  });
});
