// npm run bench -- server — a region at its morning: 100,000 events taken in, and fifty workstations asking at once.
import { Agent, request, type IncomingMessage } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegion } from '#server/start-server.ts';
import { createCode } from '#server/services/enrolment.ts';
import type { ServerCard } from '#shared/bundle/cards.ts';
import { bundleId, sealBundle } from '#shared/envelope/bundle.ts';
import { deviceSigner } from '#shared/envelope/parties.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import { makeKeys, JournalWriter, morning } from '#tests/contract/travel/kit.ts';
import { askIn } from '#tests/contract/travel/region-kit.ts';
import { startProcess, type ServerProcess } from '#tests/contract/travel/server-process.ts';
import { pgliteStorage, postgresBinaries, postgresStorage } from '#tests/contract/travel/storages.ts';
import { fetchCard } from '#tests/contract/travel/wire.ts';
import { caseStory } from '../support/case-story.ts';
import { sayLoad } from '../support/load.ts';
import { report } from '../support/table.ts';

const total = process.argv.includes('--small') ? 10_000 : 100_000;
const clients = 50;
const inOffice = 5;
const bundleEvents = 500;
/** A workstation's work since it last asked. */
const newsEvents = 10;
const rounds = 10;

/** A workstation at an address of its own, as districts have. */
interface Client {
  readonly writer: JournalWriter;
  readonly agent: Agent;
}

interface Sealed {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Answer {
  readonly status: number;
  readonly ms: number;
}

function ask(
  { url }: ServerProcess,
  { agent }: Client,
  given: { method: 'PUT' | 'POST'; path: string; type: string; body: Uint8Array | string },
): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const { method, path, type, body } = given;
    const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) };
    const asked = request(`${url}${path}`, { agent, method, headers }, (answer: IncomingMessage) => {
      answer.resume();
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, ms: performance.now() - began });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function write(writer: JournalWriter, count: number): void {
  for (let made = 0; made < count;) {
    for (const { type, payload } of caseStory(writer.events.length, total, 1)) {
      if (made >= count) break;
      writer.write(type, payload);
      made += 1;
    }
  }
}

async function seal({ writer }: Client, card: ServerCard, from: number): Promise<Sealed> {
  const content = await writer.content([await writer.slice(from)]);
  const recipient = { id: card.server, sealing: card.sealing };
  const bytes = await sealBundle([content], deviceSigner(writer.keys), [recipient]);
  return { path: `/v1/bundles/${await bundleId(bytes)}`, bytes };
}

async function push(server: ServerProcess, client: Client, { path, bytes }: Sealed): Promise<number> {
  const put = { method: 'PUT', path, type: 'application/octet-stream', body: bytes } as const;
  const { status, ms } = await ask(server, client, put);
  if (status !== 200) throw new Error(`a bundle was answered with ${status}`);
  return ms;
}

async function pull(server: ServerProcess, client: Client, vector: Record<string, number>): Promise<number> {
  const { office, device } = client.writer.keys.card;
  const question = {
    ...{ office, device, vector, nonce: `nonce-${crypto.randomUUID()}`, knows: null },
    at: new Date(morning).toISOString(),
  };
  const body = await signStatement('pull', question, deviceSigner(client.writer.keys));
  const { status, ms } = await ask(server, client, {
    method: 'POST',
    path: '/v1/pull',
    type: 'application/jose',
    body,
  });
  if (status !== 200) throw new Error(`a question was answered with ${status}`);
  return ms;
}

const p95 = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;

sayLoad('before');
const storage = postgresBinaries === undefined ? pgliteStorage() : postgresStorage(postgresBinaries);
const place = await storage.fresh();
const region = await openRegion(place);
const everybody: Client[] = [];
for (let at = 0; at < clients; at += 1) {
  const office = `office-${Math.floor(at / inOffice)}`;
  const writer = new JournalWriter(await makeKeys(`dev-${at}`, office));
  const admitted = await askIn(region, await createCode(region, office), writer.keys);
  if (!admitted.ok) throw new Error(admitted.problem.code);
  everybody.push({ writer, agent: new Agent({ keepAlive: true, localAddress: `127.0.1.${at + 1}` }) });
}
await region.database.close();

const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
const data = 'dataFolder' in place ? place.dataFolder : undefined;
const server = await startProcess(data ?? folder, [], 'databaseUrl' in place ? place.databaseUrl : undefined);
const card = await fetchCard(server.url);
const prepared: Sealed[][] = [];
for (const client of everybody) {
  const own: Sealed[] = [];
  for (let made = 0; made < total / clients; made += bundleEvents) {
    write(client.writer, Math.min(bundleEvents, total / clients - made));
    own.push(await seal(client, card, made + 1));
  }
  prepared.push(own);
}

const began = performance.now();
await Promise.all(
  everybody.map(async (client, at) => {
    for (const bundle of prepared[at] ?? []) await push(server, client, bundle);
  }),
);
const ingestSeconds = (performance.now() - began) / 1_000;

const [pushes, pulls]: [number[], number[]] = [[], []];
for (let round = 0; round < rounds; round += 1) {
  const known = Object.fromEntries(
    everybody.map(({ writer }) => [`${writer.keys.card.device}.1`, writer.events.length]),
  );
  const news = await Promise.all(
    everybody.map((client) => {
      const from = client.writer.events.length + 1;
      write(client.writer, newsEvents);
      return seal(client, card, from);
    }),
  );
  pushes.push(
    ...(await Promise.all(everybody.map((client, at) => push(server, client, news[at] as Sealed)))),
  );
  pulls.push(
    ...(await Promise.all(
      everybody.map((client) => {
        const { office } = client.writer.keys.card;
        const ofOffice = everybody.filter(({ writer }) => writer.keys.card.office === office);
        const streams = ofOffice.map(({ writer }) => `${writer.keys.card.device}.1`);
        return pull(
          server,
          client,
          Object.fromEntries(streams.map((stream) => [stream, known[stream] ?? 0])),
        );
      }),
    )),
  );
}
await server.stop();
storage.stop();
rmSync(folder, { recursive: true, force: true });
for (const { agent } of everybody) agent.destroy();
sayLoad('after');

const at = `${storage.name}, ${clients} workstations at once`;
report([
  { what: `${at}: ${total.toLocaleString('en')} events taken in`, value: ingestSeconds, unit: 's' },
  { what: `${at}: a push of ${newsEvents} events, p95`, value: p95(pushes), unit: 'ms' },
  { what: `${at}: a pull of what colleagues wrote, p95`, value: p95(pulls), unit: 'ms' },
]);
