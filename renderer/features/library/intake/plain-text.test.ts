import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

it.each([
  ['UTF-8', new TextEncoder().encode('Заң бабы'), 'Заң бабы'],
  ['UTF-16 with its mark', bytes(0xff, 0xfe, 0x17, 0x04, 0x30, 0x04), 'За'],
  ['UTF-16 the other way round', bytes(0xfe, 0xff, 0x04, 0x17, 0x04, 0x30), 'За'],
  ['the Cyrillic of old Windows', bytes(0xc7, 0xe0, 0xea, 0xee, 0xed), 'Закон'],
])('a text in %s is read', (_encoding, given, expected) => {
  expect(plainText(given)).toEqual({ ok: true, value: expected });
});

it('what holds a zero is no text', () => {
  expect(plainText(bytes(1, 0, 2))).toMatchObject({ ok: false, problem: { code: 'LIBRARY_FILE_KIND' } });
});
