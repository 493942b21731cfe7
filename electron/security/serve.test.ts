import { describe, expect, it } from 'vitest';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '#tests/support/disk.ts';
import { loadAppFiles } from './app-files.ts';
import { pagePolicy } from './csp.ts';
import { serve } from './serve.ts';

const files = new Map([
  ['/index.html', { type: 'text/html; charset=utf-8', body: Buffer.from('<p>үстел</p>') }],
  ['/assets/page.js', { type: 'text/javascript; charset=utf-8', body: Buffer.from('1') }],
  ['/fonts/tinos/Tinos_400Regular.ttf', { type: 'font/ttf', body: Buffer.from('ttf') }],
]);
const get = (url: string) => serve(files, { method: 'GET', url, headers: {} });
const statusOf = (url: string) => get(url)?.status ?? 'aborted';

describe('a request of the window', () => {
  it.each([
    ['https://app.invalid/', 'text/html; charset=utf-8'],
    ['https://app.invalid/case/5', 'text/html; charset=utf-8'],
    ['https://app.invalid/assets/page.js?v=1#x', 'text/javascript; charset=utf-8'],
    ['https://APP.invalid/fonts/tinos/Tinos_400Regular.ttf', 'font/ttf'],
  ])('for %s is answered as %s, with the policy and no cache', (url, type) => {
    expect(get(url)).toMatchObject({
      status: 200,
      headers: {
        'content-type': type,
        'content-security-policy': pagePolicy,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  });

  it.each([
    'http://app.invalid/',
    'https://app.invalid:8443/',
    'https://app.invalid.evil.example/',
    'https://evil.example/?next=https://app.invalid/',
    'https://app.invalid@evil.example/',
    'https://user@app.invalid/',
    'https://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:https://app.invalid/5',
    'chrome://settings',
    'nonsense',
  ])('for %s is none of ours and is aborted', (url) => {
    expect(statusOf(url)).toBe('aborted');
  });

  it.each([
    ['https://app.invalid/..%2f..%2fetc/passwd', 403],
    ['https://app.invalid/%2e%2e%2f%2e%2e%2fetc%2fpasswd', 403],
    ['https://app.invalid/assets/..%5c..%5cwin.ini', 403],
    ['https://app.invalid/assets/page.js%00.png', 403],
    ['https://app.invalid/%ff%fe', 403],
    ['https://app.invalid/../../etc/passwd.txt', 404],
    ['https://app.invalid/%2e%2e/%2e%2e/etc/shadow.txt', 404],
    ['https://app.invalid/assets/none.js', 404],
    ['https://app.invalid/ASSETS/page.js', 404],
  ])('for %s is refused with %d', (url, status) => {
    expect(statusOf(url)).toBe(status);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('by %s is refused', (method) => {
    expect(serve(files, { method, url: 'https://app.invalid/', headers: {} })?.status).toBe(405);
  });

  it('for a service worker is refused, whatever the case of the header', () => {
    for (const name of ['Service-Worker', 'service-worker'])
      expect(
        serve(files, {
          method: 'GET',
          url: 'https://app.invalid/assets/page.js',
          headers: { [name]: 'script' },
        }),
      ).toMatchObject({ status: 403 });
  });
});

describe('the policy of the page', () => {
  it('begins with nothing and opens only what the window needs', () => {
    expect(pagePolicy.split('; ')[0]).toBe("default-src 'none'");
    expect(pagePolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
  });
});

describe('the built window', () => {
  it('is read into memory by the path of its address, without its source maps', async () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'assets', 'deep'), { recursive: true });
    for (const name of ['index.html', 'assets/a.css', 'assets/a.js.map', 'assets/deep/b.wasm'])
      writeFileSync(join(folder.path, name), name);
    const loaded = await loadAppFiles(folder.path);
    expect([...loaded].map(([path, { type }]) => [path, type]).sort()).toEqual([
      ['/assets/a.css', 'text/css; charset=utf-8'],
      ['/assets/deep/b.wasm', 'application/wasm'],
      ['/index.html', 'text/html; charset=utf-8'],
    ]);
  });
});
