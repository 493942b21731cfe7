import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createNetwork } from './network.ts';

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

async function server(listener: RequestListener): Promise<string> {
  const http = createServer(listener);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  running.push(
    () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

const networkTo = (url: string | null, limits: { answerLimit?: number; silenceLimit?: number } = {}) =>
  createNetwork({
    settings: () => Promise.resolve({ serverUrl: url, proxyUrl: null, rootCertificate: null }),
    ...limits,
  });

describe('the network', () => {
  it('carries a request to the configured server and its answer back', async () => {
    const url = await server((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        response.writeHead(409, { 'content-type': 'application/jose' });
        response.end(
          `${request.method} ${request.url} ${request.headers['content-type']} ${Buffer.concat(chunks).toString()}`,
        );
      });
    });
    const body = Buffer.from('пакет').toString('base64');
    const answer = await networkTo(url).send({
      method: 'PUT',
      path: '/v1/bundles/7',
      body,
      contentType: 'application/jose',
    });
    expect(answer).toEqual({
      ok: true,
      value: {
        status: 409,
        contentType: 'application/jose',
        body: Buffer.from('PUT /v1/bundles/7 application/jose пакет').toString('base64'),
      },
    });
  });

  it('goes nowhere without a configured server', async () => {
    const network = networkTo(null);
    expect(await network.send({ method: 'GET', path: '/v1/x' })).toEqual({
      ok: false,
      problem: { code: 'SERVER_NOT_CONFIGURED' },
    });
    expect(await network.isOnline()).toBe(false);
  });

  it('goes to no other server, whatever the path says', async () => {
    const url = await server((_, response) => response.end());
    for (const path of ['//evil.example/v1/', 'https://evil.example/v1/', '\\\\evil.example/v1/'])
      expect(await networkTo(url).send({ method: 'GET', path })).toEqual({
        ok: false,
        problem: { code: 'SHELL_CALL_REFUSED' },
      });
  });

  it('follows no redirect', async () => {
    const asked: (string | undefined)[] = [];
    const url = await server((request, response) => {
      asked.push(request.url);
      response.writeHead(302, { location: '/v1/elsewhere' }).end();
    });
    expect(await networkTo(url).send({ method: 'GET', path: '/v1/x' })).toMatchObject({ ok: false });
    expect(asked).toEqual(['/v1/x']);
  });

  it('tells a server that is not there, one that says nothing and one that says too much', async () => {
    const silent = await server(() => undefined);
    const talkative = await server((_, response) => response.end(Buffer.alloc(5_000)));
    const gone = await server(() => undefined);
    await running.pop()?.();
    const codeOf = async (url: string) => {
      const answer = await networkTo(url, { answerLimit: 4_000, silenceLimit: 100 }).send({
        method: 'GET',
        path: '/v1/x',
      });
      return answer.ok ? answer.value.status : answer.problem.code;
    };
    expect(await codeOf(gone)).toBe('NETWORK_UNREACHABLE');
    expect(await codeOf('http://no-such-host.invalid')).toBe('NETWORK_UNREACHABLE');
    expect(await codeOf(silent)).toBe('NETWORK_TOO_SLOW');
    expect(await codeOf(talkative)).toBe('FILE_TOO_LARGE');
  });

  it('is online when the server answers anything at all', async () => {
    const url = await server((_, response) => response.writeHead(404).end());
    expect(await networkTo(url).isOnline()).toBe(true);
  });
});
