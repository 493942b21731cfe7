import { describe, expect, it } from 'vitest';
import { printPolicy } from './csp.ts';
import { printScript, servePrint } from './print-page.ts';

const files = new Map([
  ['/index.html', { type: 'text/html', body: Buffer.from('the desk') }],
  ['/assets/page.js', { type: 'text/javascript', body: Buffer.from('code') }],
  ['/fonts/tinos/Tinos_700Bold.ttf', { type: 'font/ttf', body: Buffer.from('font') }],
]);
const pages = new Map([['/print/1', '<p>Қаулы</p>']]);
const ask = (path: string, method = 'GET') =>
  servePrint({ files, pages }, { method, url: `https://app.invalid${path}`, headers: {} });

describe('a document on its way to paper', () => {
  it('gets itself and the fonts, under a policy that runs nothing', () => {
    expect(ask('/print/1')).toMatchObject({
      status: 200,
      headers: { 'content-security-policy': printPolicy },
      body: Buffer.from('<p>Қаулы</p>'),
    });
    expect(ask('/fonts/tinos/Tinos_700Bold.ttf')).toMatchObject({ status: 200 });
    expect(printPolicy).not.toMatch(/script-src|connect-src/);
  });

  it('gets nothing of the desk, no other document and nothing from outside', () => {
    for (const path of ['/', '/index.html', '/assets/page.js', '/print/2'])
      expect(ask(path)?.status, path).toBe(404);
    expect(ask('/print/1', 'POST')?.status).toBe(405);
    expect(
      servePrint({ files, pages }, { method: 'GET', url: 'https://evil.example/print/1', headers: {} }),
    ).toBeUndefined();
  });

  it('cannot slip code into the shell’s own script by its title', () => {
    const title = '"); fetch("https://evil.example"); ("';
    expect(printScript({ language: 'kk', title })).toContain(JSON.stringify(title));
  });
});
