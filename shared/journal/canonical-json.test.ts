import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, equalJson } from './canonical-json.ts';

test('equal values give one text whatever the order of their keys', () => {
  expect(canonicalJson({ б: 1, a: { d: [1, 'ә', null], c: true } })).toBe(
    '{"a":{"c":true,"d":[1,"ә",null]},"б":1}',
  );
  expect(equalJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(equalJson({ a: 1 }, { a: 2 })).toBe(false);
});

test('a key without a value is left out, as in JSON', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test('the text reads back as the value it was made of', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('what JSON cannot say is an error of the program', () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow();
  expect(() => canonicalJson({ a: () => 1 })).toThrow();
});
