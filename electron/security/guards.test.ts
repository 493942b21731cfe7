import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardNavigation } from './navigation.ts';
import { guardSessions } from './session.ts';

/** Whatever is set on it is kept by its name: `setX(value)` is read back as `kept.setX`. */
function recorder() {
  const kept: Record<string, unknown> = {};
  const own = new EventEmitter();
  const recording = new Proxy(own, {
    get: (target, name) =>
      name in target
        ? (Reflect.get(target, name) as unknown)
        : (...given: unknown[]) => void (kept[String(name)] = given[0]),
  });
  return { own, kept, recording };
}

/** Whether what was about to happen was stopped. */
function stopped(own: EventEmitter, name: string, url = ''): boolean {
  let isStopped = false;
  own.emit(name, { url, preventDefault: () => (isStopped = true) });
  return isStopped;
}

describe('the contents of any window', () => {
  const opened: string[] = [];
  const app = new EventEmitter();
  guardNavigation(app as unknown as App, (address) => opened.push(address));
  const { own, kept, recording } = recorder();
  app.emit('web-contents-created', {}, recording);

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
    'stay within the desk: %s',
    (leaving) => {
      expect(stopped(own, leaving, 'https://app.invalid/case/5')).toBe(false);
      for (const address of ['https://app.invalid.evil.example/', 'file:///etc/passwd', 'about:blank'])
        expect(stopped(own, leaving, address), address).toBe(true);
    },
  );

  it('open no window, take no web view in, and send nothing past a proxy that is not there', () => {
    const open = kept['setWindowOpenHandler'] as (asked: { url: string }) => unknown;
    for (const url of ['https://app.invalid/', 'https://evil.example/'])
      expect(open({ url })).toEqual({ action: 'deny' });
    expect(opened).toEqual(['https://app.invalid/', 'https://evil.example/']);
    expect(stopped(own, 'will-attach-webview')).toBe(true);
    expect(kept['setWebRTCIPHandlingPolicy']).toBe('disable_non_proxied_udp');
  });
});

describe('any session that comes to be', () => {
  const app = new EventEmitter();
  guardSessions(app as unknown as App);
  const { own, kept, recording } = recorder();
  type Gate = (asked: { url: string }, answer: (said: unknown) => void) => void;
  const requests: { gate?: Gate } = {};
  Object.assign(own, { webRequest: { onBeforeRequest: (gate: Gate) => (requests.gate = gate) } });
  app.emit('session-created', recording);

  it('reaches nobody, downloads nothing and fetches no dictionary', () => {
    const answers: unknown[] = [];
    for (const url of ['https://app.invalid/x.js', 'wss://evil.example/'])
      requests.gate?.({ url }, (said) => answers.push(said));
    expect(answers).toEqual([{ cancel: false }, { cancel: true }]);
    expect(stopped(own, 'will-download')).toBe(true);
    expect(kept['setSpellCheckerEnabled']).toBe(false);
  });

  it('refuses what is not listed, whether it is asked for, looked at or plugged in', () => {
    type Answer = (said: unknown) => void;
    const request = kept['setPermissionRequestHandler'] as (
      contents: unknown,
      permission: string,
      answer: Answer,
      asking: { requestingUrl: string },
    ) => void;
    const check = kept['setPermissionCheckHandler'] as (
      contents: unknown,
      permission: string,
      origin: string,
    ) => boolean;
    const home = 'https://app.invalid/';
    const answers: unknown[] = [];
    for (const permission of ['persistent-storage', 'media'])
      request({}, permission, (said) => answers.push(said), { requestingUrl: home });
    expect(answers).toEqual([true, false]);
    expect([check({}, 'persistent-storage', home), check({}, 'media', home)]).toEqual([true, false]);
    expect((kept['setDevicePermissionHandler'] as () => boolean)()).toBe(false);
    const shown: unknown[] = [];
    (kept['setDisplayMediaRequestHandler'] as (asked: unknown, answer: Answer) => void)({}, (said) =>
      shown.push(said),
    );
    expect(shown).toEqual([null]);
  });
});
