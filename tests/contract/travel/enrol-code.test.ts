import { expect, test } from 'vitest';
import { createEnrolCode, parseEnrolCode } from '#shared/envelope/enrol-code.ts';
import { outcome, randomBytes, seededRandom } from './kit.ts';

const chance = randomBytes(seededRandom(20_260_427));
const server = '8Z3KQ0V1M5T7XA';
const code = createEnrolCode(chance(8), server);

test('a code is 25 characters in five groups and tells its server', () => {
  expect(code.text).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(parseEnrolCode(code.text)).toEqual({ ok: true, value: { secret: code.secret, server } });
});

test('a code is read as people type it: small letters, spaces, letters of the Kazakh layout, O for 0', () => {
  const cyrillic: Record<string, string> = {
    A: 'А',
    B: 'В',
    C: 'С',
    E: 'Е',
    H: 'Н',
    K: 'К',
    M: 'М',
    P: 'Р',
    T: 'Т',
    X: 'Х',
  };
  const typed = code.text.replaceAll('-', ' ').replace(/./g, (letter) => cyrillic[letter] ?? letter);
  for (const text of [typed, typed.toLowerCase(), code.text.replaceAll('0', 'O').replaceAll('1', 'l')])
    expect(outcome(parseEnrolCode(text))).toBe('accepted');
});

test('every single wrong character is noticed before anything is sent', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const plain = code.text.replaceAll('-', '');
  for (let at = 0; at < plain.length; at += 1)
    for (const letter of alphabet.replace(plain[at]!, ''))
      expect(outcome(parseEnrolCode(plain.slice(0, at) + letter + plain.slice(at + 1)))).toBe(
        'ENROL_CODE_MISTYPED',
      );
});

test('a code too short, too long or empty is mistyped', () => {
  for (const text of ['', code.text.slice(1), `${code.text}7`])
    expect(outcome(parseEnrolCode(text))).toBe('ENROL_CODE_MISTYPED');
});
