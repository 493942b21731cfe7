import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileHeaderLength } from '#electron/services/vault-format.ts';
import type { JournalStore } from '#renderer/store/journal-store.ts';
import { goOnAfterRestore } from '#renderer/store/go-on-after-restore.ts';
import { openJournal } from '#renderer/store/open-journal.ts';
import type { OpeningStep } from '#renderer/store/opening-progress.ts';
import type { BackupSummary } from '#shared/ipc/schemas.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { FolderDesk } from '../journal/desks.ts';
import { MemoryShelf } from '../journal/memory-shelf.ts';
import { casesOf, must, newDataKey, openOn, register, writer } from './office-on-disk.ts';

let folder: TemporaryFolder;
let stick: TemporaryFolder;
let desk: FolderDesk;
let shelf: MemoryShelf;
let dataKey: CryptoKey;

beforeEach(async () => {
  [folder, stick] = [temporaryFolder(), temporaryFolder()];
  desk = new FolderDesk(folder.path, {
    extraPlaces: [{ folder: stick.path, label: 'Стик', kind: 'removable' }],
  });
  [shelf, dataKey] = [new MemoryShelf(), await newDataKey()];
  must(await desk.ask('keys.save', { file: 'wrapped keys' }));
  must(await desk.ask('backup.choose', { place: await stickNow(), rhythm: 'button' }));
});
afterEach(async () => {
  await desk.stop();
  folder[Symbol.dispose]();
  stick[Symbol.dispose]();
});

/** A place has another token after each start. */
const stickNow = async () =>
  must(await desk.ask('places.list', {})).places.find(({ kind }) => kind === 'removable')!.token;
const layOut = async ({ id }: BackupSummary) =>
  must(await desk.ask('backup.open', { place: await stickNow(), id }));

async function working(...ids: string[]): Promise<void> {
  const journal = await openOn(desk, dataKey, shelf);
  await register(journal, ...ids);
  await journal.close();
}

/** The first record rots in both copies; the rest of each stays readable. Answers the broken vault. */
async function breakTheFirst(): Promise<Buffer> {
  await desk.stop();
  const bytes = readFileSync(desk.vaultFile);
  bytes[fileHeaderLength + 90]! ^= 1;
  writeFileSync(desk.vaultFile, bytes);
  rmSync(join(folder.path, 'vault', 'vault.index'), { force: true });
  const [leaf] = await shelf.read(1, 1);
  await shelf.replace([{ ...leaf!, bytes: leaf!.bytes.map((byte) => byte ^ 255) }]);
  desk.start();
  return bytes;
}

const steps = new Set<OpeningStep>();
function openWith(backup?: BackupSummary): Promise<Result<JournalStore>> {
  steps.clear();
  return openJournal({
    ask: desk.ask,
    keys: { store: 'store-1', dataKey },
    writer,
    now: () => Date.UTC(2026, 3, 28, 9),
    openShelf: () => Promise.resolve(ok(shelf)),
    tell: ({ step }) => void steps.add(step),
    ...(backup && { backup: backup.records }),
  });
}

describe('a record that neither copy has any more', () => {
  it('is taken from a backup, and what is newer than the backup stays', async () => {
    await working('c1', 'c2', 'c3');
    const backup = must(await desk.ask('backup.run', {}));
    await working('c4', 'c5');
    const broken = await breakTheFirst();

    expect(await openWith()).toMatchObject({ problem: { code: 'STORE_DAMAGED', details: { lost: 1 } } });
    expect(readFileSync(desk.vaultFile)).toEqual(broken);

    await layOut(backup);
    const journal = must(await openWith(backup));
    expect(casesOf(journal)).toEqual(['c1', 'c2', 'c3', 'c4', 'c5']);
    expect(journal.recovery()).toMatchObject({ records: 5, fromBackup: 1 });
    expect([...steps]).toEqual(['read', 'fromBackup', 'check', 'toVault', 'survey', 'fold']);
    expect(must(await desk.ask('vault.status', {})).count).toBe(5);
    const aside = join(folder.path, 'vault', 'damaged');
    expect(readdirSync(aside).map((name) => readFileSync(join(aside, name)))).toContainEqual(broken);

    // What came from a backup may know less than was sent: no number is given twice.
    must(await goOnAfterRestore(desk.ask, journal));
    await register(journal, 'c6');
    expect(Object.keys(journal.vector()).some((stream) => stream !== 'dev-a.1')).toBe(true);
    await journal.close();
    await desk.restart();
    const next = must(await openWith());
    expect(next.recovery()).toMatchObject({ toShelf: 0, toVault: 0, fromBackup: 0 });
    expect(casesOf(next)).toContain('c6');
  });

  it('is taken from the backup also where it stood at the very end of both copies', async () => {
    await working('c1', 'c2');
    const backup = must(await desk.ask('backup.run', {}));
    await desk.loseVault();
    shelf.empty();
    await layOut(backup);
    const journal = must(await openWith(backup));
    expect(casesOf(journal)).toEqual(['c1', 'c2']);
    await journal.close();
  });

  it('is not taken from a backup of another history of this desk, and nothing is changed', async () => {
    await working('c1', 'c2', 'c3');
    const left = must(await desk.ask('backup.run', {}));
    await desk.loseVault();
    shelf.empty();
    await working('c4', 'c5');
    const broken = await breakTheFirst();
    const before = [...shelf.leaves.values()];

    await layOut(left);
    expect(await openWith(left)).toMatchObject({ problem: { code: 'BACKUP_OTHER_STORY' } });
    expect(readFileSync(desk.vaultFile)).toEqual(broken);
    expect([...shelf.leaves.values()]).toEqual(before);
  });

  it('stays missing, and says so, when the backup is closed before it could be read', async () => {
    await working('c1', 'c2');
    const backup = must(await desk.ask('backup.run', {}));
    await breakTheFirst();
    expect(await openWith(backup)).toMatchObject({ problem: { code: 'BACKUP_NOT_OPEN' } });
  });
});

describe('a browser that cannot open its copy at all', () => {
  const database = ['chromium', 'Default', 'IndexedDB'];

  it('is given an empty place at the next start; the unreadable one is kept, the vault fills the new', async () => {
    await working('c1', 'c2');
    mkdirSync(join(folder.path, ...database), { recursive: true });
    writeFileSync(join(folder.path, ...database, 'unreadable'), 'x');
    must(await desk.ask('backup.rebuild', {}));
    await desk.restart();
    shelf.empty();
    expect(existsSync(join(folder.path, ...database))).toBe(false);
    const [aside] = readdirSync(join(folder.path, 'before-restore'));
    expect(existsSync(join(folder.path, 'before-restore', aside!, ...database, 'unreadable'))).toBe(true);
    expect(must(await desk.ask('keys.load', {})).file).toBe('wrapped keys');
    const journal = must(await openWith());
    expect(journal.recovery()).toMatchObject({ toShelf: 2, toVault: 0 });
    must(await goOnAfterRestore(desk.ask, journal));
    expect(casesOf(journal)).toEqual(['c1', 'c2']);
    await journal.close();
  });

  it('keeps its copy while the vault is not whole', async () => {
    await working('c1', 'c2');
    await breakTheFirst();
    expect(await desk.ask('backup.rebuild', {})).toMatchObject({ problem: { code: 'VAULT_DAMAGED' } });
    await desk.restart();
    expect(existsSync(join(folder.path, 'before-restore'))).toBe(false);
  });
});
