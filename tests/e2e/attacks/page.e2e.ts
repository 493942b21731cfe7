import { createSocket } from 'node:dgram';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { forbiddenPowers } from '#electron/security/powers.ts';
import { channelNames } from '#shared/ipc/channels.ts';
import { ask, type FixtureWindow } from '#tests/contract/shell/support/desk-page.ts';
import { electronRuntime, noRuntime } from '../support/electron.ts';
import { filesNamed, layTrap, openAttacked, type AttackedDesk, type Trap } from './attacked.ts';

/** Each test below is a script of an attacker in the page of a running desk; the desk is one for the whole file. */
let desk: AttackedDesk;
let trap: Trap;

interface DeskWindow {
  /** Written by a script that ran although it must not. */
  readonly ran?: string;
  readonly desk: Record<string, (input: unknown) => Promise<unknown>>;
}

test.beforeAll(async () => {
  test.skip(test.info().project.name === 'electron' && electronRuntime() === undefined, noRuntime);
  trap = await layTrap();
  desk = await openAttacked(test.info().project.name);
});
test.afterAll(async () => {
  await desk.stop();
  trap.close();
});

const home = 'https://app.invalid/';

/** The desk stands at its own address and is answered: once whatever was started has come to its end. */
async function expectAtHome(): Promise<void> {
  await expect.poll(() => desk.page.url()).toBe(home);
  await desk.page.waitForFunction(() => 'desk' in globalThis);
  expect(await ask(desk.page, 'shell.info', {})).toMatchObject({ ok: true });
}

const inPlace: [string, (trap: Trap) => string][] = [
  ['another site', () => 'https://evil.example/?next=https://app.invalid/'],
  ['a look-alike', () => 'https://app.invalid.evil.example/'],
  ['a user name that looks like us', () => 'https://app.invalid@evil.example/'],
  ['us on another port', () => 'https://app.invalid:8443/'],
  ['us without encryption', () => 'http://app.invalid/'],
  ['a server that redirects to us', ({ http }) => `${http}/redirect`],
  ['a file', () => 'file:///etc/passwd'],
  ['a page in its address', () => 'data:text/html,<p>'],
  ['its own source', () => 'view-source:https://app.invalid/'],
  ['the browser’s own pages', () => 'chrome://settings/'],
  ['another program', () => 'ms-msdt:/id'],
];

test.describe('navigation', () => {
  for (const [name, address] of inPlace)
    test(`to ${name} does not move the window, and what stood on it still stands`, async () => {
      await desk.page.evaluate((to) => {
        Object.assign(globalThis, { halfTyped: 'Ұсыну' });
        location.assign(to);
      }, address(trap));
      await expectAtHome();
      expect(await desk.page.evaluate(() => 'halfTyped' in globalThis)).toBe(true);
    });

  for (const [name, address] of [
    ['a blank page', 'about:blank'],
    ['a page made up in memory', 'blob'],
    ['an extension', 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x.html'],
  ] as const)
    test(`to ${name} leads back to the desk`, async () => {
      await desk.page.evaluate((to) => {
        const made = () => URL.createObjectURL(new Blob(['<p>'], { type: 'text/html' }));
        location.assign(to === 'blob' ? made() : to);
      }, address);
      await expectAtHome();
    });

  test('by a link, a form, a refresh or the window’s own name does not move it either', async () => {
    await desk.page.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: to });
      const form = Object.assign(document.createElement('form'), { action: to, method: 'post' });
      const refresh = Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: `0;url=${to}`,
      });
      document.body.append(link, form);
      document.head.append(refresh);
      link.click();
      form.submit();
      window.open(to, '_self');
      for (const element of [link, form, refresh]) element.remove();
    }, trap.http);
    await expectAtHome();
  });

  test('to a script in an address runs nothing', async () => {
    await desk.page.evaluate(() => location.assign("javascript:void(globalThis.ran='address')"));
    await expectAtHome();
    expect(await desk.page.evaluate(() => 'ran' in globalThis)).toBe(false);
  });
});

test('a window opened by the page is gone at once', async () => {
  await desk.page.evaluate((to) => {
    for (const address of ['/', 'about:blank', to, 'https://evil.example/', 'data:text/html,<p>'])
      window.open(address);
  }, trap.http);
  const others = () => desk.page.context().pages().length;
  await expect.poll(others).toBe(1);
  await expectAtHome();
});

test.describe('a request of the page', () => {
  for (const [path, method, status] of [
    ['/..%2f..%2fpackage.json', 'GET', 403],
    ['/%2e%2e%2f%2e%2e%2fetc%2fpasswd', 'GET', 403],
    ['/assets/..%5c..%5cwin.ini', 'GET', 403],
    ['/index.html%00.png', 'GET', 403],
    ['/../../package.json', 'GET', 404],
    ['/', 'POST', 405],
    ['/index.html', 'PUT', 405],
  ] as const)
    test(`for ${path} by ${method} is answered with ${status}`, async () => {
      const answered = await desk.page.evaluate(
        ([address, how]) => fetch(address, { method: how }).then((response) => response.status),
        [path, method] as const,
      );
      expect(answered).toBe(status);
    });

  test('to any other place reaches nobody, by whatever way it is sent', async () => {
    const reached = await desk.page.evaluate(
      async ([http, udp]) => {
        const settled = (work: Promise<unknown>) =>
          work.then(
            () => 'reached',
            () => 'stopped',
          );
        const loads = (element: HTMLElement, source: string) =>
          new Promise((resolve, reject) => {
            Object.assign(element, { onload: resolve, onerror: reject, [source]: http });
            document.body.append(element);
          });
        const opens = (socket: WebSocket | EventSource) =>
          new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }));
        for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'prerender', 'icon'])
          document.head.append(Object.assign(document.createElement('link'), { rel, href: http }));
        navigator.sendBeacon(http, 'x');
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}` }] });
        peer.createDataChannel('x');
        const gathered = new Promise((resolve) => {
          peer.onicecandidate = ({ candidate }) => candidate === null && resolve('gathered');
        });
        await peer.setLocalDescription(await peer.createOffer());
        const results = await Promise.all(
          [
            fetch(http, { mode: 'no-cors' }),
            fetch('file:///etc/passwd'),
            loads(document.createElement('img'), 'src'),
            loads(document.createElement('script'), 'src'),
            opens(new WebSocket(http.replace('http', 'ws'))),
            opens(new EventSource(http)),
          ].map(settled),
        );
        await gathered;
        peer.close();
        return results;
      },
      [trap.http, trap.udpPort] as const,
    );
    expect(reached).toEqual(reached.map(() => 'stopped'));
    expect(trap.visits).toEqual([]);
    // The trap is not deaf: it hears who does come.
    await fetch(`${trap.http}/heard`, { redirect: 'manual' });
    const packet = createSocket('udp4');
    packet.send('x', trap.udpPort, '127.0.0.1', () => packet.close());
    await expect.poll(() => trap.visits).toEqual(['GET /heard', 'a packet']);
  });

  test('for a service worker is refused, so that none settles', async () => {
    const registered = await desk.page.evaluate(() =>
      navigator.serviceWorker.register('/index.html').then(
        () => 'registered',
        () => 'refused',
      ),
    );
    expect(registered).toBe('refused');
  });
});

test.describe('a script written into the page', () => {
  test('does not run: neither inline, nor in an attribute, nor from text or memory', async () => {
    const ran = await desk.page.evaluate(async () => {
      const mark = (way: string) => `globalThis.ran = '${way}'`;
      const memory = URL.createObjectURL(new Blob([mark('memory')], { type: 'text/javascript' }));
      const inline = Object.assign(document.createElement('script'), { textContent: mark('inline') });
      const stored = Object.assign(document.createElement('script'), { src: memory });
      const settled = new Promise((resolve) => Object.assign(stored, { onload: resolve, onerror: resolve }));
      const button = document.createElement('button');
      button.setAttribute('onclick', mark('attribute'));
      document.body.append(inline, stored, button);
      button.click();
      await settled;
      for (const element of [inline, stored, button]) element.remove();
      return (globalThis as unknown as DeskWindow).ran ?? 'nothing';
    });
    expect(ran).toBe('nothing');
  });

  test('in a frame, foreign or its own, has no way to call', async () => {
    const seen = await desk.page.evaluate(async (foreign) => {
      const seenIn: string[] = [];
      for (const [name, address] of [
        ['srcdoc', '<p>'],
        ['src', '/'],
        ['src', 'about:blank'],
        ['src', foreign],
      ] as const) {
        const frame = document.createElement('iframe');
        frame.setAttribute(name, address);
        const settled = new Promise((resolve) => (frame.onload = frame.onerror = resolve));
        document.body.append(frame);
        await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, 200))]);
        try {
          const inner = frame.contentWindow as unknown as Record<string, unknown>;
          seenIn.push(inner['desk'] === undefined && inner['deskCall'] === undefined ? 'nothing' : 'a way');
        } catch {
          // A foreign document may not even be looked at.
          seenIn.push('nothing');
        }
        frame.remove();
      }
      return seenIn;
    }, trap.http);
    expect(seen).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
  });
});

test.describe('a power of the computer', () => {
  const asking: Record<string, string> = {
    camera: 'navigator.mediaDevices.getUserMedia({ video: true })',
    microphone: 'navigator.mediaDevices.getUserMedia({ audio: true })',
    'the screen': 'navigator.mediaDevices.getDisplayMedia()',
    place: 'new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))',
    clipboard: 'navigator.clipboard.readText()',
    usb: 'navigator.usb.requestDevice({ filters: [] })',
    hid: 'navigator.hid.requestDevice({ filters: [] })',
    serial: 'navigator.serial.requestPort()',
    midi: 'navigator.requestMIDIAccess({ sysex: true })',
    fonts: 'queryLocalFonts()',
    screens: 'getScreenDetails()',
    wakefulness: "navigator.wakeLock.request('screen')",
    notifications: "Notification.requestPermission().then((said) => said === 'granted' || Promise.reject())",
    idleness: "IdleDetector.requestPermission().then((said) => said === 'granted' || Promise.reject())",
  };
  test('is refused without a question, each of them', async () => {
    const session = await desk.page.context().newCDPSession(desk.page);
    for (const [power, expression] of Object.entries(asking)) {
      const { result } = await session.send('Runtime.evaluate', {
        expression: `Promise.resolve().then(() => ${expression}).then(() => 'granted', () => 'refused')`,
        awaitPromise: true,
        userGesture: true,
      });
      expect(result.value, power).toBe('refused');
    }
  });

  test('is forbidden by the page’s own header, each that the browser knows', async () => {
    const allowed = await desk.page.evaluate((powers) => {
      const policy = (document as unknown as { featurePolicy: { allowsFeature(name: string): boolean } })
        .featurePolicy;
      return powers.filter((power) => policy.allowsFeature(power));
    }, forbiddenPowers);
    expect(allowed).toEqual([]);
  });
});

test('a download leaves no file', async () => {
  await desk.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'evil-download.exe';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expectAtHome();
  expect(filesNamed(desk.dataFolder, 'evil-download')).toEqual([]);
});

test.describe('a call', () => {
  test('oversized or malformed is refused by its code, and the desk goes on', async () => {
    const long = await desk.page.evaluate(() =>
      (window as unknown as FixtureWindow).desk['keys.save']({ file: 'x'.repeat(1_000_001) }),
    );
    expect(long).toEqual({ ok: false, problem: { code: 'SHELL_CALL_MALFORMED' } });
    for (const input of [null, 7, 'x', [], { from: '1' }, { from: -1, limit: 1 }])
      expect(await ask(desk.page, 'vault.read', input)).toEqual({
        ok: false,
        problem: { code: 'SHELL_CALL_MALFORMED' },
      });
    await expectAtHome();
  });

  test('of random JSON to every channel is answered by an envelope, whatever it holds', async () => {
    const seed = Date.now() % 1_000_000_007;
    const inputs = fc.sample(fc.jsonValue(), { numRuns: 8, seed });
    const answers = await desk.page.evaluate(
      async ([channels, values]) => {
        const { desk: shell } = window as unknown as DeskWindow;
        const calls = channels.flatMap((channel) =>
          values.map(async (value) => [channel, value, await shell[channel]?.(value)] as const),
        );
        return Promise.all(calls);
      },
      [[...channelNames] as string[], inputs as unknown[]] as const,
    );
    for (const [channel, value, answer] of answers)
      expect(
        typeof (answer as { ok: unknown }).ok,
        `${channel} ${JSON.stringify(value)} (seed ${seed})`,
      ).toBe('boolean');
    await expectAtHome();
  });
});
