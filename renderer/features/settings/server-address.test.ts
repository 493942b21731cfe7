import { describe, expect, it } from 'vitest';
import { readServerAddress } from './server-address.ts';

describe('the address of the regional server', () => {
  it('is an http address of a host, kept without the slash at its end', () => {
    expect(readServerAddress(' https://server.prokuror.kz/ ')).toBe('https://server.prokuror.kz');
    expect(readServerAddress('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
    expect(readServerAddress('https://oblys.example/desk')).toBe('https://oblys.example/desk');
  });

  it('may be left empty: the office then works by stick alone', () => {
    expect(readServerAddress('  ')).toBeNull();
  });

  it.each([
    'сервер',
    'server.prokuror.kz',
    'javascript:alert(1)',
    'ftp://a',
    'https://user@host',
    'https://a?x=1',
  ])('is not "%s"', (typed) => {
    expect(readServerAddress(typed)).toBeUndefined();
  });
});
