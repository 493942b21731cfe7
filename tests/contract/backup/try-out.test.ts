import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { JournalStore } from '#renderer/store/journal-store.ts';
import { tryOut, type TriedOut } from '#renderer/store/try-out.ts';
import { createBackupReader } from '#renderer/store/vault-client.ts';
import { emptyOffice } from '#shared/cases/office-state.ts';
import { SubjectId } from '#shared/journal/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { FolderDesk } from '../journal/desks.ts';
import { must, newDataKey, openOn, register } from './office-on-disk.ts';

let folder: TemporaryFolder;
let stick: TemporaryFolder;
let desk: FolderDesk;
let dataKey: CryptoKey;
let journal: JournalStore;

beforeEach(async () => {
  [folder, stick] = [temporaryFolder(), temporaryFolder()];
  desk = new FolderDesk(folder.path, {
    extraPlaces: [{ folder: stick.path, label: 'Стик', kind: 'removable' }],
  });
  dataKey = await newDataKey();
  must(await desk.ask('keys.save', { file: 'wrapped keys' }));
  const { places } = must(await desk.ask('places.list', {}));
  const { token } = places.find(({ kind }) => kind === 'removable')!;
  must(await desk.ask('backup.choose', { place: token, rhythm: 'button' }));
  journal = await openOn(desk, dataKey);
  await register(journal, 'c1', 'c2', 'c3');
  must(await desk.ask('backup.run', {}));
});
afterEach(async () => {
  await journal.close();
  await desk.stop();
  folder[Symbol.dispose]();
  stick[Symbol.dispose]();
});

async function drilled(
  given: { key?: CryptoKey; office?: JournalStore['state'] } = {},
): Promise<Result<TriedOut>> {
  const { records } = must(await desk.ask('backup.drill', { keep: true }));
  return tryOut(createBackupReader(desk.ask), {
    keys: { store: 'store-1', dataKey: given.key ?? dataKey },
    records,
    office: given.office ?? (() => journal.state()),
  });
}

it('the records of a backup are opened and folded, and put beside the office as it is now', async () => {
  await register(journal, 'c4');
  expect(must(await drilled())).toEqual({
    backup: { cases: 3, acts: 0 },
    office: { cases: 4, acts: 0 },
    beyond: 0,
  });
});

it('a backup that knows more than the running office is told of', async () => {
  const smaller = { ...journal.state(), cases: new Map([...journal.state().cases].slice(1)) };
  expect(must(await drilled({ office: () => smaller })).beyond).toBe(1);
  expect(must(await drilled({ office: () => emptyOffice })).beyond).toBe(3);
  must(await journal.append([{ ...note, base: [] }]));
  expect(must(await drilled()).beyond).toBe(0);
});

it('a backup whose bytes are whole and whose records no key here opens is no backup', async () => {
  expect(await drilled({ key: await newDataKey() })).toMatchObject({ problem: { code: 'BACKUP_DAMAGED' } });
});

it('nothing of it stays on the disk once it is closed', async () => {
  must(await drilled());
  const scratch = join(folder.path, 'scratch');
  expect(existsSync(scratch)).toBe(true);
  must(await desk.ask('backup.close', {}));
  expect(existsSync(scratch)).toBe(false);
});

const note = {
  subject: SubjectId.parse('c1'),
  type: 'fact.recorded',
  version: 1,
  payload: { fact: { fact: 'answered', on: '2026-05-01', language: 'kk' } },
};
