// node --import tsx bench/sync/peer-server.ts: the far end of whatever the desk is compared with, in a process of its own.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { loadPeer, peerFile, type PouchMaker } from './peers.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
interface Express {
  (): Handler & { use(path: string, handler: Handler): void };
}
type PouchClass = PouchMaker & {
  plugin(made: unknown): PouchClass;
  defaults(options: object): PouchClass;
};

const own = createRequire(import.meta.url);
const express = loadPeer('express') as Express;
const Pouch = (loadPeer('pouchdb') as PouchClass).plugin(loadPeer('pouchdb-adapter-memory'));
const serve = loadPeer('express-pouchdb') as (made: PouchClass, options: object) => Handler;
const pouch = express();
// In memory: a peer that never waits for a disk.
pouch.use(
  '/db',
  serve(Pouch.defaults({ adapter: 'memory' }), { mode: 'minimumForPouchDB', inMemoryConfig: true }),
);

const html = { 'content-type': 'text/html' };
const script = { 'content-type': 'text/javascript' };
const packed = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
/** The last body that was sent to /sink: /sink gives it back. */
let kept = Buffer.alloc(0);

const answers: Readonly<Record<string, Handler>> = {
  '/': (_request, response) => response.writeHead(200, html).end('<!doctype html><title>.</title>'),
  '/dexie.js': (_request, response) =>
    response.writeHead(200, script).end(readFileSync(own.resolve('dexie/dist/dexie.min.js'))),
  '/pouchdb.js': (_request, response) =>
    response.writeHead(200, script).end(readFileSync(peerFile('pouchdb', 'dist', 'pouchdb.min.js'))),
  '/sink': (request, response) => {
    if (request.method === 'GET') {
      response.writeHead(200, packed).end(kept);
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      kept = Buffer.concat(chunks);
      response.writeHead(204).end();
    });
  },
};

const server = createServer((request, response) => {
  const answer = answers[request.url ?? ''] ?? pouch;
  answer(request, response);
});
server.listen(0, '127.0.0.1', () => {
  console.log(`listening ${(server.address() as AddressInfo).port}`);
});
