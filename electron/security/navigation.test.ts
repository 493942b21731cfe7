import { describe, expect, it } from 'vitest';
import { isTrustedFrame } from '../ipc/sender.ts';
import { isAppAddress } from './app-origin.ts';
import { openExternalLink, parseExternalLink } from './external-links.ts';
import { isPermitted } from './permissions.ts';
import { mayRequest } from './session.ts';

const elsewhere = [
  'https://evil.example/',
  'https://app.invalid.evil.example/',
  'https://evil.example/?next=https://app.invalid/',
  'https://app.invalid@evil.example/',
  'http://app.invalid/',
  'https://app.invalid:444/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<p>',
  'about:blank',
  'chrome-error://chromewebdata/',
  '',
];

describe('the window', () => {
  it('may move within the desk', () => {
    expect(isAppAddress('https://app.invalid/case/5')).toBe(true);
  });

  it.each([...elsewhere, 'blob:https://app.invalid/1'])('may not leave it for %j', (address) => {
    expect(isAppAddress(address)).toBe(false);
  });

  it('may load from itself and from what it carries in itself, and from nowhere else', () => {
    expect(mayRequest('https://app.invalid/x.js')).toBe(true);
    expect(mayRequest('data:image/png;base64,AA==')).toBe(true);
    for (const address of ['wss://app.invalid/', 'ws://127.0.0.1/', 'https://evil.example/', 'file:///x', ''])
      expect(mayRequest(address), address).toBe(false);
  });

  it('may keep its journal and copy a number; nobody else may, and all else is refused', () => {
    expect(isPermitted('persistent-storage', 'https://app.invalid/')).toBe(true);
    expect(isPermitted('clipboard-sanitized-write', 'https://app.invalid')).toBe(true);
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'usb',
    ])
      expect(isPermitted(permission, 'https://app.invalid/'), permission).toBe(false);
    for (const address of elsewhere) expect(isPermitted('persistent-storage', address), address).toBe(false);
  });
});

describe('a call', () => {
  const ours = { parent: null, url: 'https://app.invalid/case/5', origin: 'https://app.invalid' };

  it('is taken from the main frame of the desk', () => {
    expect(isTrustedFrame(ours)).toBe(true);
  });

  it.each([
    ['a frame that is gone', null],
    ['a frame inside the desk', { ...ours, parent: {} }],
    ['a blank page that inherited the origin', { ...ours, url: 'about:blank' }],
    ['a page of another origin', { ...ours, origin: 'https://evil.example' }],
    ['a sandboxed page', { ...ours, origin: 'null' }],
    ['a look-alike', { ...ours, url: 'https://app.invalid.evil.example/', origin: 'https://app.invalid' }],
  ])('is refused from %s', (_, frame) => {
    expect(isTrustedFrame(frame)).toBe(false);
  });
});

describe('a link to the outside', () => {
  it('opens in the user’s browser when it leads to the law, written anew', async () => {
    const opened: string[] = [];
    const open = (link: string) => Promise.resolve(void opened.push(link));
    await openExternalLink('HTTPS://Adilet.zan.kz/kaz/docs/Z2200000155#z5', open);
    await openExternalLink('https://evil.example/', open);
    expect(opened).toEqual(['https://adilet.zan.kz/kaz/docs/Z2200000155#z5']);
  });

  it.each([
    'http://adilet.zan.kz/',
    'https://adilet.zan.kz.evil.example/',
    'https://adilet.zan.kz@evil.example/',
    'https://user:x@adilet.zan.kz/',
    'https://adilet.zan.kz:8443/',
    'httpsfoo://adilet.zan.kz/',
    'ms-msdt:/id',
    '\\\\server\\share',
    'file:///C:/x.exe',
    'javascript:alert(1)',
    42,
    null,
  ])('does not open for %j', (address) => {
    expect(parseExternalLink(address)).toBeUndefined();
  });
});
