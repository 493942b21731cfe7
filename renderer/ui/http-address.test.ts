import { describe, expect, it } from 'vitest';
import { parseHttpAddress } from './http-address.ts';

describe('the address of the regional server', () => {
  it('is an http address of a host, kept without the slash at its end', () => {
    expect(parseHttpAddress(' https://server.prokuror.kz/ ')).toBe('https://server.prokuror.kz');
    expect(parseHttpAddress('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
    expect(parseHttpAddress('https://oblys.example/desk')).toBe('https://oblys.example/desk');
  });

  it('may be left empty: the office then works by stick alone', () => {
    expect(parseHttpAddress('  ')).toBeNull();
  });

  it.each([
    'сервер',
    'server.prokuror.kz',
    'javascript:alert(1)',
    'ftp://a',
    'https://user@host',
    'https://a?x=1',
  ])('is not "%s"', (typed) => {
    expect(parseHttpAddress(typed)).toBeUndefined();
  });
});
