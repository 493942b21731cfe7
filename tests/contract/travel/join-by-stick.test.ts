import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { exchange } from '#server/cli/exchange.ts';
import { writeInvitations } from '#server/cli/invitations.ts';
import { createCode } from '#server/services/enrolment.ts';
import { openRegion } from '#server/start-server.ts';
import { joinByInvitation } from '#renderer/sync/join-by-stick.ts';
import type { Result } from '#shared/kernel/result.ts';
import { createJoinKeys, createServerKeys } from '#shared/envelope/create-keys.ts';
import { createEnrolCode } from '#shared/envelope/enrol-code.ts';
import { fingerprint } from '#shared/envelope/fingerprint.ts';
import { DeviceId } from '#shared/journal/ids.ts';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { freshLite } from './fresh-lite.ts';
import { must, SyncedDesk } from './sync-desk.ts';

let region: Awaited<ReturnType<typeof openRegion>>;
let stick: TemporaryFolder;
let first: SyncedDesk;
let offices = 0;
let slot: string;
const opened: SyncedDesk[] = [];
/** Nobody listens there: whatever comes through has come by stick. */
const noLine = 'http://127.0.0.1:9';

async function invitation() {
  await writeInvitations(region, stick.path, [slot]);
  return new Uint8Array(readFileSync(join(stick.path, `${slot}.pdinvite`)));
}

function codeOf<Value>(result: Result<Value>): string {
  return result.ok ? 'ok' : result.problem.code;
}

const documentsOf = ({ folder }: SyncedDesk) => join(folder.path, 'Прокурор үстелі');

async function carryToRegion(desk: SyncedDesk): Promise<void> {
  for (const name of readdirSync(documentsOf(desk)))
    copyFileSync(join(documentsOf(desk), name), join(stick.path, name));
  expect(await exchange(region, stick.path)).toBe(0);
}

async function readAnswer(desk: SyncedDesk) {
  const name = `answer-${desk.keys.card.device}.pdesk`;
  mkdirSync(documentsOf(desk), { recursive: true });
  copyFileSync(join(stick.path, name), join(documentsOf(desk), name));
  return must(await desk.sync.readBundle(await desk.place(), name));
}

async function foundAndJoin(): Promise<void> {
  const code = await createCode(region, slot);
  must(await first.sync.prepareRequest({ file: await invitation(), code }));
  must(await first.sync.writeRequest(await first.place()));
  must(await first.sync.writeBundle(await first.place()));
  await carryToRegion(first);
  await readAnswer(first);
}

beforeAll(async () => {
  region = await openRegion(await freshLite());
}, 240_000);
beforeEach(async () => {
  stick = temporaryFolder();
  offices += 1;
  slot = `medeu-${offices}`;
  first = await SyncedDesk.found('first', `office-${offices}`, noLine);
  opened.push(first);
  await first.register('c1');
});
afterEach(async () => {
  for (const desk of opened.splice(0)) await desk.close();
  stick[Symbol.dispose]();
});
afterAll(async () => {
  await region.database.close();
});

test('a founded office joins the region by one stick there and back, and its first cases are confirmed', async () => {
  await foundAndJoin();
  const { link, lastReceipt, lease } = first.sync.status();
  expect(link.kind).not.toBe('not-enrolled');
  expect(lastReceipt?.server).toBe(region.keys.card.server);
  expect(lease?.state).toBe('running');
  expect(first.store.state().server?.server).toBe(region.keys.card.server);
  expect(first.sync.status().waiting).toBe(1);
});

test('a second workstation is taken in by stick and opens with the cases of its office and numbers of its own', async () => {
  await foundAndJoin();
  const code = await createCode(region, slot);
  const invited = { file: await invitation(), code };
  const candidate = await createJoinKeys({ device: DeviceId.parse('second'), name: 'second' });
  const keys = must(await joinByInvitation(candidate, invited));
  const second = await SyncedDesk.open(keys, noLine);
  opened.push(second);
  must(await second.sync.prepareRequest(invited));
  await second.restart();
  expect(second.sync.status()).toMatchObject({ isRequestReady: true, link: { kind: 'not-enrolled' } });
  must(await second.sync.writeRequest(await second.place()));
  await carryToRegion(second);
  await readAnswer(second);
  expect(second.cases()).toEqual(['c1']);
  expect(second.store.state().devices.get(keys.card.device)?.series).toBeDefined();
  expect(second.sync.status().isRequestReady).toBe(false);
});

test('a request taken twice is answered again in calm words, and the answer read twice changes nothing', async () => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await foundAndJoin();
  await carryToRegion(first);
  const lines = said.mock.calls.join('');
  said.mockRestore();
  const whose = `${first.keys.card.device} of ${first.keys.card.office}`;
  expect(lines).toContain(`joined ${whose}\n`);
  expect(lines).toContain(`joined before, answered again: ${whose}\n`);
  expect(await readAnswer(first)).toMatchObject({ added: 0, refused: [] });
  expect(first.sync.status().lease?.state).toBe('running');
});

test('an office that has no line to the region is told of no broken one, and tries it when an address is given', async () => {
  await foundAndJoin();
  await first.knowServer(null);
  await first.register('c2');
  expect(codeOf(await first.sync.syncNow())).toBe('SERVER_NOT_CONFIGURED');
  expect(first.sync.status().link).toEqual({ kind: 'by-stick' });
  const [waiting] = await first.sync.outbox();
  expect(waiting).toMatchObject({ state: 'waiting', reason: null, failures: 0, nextTry: null });
  await first.knowServer(noLine);
  expect(codeOf(await first.sync.syncNow())).toMatch(/^NETWORK_/);
  expect(first.sync.status().link).toMatchObject({ kind: 'failing', failures: 1 });
});

test('an invitation that another server has signed, or that is none, gets no request', async () => {
  const code = await createCode(region, slot);
  const other = await createServerKeys({ server: 'server-2', epoch: 'epoch-1' });
  const { text: foreign } = createEnrolCode(new Uint8Array(8), await fingerprint(other.card.signing));
  const file = await invitation();
  expect(codeOf(await first.sync.prepareRequest({ file, code: foreign }))).toBe('SERVER_UNEXPECTED');
  const noFile = new Uint8Array([1, 2, 3]);
  expect(codeOf(await first.sync.prepareRequest({ file: noFile, code }))).toBe('INVITATION_MALFORMED');
  const stranger = await createJoinKeys({ device: DeviceId.parse('third'), name: 'third' });
  expect(codeOf(await joinByInvitation(stranger, { file, code }))).toBe('INVITATION_WITHOUT_OFFICE');
  expect(first.sync.status()).toMatchObject({ server: null, isRequestReady: false });
});

test('an office whose name is a path gets its invitation in the folder that was named', async () => {
  using folder = temporaryFolder();
  const names = ['../../etc/passwd', '..\\up', 'Ақбұлақ / №1', '.'];
  for (const name of names) await createCode(region, name);
  await writeInvitations(region, folder.path, names);
  const written = readdirSync(folder.path);
  expect(written).toHaveLength(names.length);
  for (const name of written) expect(name).toMatch(/^[\p{L}\p{N}-]+[.]pdinvite$/u);
});

test('a workstation whose sync notes are lost reads from the journal whom to believe', async () => {
  await foundAndJoin();
  await first.register('c2');
  must(await first.sync.writeBundle(await first.place()));
  first.notes.text = undefined;
  await first.restart();
  expect(first.sync.status().server?.server).toBe(region.keys.card.server);
  expect(first.sync.status().lastReceipt).toBeNull();
  await carryToRegion(first);
  await readAnswer(first);
  expect(first.sync.status()).toMatchObject({ waiting: 0, lease: { state: 'running' } });
});
