import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exchange } from '#server/cli/exchange.ts';
import { sendPack } from '#server/cli/send-pack.ts';
import { writeInvitations } from '#server/cli/invitations.ts';
import { lawOf } from '#server/oblast/law.ts';
import { setAccount } from '#server/oblast/accounts.ts';
import { createCode } from '#server/services/enrolment.ts';
import { OfficeFolds } from '#server/services/office-folds.ts';
import { openRegion } from '#server/start-server.ts';
import { createDeskLaw } from '#shared/cases/desk-law.ts';
import { waitingPacks } from '#shared/cases/offered-packs.ts';
import { serverSigner } from '#shared/envelope/parties.ts';
import { signPack } from '#shared/envelope/signed-pack.ts';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { samplePack } from '#tests/support/signed-packs.ts';
import { caseId } from '../journal/workstation.ts';
import { freshLite } from './fresh-lite.ts';
import { must, SyncedDesk } from './sync-desk.ts';

let region: Awaited<ReturnType<typeof openRegion>>;
let stick: TemporaryFolder;
let desk: SyncedDesk;

const documentsOf = ({ folder }: SyncedDesk) => join(folder.path, 'Прокурор үстелі');

/** The stick goes to the region and comes back. */
async function roundTrip(): Promise<void> {
  mkdirSync(documentsOf(desk), { recursive: true });
  must(await desk.sync.writeBundle(await desk.place()));
  for (const name of readdirSync(documentsOf(desk)).filter((each) => !each.startsWith('answer-')))
    copyFileSync(join(documentsOf(desk), name), join(stick.path, name));
  expect(await exchange(region, stick.path)).toBe(0);
  const name = `answer-${desk.keys.card.device}.pdesk`;
  copyFileSync(join(stick.path, name), join(documentsOf(desk), name));
  must(await desk.sync.readBundle(await desk.place(), name));
}

beforeEach(async () => {
  stick = temporaryFolder();
  region = await openRegion(await freshLite());
  desk = await SyncedDesk.found('first', 'office-l', 'http://127.0.0.1:9');
  await desk.register('c1');
  await writeInvitations(region, stick.path, ['medeu']);
  const file = new Uint8Array(readFileSync(join(stick.path, 'medeu.pdinvite')));
  must(await desk.sync.prepareRequest({ file, code: await createCode(region, 'medeu') }));
  must(await desk.sync.writeRequest(await desk.place()));
  await roundTrip();
}, 240_000);
afterEach(async () => {
  await desk.close();
  await region.database.close();
  stick[Symbol.dispose]();
});

test('a pack sent by the region waits at the desk, and once in force both sides compute by it', async () => {
  const post = { kk: 'облыс прокуроры', ru: 'прокурор области' };
  await setAccount(region, { login: 'saparova', name: 'Б. Сапарова', post, role: 'oblastProsecutor' });
  await setAccount(region, { login: 'registrar', name: 'А. Асанов', post, role: 'registrar' });
  const file = join(stick.path, 'may.lawpack');
  writeFileSync(file, JSON.stringify(await signPack(samplePack, serverSigner(region.keys))));
  expect(await sendPack(region, { file, login: 'registrar', office: [] })).toBe(1);
  expect(await sendPack(region, { file, login: 'saparova', office: [] })).toBe(0);
  expect(await sendPack(region, { file, login: 'saparova', office: [] })).toBe(0);
  await roundTrip();

  const waiting = waitingPacks(desk.store.state());
  expect(waiting.map(({ by }) => by.name)).toEqual(['Б. Сапарова']);
  const dueAtDesk = () => {
    const state = desk.store.state();
    return createDeskLaw(state.law).answer(state.cases.get(caseId('c1'))!);
  };
  const before = dueAtDesk();
  const { signed } = waiting[0]!;
  await desk.do({ do: 'activatePack', signed, reason: 'Облыстың хаты' });
  expect(waitingPacks(desk.store.state())).toEqual([]);
  expect(dueAtDesk()).not.toEqual(before);
  await roundTrip();
  const { state } = await new OfficeFolds(region.database).of(desk.keys.card.office);
  expect(lawOf(state).answer(state.cases.get(caseId('c1'))!)).toEqual(dueAtDesk());
});
