import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDexieShelf } from '#renderer/store/dexie-shelf.ts';
import type { JournalStore } from '#renderer/store/journal-store.ts';
import { openJournal } from '#renderer/store/open-journal.ts';
import type { Shelf } from '#renderer/store/shelf.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import { createDeskLaw, lawVersion, shippedLaw } from '#shared/cases/desk-law.ts';
import { keptRunning } from '#shared/cases/kept-running.ts';
import { foldCases } from '#shared/cases/office-state.ts';
import type { EventDraft } from '#shared/journal/event-draft.ts';
import { DeviceId, OfficeId, officeSubject, SubjectId, UserId } from '#shared/journal/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { allEvents } from './all-events.ts';
import { FolderDesk } from './desks.ts';
import { createEventWriter } from './event-writer.ts';

/** Another for each test: a desk that was cut off may still be writing. */
let store = '';
const writer = { office: OfficeId.parse('o1'), device: DeviceId.parse('dev-a'), author: UserId.parse('u1') };
const canary = 'Өтегенова-КАНАРЕЙКА';

let folder: TemporaryFolder;
let desk: FolderDesk;
let dataKey: CryptoKey;
/** How many leaves of the journal were read since the last opening. */
let leavesRead = 0;

beforeEach(async () => {
  store = crypto.randomUUID();
  indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = indexedDB;
  folder = temporaryFolder();
  desk = new FolderDesk(folder.path);
  dataKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
});
afterEach(async () => {
  await desk.stop();
  folder[Symbol.dispose]();
});

interface Row {
  readonly bytes: Uint8Array;
}

const draft = (id: string, type: string, payload: unknown): EventDraft => ({
  subject: SubjectId.parse(id),
  ...{ type, version: 1, payload, base: [] },
});
const opening = (id: string) =>
  draft(id, 'case.opened', {
    ...{ matter: 'appeal', title: 'Жолданым', parties: { applicant: { name: canary } } },
    ...{ source: { kind: 'paper' }, on: '2026-04-27' },
  });
const answered = (id: string) =>
  draft(id, 'fact.recorded', { fact: { fact: 'answered', on: '2026-05-01', language: 'kk' } });

function counting(shelf: Shelf): Shelf {
  return {
    sentinel: () => shelf.sentinel(),
    read: async (from, limit) => {
      const leaves = await shelf.read(from, limit);
      leavesRead += leaves.length;
      return leaves;
    },
    holding: (no) => shelf.holding(no),
    append: (leaves, sentinel) => shelf.append(leaves, sentinel),
    replace: (leaves) => shelf.replace(leaves),
    claimed: () => shelf.claimed(),
    claim: (incarnation) => shelf.claim(incarnation),
    close: () => shelf.close(),
  };
}

async function open(): Promise<JournalStore> {
  leavesRead = 0;
  const opened = await openJournal({
    ask: desk.ask,
    keys: { store, dataKey },
    writer,
    now: () => Date.UTC(2026, 3, 27, 9),
    openShelf: async (id) => {
      const shelf = await openDexieShelf(id);
      return shelf.ok ? ok(counting(shelf.value)) : shelf;
    },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}

async function record(journal: JournalStore, ...drafts: EventDraft[]): Promise<void> {
  for (const each of drafts) expect(await journal.append([each])).toMatchObject({ ok: true });
}

/** Three cases and their summaries; the desk is closed for the night. */
async function anEvening(): Promise<void> {
  const journal = await open();
  await record(journal, opening('c1'), opening('c2'), answered('c1'), opening('c3'));
  await journal.close();
}

async function within<Value>(work: (database: Dexie) => PromiseLike<Value>): Promise<Value> {
  const database = await new Dexie(`summaries-${store}`).open();
  const value = await work(database);
  database.close();
  return value;
}

async function expectWhole(journal: JournalStore): Promise<void> {
  expect(journal.state()).toEqual(foldCases(await allEvents(journal)));
}

test('in the morning the desk begins with the summaries and reads nothing of the journal', async () => {
  await anEvening();
  const journal = await open();
  expect(leavesRead).toBe(0);
  expect(journal.count()).toBe(4);
  await expectWhole(journal);
  await journal.close();
});

test('the history of a case is fetched when asked for, in the order of the journal', async () => {
  await anEvening();
  const journal = await open();
  const history = await journal.history(SubjectId.parse('c1'));
  expect(history.ok && history.value.map(({ type }) => type)).toEqual(['case.opened', 'fact.recorded']);
  await journal.close();
});

test('what was saved after the summaries, before the power went, is there as well', async () => {
  await anEvening();
  const cut = await open();
  await record(cut, answered('c2'), opening('c4'), answered('c4'));
  await desk.restart();
  const journal = await open();
  expect(leavesRead).toBeLessThan(10);
  expect([...journal.state().cases.keys()].sort()).toEqual(['c1', 'c2', 'c3', 'c4']);
  await expectWhole(journal);
  await record(journal, answered('c3'));
  await journal.close();
  const next = await open();
  expect(leavesRead).toBe(0);
  await expectWhole(next);
  await next.close();
});

test('what the law said of each case is kept with it, and said anew under another law', async () => {
  await anEvening();
  const same = await open();
  const before = same.state();
  const running = (state: OfficeState) =>
    [...state.cases.values()].map((each) => keptRunning(each, lawVersion(state.law)));
  expect(running(before)).toEqual(
    [...foldCases(await allEvents(same)).cases.values()].map(shippedLaw().running),
  );
  expect(running(before).map((terms) => terms?.length)).toEqual([0, expect.any(Number), expect.any(Number)]);
  const choice = { choice: 'appealExtension', value: 'B', on: '2026-04-28', reason: 'түсіндірме' };
  await record(same, draft(officeSubject, 'law.choice-made', choice));
  expect(running(same.state())).toEqual([undefined, undefined, undefined]);
  await same.close();
  const other = await open();
  const { law, cases } = other.state();
  expect(lawVersion(law)).not.toBe(lawVersion(before.law));
  expect(running(other.state())).toEqual([...cases.values()].map(createDeskLaw(law).running));
  await other.close();
});

test('an event of a colleague that comes late finds its place in a case that was not read', async () => {
  await anEvening();
  const journal = await open();
  const colleague = createEventWriter('dev-b', () => Date.UTC(2026, 3, 20));
  const late = colleague.write('c1', 'fact.recorded', { fact: { fact: 'received', on: '2026-04-20' } });
  expect(await journal.receive([late])).toEqual({ ok: true, value: { added: 1 } });
  await expectWhole(journal);
  await journal.close();
});

test.each<[string, (database: Dexie) => PromiseLike<unknown>]>([
  ['gone', (database) => database.table('pages').clear()],
  ['without their cover', (database) => database.table('cover').clear()],
  ['cut short', (database) => database.table('pages').update(1, { bytes: new Uint8Array(40) })],
  [
    'filled with something else',
    (database) => database.table('cover').update('cover', { bytes: new Uint8Array(99) }),
  ],
])('summaries that are %s are not believed: the journal itself is read', async (_how, harm) => {
  await anEvening();
  await within(harm);
  const journal = await open();
  expect(leavesRead).toBeGreaterThan(0);
  await expectWhole(journal);
  await journal.close();
  const next = await open();
  expect(leavesRead).toBe(0);
  await expectWhole(next);
  await next.close();
});

test('summaries of another history are not believed, though they open and count the same', async () => {
  await anEvening();
  const kept = await within(async (database) => ({
    pages: await database.table<unknown>('pages').toArray(),
    cover: await database.table<unknown>('cover').toArray(),
  }));
  await desk.loseVault();
  await Dexie.delete(`desk-${store}`);
  await Dexie.delete(`summaries-${store}`);
  const other = await open();
  await record(other, opening('x1'), opening('x2'), opening('x3'), opening('x4'));
  await other.close();
  await within(async (database) => {
    await database.table('pages').clear();
    await database.table('pages').bulkPut(kept.pages);
    await database.table('cover').bulkPut(kept.cover);
  });
  const journal = await open();
  expect([...journal.state().cases.keys()].sort()).toEqual(['x1', 'x2', 'x3', 'x4']);
  await journal.close();
});

test('the inspection behind the start finds a rotten record and brings it back from the vault', async () => {
  await anEvening();
  const database = await new Dexie(`desk-${store}`).open();
  await database.table('leaves').update(2, { bytes: new Uint8Array(64) });
  database.close();
  const journal = await open();
  expect(journal.recovery()).toMatchObject({ toShelf: 0 });
  await journal.inspect();
  expect(journal.recovery()).toMatchObject({ toShelf: 1 });
  expect(journal.blocked()).toBeUndefined();
  await expectWhole(journal);
  await journal.close();
});

test('a desk locked in the midst of the inspection closes without a fault, and nothing is said to be wrong', async () => {
  await anEvening();
  const journal = await open();
  const [inspected] = await Promise.allSettled([journal.inspect(), journal.close()]);
  expect(inspected.status).toBe('fulfilled');
  const late = await open();
  await late.close();
  await late.inspect();
  expect([...journal.troubles(), ...late.troubles()]).toEqual([]);
});

test('a history whose records are rotten is brought back from the vault before it is shown', async () => {
  await anEvening();
  const database = await new Dexie(`desk-${store}`).open();
  await database.table('leaves').delete(3);
  database.close();
  const journal = await open();
  const history = await journal.history(SubjectId.parse('c1'));
  expect(history.ok && history.value).toHaveLength(2);
  await journal.close();
});

test('summaries that rotted cost a longer start and are told to whoever looks after the desk', async () => {
  await anEvening();
  await within((database) =>
    database
      .table('pages')
      .toCollection()
      .modify({ bytes: new Uint8Array(64) }),
  );
  const journal = await open();
  expect(journal.troubles().map(({ code }) => code)).toEqual(['SUMMARIES_UNREADABLE']);
  await expectWhole(journal);
  await journal.close();
  expect((await open()).troubles()).toEqual([]);
});

test('summaries hold no word of a case in clear', async () => {
  await anEvening();
  const bytes = await within(async (database) => {
    const rows = [
      ...(await database.table<Row>('pages').toArray()),
      ...(await database.table<Row>('cover').toArray()),
    ];
    return rows.map(({ bytes }) => Buffer.from(bytes).toString('latin1')).join('');
  });
  expect(bytes.length).toBeGreaterThan(0);
  for (const word of [canary, 'Жолданым', 'appeal'])
    expect(bytes.includes(Buffer.from(word).toString('latin1'))).toBe(false);
});
