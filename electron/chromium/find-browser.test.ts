import { describe, expect, it } from 'vitest';
import { browserArguments } from './browser-arguments.ts';
import { browserCandidates } from './find-browser.ts';

describe('the browser', () => {
  it('on Linux is Debian’s own program before its wrapper', () => {
    const candidates = browserCandidates({ platform: 'linux', environment: {} });
    expect(candidates.indexOf('/usr/lib/chromium/chromium')).toBe(0);
    expect(candidates).toContain('/usr/bin/chromium');
  });

  it('on Windows is looked for in the folders the system names, Edge last', () => {
    const environment = { PROGRAMFILES: '/p', LOCALAPPDATA: '/l' };
    const candidates = browserCandidates({ platform: 'win32', environment });
    expect(candidates[0]).toContain('chrome.exe');
    expect(candidates.at(-1)).toContain('msedge.exe');
    expect(candidates.length).toBe(6);
  });
});

describe('its arguments', () => {
  const options = {
    profileFolder: '/data/chromium',
    headless: false,
    language: 'kk' as const,
    windowSize: { width: 1366, height: 768 },
    extra: [],
  };

  it('open a bare window of our origin over a pipe, with no network and no port', () => {
    const given = browserArguments(options, 1000);
    expect(given).toContain('--remote-debugging-pipe');
    expect(given).toContain('--app=https://app.invalid/');
    expect(given).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(given).toContain('--window-size=1366,768');
    expect(given.filter((argument) => argument.includes('port'))).toEqual([]);
  });

  it('offer nothing of the browser’s own: no extension, no sync, no background work, no translation', () => {
    const given = browserArguments(options, 1000);
    for (const off of [
      '--disable-extensions',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-background-mode',
      '--disable-component-update',
      '--disable-breakpad',
      '--no-pings',
    ])
      expect(given).toContain(off);
    expect(given.find((argument) => argument.startsWith('--disable-features='))).toContain('Translate');
  });

  it('leave the sandbox on for everybody but root, who cannot have it', () => {
    for (const uid of [1000, undefined]) {
      expect(browserArguments(options, uid)).not.toContain('--no-sandbox');
      expect(browserArguments(options, uid)).not.toContain('--test-type');
    }
    expect(browserArguments(options, 0)).toContain('--no-sandbox');
  });
});
