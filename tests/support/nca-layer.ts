import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { createAuthority } from './authority.ts';
import { temporaryFolder } from './disk.ts';

/** What the desk has asked, as it stood on the wire. */
export interface Request {
  readonly module: string;
  readonly method: string;
  readonly args: {
    readonly format: string;
    readonly data: string;
    readonly signingParams: Readonly<Record<string, unknown>>;
    readonly signerParams: Readonly<Record<string, unknown>>;
    readonly allowedStorages: unknown;
    readonly locale: string;
  };
}

/** What the person at the program's window does: the messages it sends, as text, or `close` for ending the program. */
export type Hand = (request: Request) => readonly unknown[] | 'close';

export interface NcaLayer extends AsyncDisposable {
  readonly port: number;
  /** SHA-256 of its certificate, lower-case hex. */
  readonly fingerprint: string;
  readonly requests: Request[];
  hand: Hand;
  /** What it says first; undefined for a program that says nothing. */
  greeting: unknown;
}

/**
 * A stand-in for NCALayer: it speaks the documented messages of module `kz.gov.pki.knca.basics` over TLS on this PC.
 * @param port where a desk that cannot be told another one looks for it; any free one unless given
 */
export async function startNcaLayer(hand: Hand, port = 0): Promise<NcaLayer> {
  const { certificate, key } = createAuthority();
  const https = createServer({ cert: certificate, key });
  const sockets = new WebSocketServer({ server: https });
  await new Promise<void>((resolve) => https.listen(port, '127.0.0.1', resolve));
  const standIn: NcaLayer = {
    port: (https.address() as AddressInfo).port,
    fingerprint: new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase(),
    requests: [],
    hand,
    greeting: { result: { version: '1.4' } },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets.clients) socket.terminate();
      https.closeAllConnections();
      await new Promise((resolve) => https.close(resolve));
    },
  };
  sockets.on('connection', (socket) => {
    const say = (message: unknown) =>
      socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    if (standIn.greeting !== undefined) say(standIn.greeting);
    socket.on('message', (data: Buffer) => {
      const request = JSON.parse(data.toString('utf8')) as Request;
      standIn.requests.push(request);
      const messages = standIn.hand(request);
      if (messages === 'close') socket.terminate();
      else messages.forEach(say);
    });
  });
  return standIn;
}

/** A person with a key, as the national centre certifies one: the name in capitals, the IIN in `serialNumber`. */
export interface Person {
  /** The signature in base64, the signed bytes inside it unless `parted`. */
  sign(content: Buffer, how?: 'whole' | 'parted'): string;
}

export function createPerson(
  subject = '/CN=СЕРІКҰЛЫ АСҚАР/serialNumber=IIN870512350924/O=Прокуратура',
  days = 2,
): Person {
  const folder = temporaryFolder();
  const run = (...words: string[]) => execFileSync('openssl', words, { cwd: folder.path, stdio: 'pipe' });
  run(
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-utf8', '-keyout', 'person.key'],
    ...['-out', 'person.pem', '-days', String(days), '-subj', subject],
  );
  return {
    sign(content, how = 'whole') {
      writeFileSync(join(folder.path, 'content'), content);
      run(
        ...[
          'cms',
          '-sign',
          '-binary',
          '-in',
          'content',
          '-outform',
          'DER',
          '-out',
          'signed',
          '-md',
          'sha256',
        ],
        ...['-signer', 'person.pem', '-inkey', 'person.key', ...(how === 'whole' ? ['-nodetach'] : [])],
      );
      return readFileSync(join(folder.path, 'signed')).toString('base64');
    },
  };
}
