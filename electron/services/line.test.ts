import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { createAuthority } from '#tests/support/authority.ts';
import { readRootCertificates } from './line.ts';
import { createNetwork, type Network, type NetworkSettings } from './network.ts';

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

const answer: RequestListener = (_, response) => response.end('куә');

async function start(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return (server.address() as AddressInfo).port;
}

/** A proxy as offices have them: it gives tunnels, or answers every wish for one with a status. */
async function proxy(status: string | null = null): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const http = createServer((_, response) => response.writeHead(400).end());
  http.on('connect', ({ url = '' }: { url?: string }, socket: Duplex) => {
    asked.push(url);
    if (status !== null) {
      socket.end(`HTTP/1.1 ${status}\r\n\r\n`);
      return;
    }
    const far = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      far.pipe(socket).pipe(far);
    });
    far.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
    socket.on('error', () => far.destroy());
    running.push(() => Promise.resolve(void far.destroy()));
  });
  return { url: `http://127.0.0.1:${await start(http)}`, asked };
}

function networkWith(settings: Partial<NetworkSettings>): Network {
  const all = { serverUrl: null, proxyUrl: null, rootCertificate: null, ...settings };
  const network = createNetwork({ settings: () => Promise.resolve(all) });
  running.unshift(() => network.close());
  return network;
}

async function outcomeOf(settings: Partial<NetworkSettings>): Promise<number | string> {
  const sent = await networkWith(settings).send({ method: 'GET', path: '/v1/server' });
  return sent.ok ? sent.value.status : sent.problem.code;
}

const nobody = 'http://127.0.0.1:1';

describe('a proxy of the office', () => {
  it('carries the request through a tunnel to the configured server and to no other', async () => {
    const port = await start(createServer(answer));
    const { url: proxyUrl, asked } = await proxy();
    expect(await outcomeOf({ serverUrl: `http://127.0.0.1:${port}`, proxyUrl })).toBe(200);
    expect(asked).toEqual([`127.0.0.1:${port}`]);
  });

  it('is named when it is not there or does not let this PC through', async () => {
    const port = await start(createServer(answer));
    const serverUrl = `http://127.0.0.1:${port}`;
    const { url: proxyUrl } = await proxy('407 Proxy Authentication Required');
    expect(await outcomeOf({ serverUrl, proxyUrl })).toBe('NETWORK_PROXY');
    expect(await outcomeOf({ serverUrl, proxyUrl: nobody })).toBe('NETWORK_PROXY');
  });

  it('is not blamed for a server that it cannot reach', async () => {
    const { url: proxyUrl } = await proxy();
    expect(await outcomeOf({ serverUrl: nobody, proxyUrl })).toBe('NETWORK_UNREACHABLE');
  });
});

describe("the office's own root certificate", () => {
  const authority = createAuthority();
  const secure = () => start(createSecureServer({ key: authority.key, cert: authority.certificate }, answer));

  it('makes a server believed that no well-known authority vouches for, straight and through a proxy', async () => {
    const serverUrl = `https://127.0.0.1:${await secure()}`;
    const { url: proxyUrl } = await proxy();
    const { root: rootCertificate } = authority;
    expect(await outcomeOf({ serverUrl })).toBe('NETWORK_REFUSED');
    expect(await outcomeOf({ serverUrl, proxyUrl })).toBe('NETWORK_REFUSED');
    expect(await outcomeOf({ serverUrl, rootCertificate })).toBe(200);
    expect(await outcomeOf({ serverUrl, rootCertificate, proxyUrl })).toBe(200);
  });

  it('of another office makes nobody believed', async () => {
    const serverUrl = `https://127.0.0.1:${await secure()}`;
    expect(await outcomeOf({ serverUrl, rootCertificate: createAuthority().root })).toBe('NETWORK_REFUSED');
  });

  it("is no text, no broken PEM and no server's own certificate", () => {
    const { root, certificate } = authority;
    const malformed = { ok: false, problem: { code: 'CERTIFICATE_MALFORMED' } };
    expect(readRootCertificates(root)).toMatchObject({ ok: true });
    for (const text of ['', 'құжат', root.replace(/[A-Z]{4}/, '!!!!'), certificate, root + certificate])
      expect(readRootCertificates(text)).toEqual(malformed);
  });

  it('takes effect, and goes, without a new start of the program', async () => {
    const serverUrl = `https://127.0.0.1:${await secure()}`;
    const settings = { serverUrl, proxyUrl: null, rootCertificate: null as string | null };
    const network = createNetwork({ settings: () => Promise.resolve({ ...settings }) });
    running.unshift(() => network.close());
    const isOnline = [];
    for (const rootCertificate of [null, authority.root, null]) {
      settings.rootCertificate = rootCertificate;
      isOnline.push(await network.isOnline());
    }
    expect(isOnline).toEqual([false, true, false]);
  });
});
