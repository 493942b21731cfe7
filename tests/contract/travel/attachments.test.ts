import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '#server/start-server.ts';
import { keepParts, openFile, takeFile } from '#renderer/store/attachment-shelf.ts';
import type { EventId, SubjectId } from '#shared/journal/ids.ts';
import { layCable, type Cable } from '#tests/support/cable.ts';
import { allEvents } from '../journal/all-events.ts';
import { freshLite } from './fresh-lite.ts';
import { must, SyncedDesk } from './sync-desk.ts';

let server: RunningServer;
let cable: Cable;
let first: SyncedDesk;
let second: SyncedDesk;
const megabyte = 1024 * 1024;
const appeal = 'c1' as SubjectId;
const canary = 'CANARY-770101300123-Сейтқалиев';

/** A paper of so many bytes with a person's name on every line of it. */
function paper(bytes: number): Uint8Array<ArrayBuffer> {
  const line = new TextEncoder().encode(`${canary}\n`);
  const whole = Uint8Array.from({ length: bytes }, (_, at) => line[at % line.length]!);
  whole.set(new TextEncoder().encode('%PDF-1.7\n'));
  return whole;
}

async function attach(desk: SyncedDesk, bytes: Uint8Array<ArrayBuffer>, name = 'скан.pdf'): Promise<EventId> {
  const taken = must(await takeFile(desk.desk.ask, new Blob([bytes])));
  const [event] = await desk.do({ do: 'attachFile', case: appeal, ...taken!, name, purpose: 'incoming' });
  await keepParts(desk.desk.ask, taken!.content);
  return event!.id;
}

const contentOf = (desk: SyncedDesk, event: EventId) =>
  desk.store
    .state()
    .cases.get(appeal)!
    .attachments.find((each) => each.event === event)!.content;

const open = (desk: SyncedDesk, event: EventId) => openFile(desk.desk.ask, contentOf(desk, event));

async function isHere(desk: SyncedDesk, event: EventId): Promise<boolean> {
  const known = desk.store.state().cases.get(appeal)?.attachments ?? [];
  return known.length > 0 && (await open(desk, event)).ok;
}

beforeEach(async () => {
  server = await startServer(await freshLite());
  cable = await layCable();
  cable.plugInto(Number(new URL(server.url).port));
  first = await SyncedDesk.found('first', 'medeu', cable.url);
  await first.register('c1');
  must(await first.sync.enrol(await server.createCode('medeu')));
  second = await SyncedDesk.join('second', 'medeu', cable.url, await server.createCode('medeu'));
});
afterEach(async () => {
  await first.close();
  await second.close();
  await cable.remove();
  await server.close();
});

describe('a scan that is attached on one workstation', () => {
  test('is opened on another, byte for byte, and leaves the outbox by the word of the server alone', async () => {
    const bytes = paper(300_000);
    const event = await attach(first, bytes);
    const entry = (await allEvents(first.store)).at(-1)!;
    expect(first.sync.isDelivered(entry)).toBe(false);
    must(await first.sync.syncNow());
    expect(first.sync.isDelivered(entry)).toBe(true);
    expect(first.sync.status().files).toEqual([]);
    must(await second.sync.syncNow());
    expect(must(await open(second, event))).toEqual(bytes);
  });

  test('is nowhere on the disk in plain text, and no name of a part is a sum of the plain file', async () => {
    await attach(first, paper(200_000));
    const files = readdirSync(first.folder.path, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    expect(files.filter(({ parentPath }) => parentPath.includes('parts'))).toHaveLength(3);
    for (const { parentPath, name } of files)
      expect(readFileSync(join(parentPath, name)).includes(canary), name).toBe(false);
  });

  test('crosses a line that is cut every megabyte with no more than 15 % sent twice', async () => {
    const size = 20 * megabyte;
    await attach(first, paper(size));
    const entry = (await allEvents(first.store)).at(-1)!;
    const before = cable.carried().up;
    cable.cutEvery(megabyte);
    for (let round = 0; round < 60 && !first.sync.isDelivered(entry); round += 1) await first.sync.syncNow();
    cable.cutEvery(null);
    const sent = cable.carried().up - before;
    expect(first.sync.isDelivered(entry)).toBe(true);
    expect(sent / size).toBeLessThan(1.15);
  }, 120_000);

  test('is fetched over a line that is cut every megabyte with no more than 15 % fetched twice', async () => {
    const size = 5 * megabyte;
    const event = await attach(first, paper(size));
    must(await first.sync.syncNow());
    const heard = cable.carried().down;
    cable.cutEvery(megabyte);
    for (let round = 0; round < 30 && !(await isHere(second, event)); round += 1) await second.sync.syncNow();
    expect((cable.carried().down - heard) / size).toBeLessThan(1.15);
    expect(must(await open(second, event))?.length).toBe(size);
  }, 120_000);
});
