import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { completeRestore, replacedBy } from '#electron/services/backup/restore.ts';
import { allEvents } from '#tests/contract/journal/all-events.ts';
import type { BackupSummary } from '#shared/ipc/schemas.ts';
import { canMount, smallDisk, temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { FolderDesk } from '../journal/desks.ts';
import { casesOf, must, newDataKey, openOn, register } from './office-on-disk.ts';

let folder: TemporaryFolder;
let stick: TemporaryFolder;
let desk: FolderDesk;
let dataKey: CryptoKey;
const stickOf = (path: string) => [{ folder: path, label: 'Стик', kind: 'removable' as const }];

beforeEach(async () => {
  [folder, stick] = [temporaryFolder(), temporaryFolder()];
  desk = new FolderDesk(folder.path, { extraPlaces: stickOf(stick.path) });
  dataKey = await newDataKey();
});
afterEach(async () => {
  await desk.stop();
  folder[Symbol.dispose]();
  stick[Symbol.dispose]();
});

const placeOn = async (of: FolderDesk) =>
  must(await of.ask('places.list', {})).places.find(({ kind }) => kind === 'removable')!.token;
async function chooseStick(): Promise<string> {
  const place = await placeOn(desk);
  must(await desk.ask('backup.choose', { place, rhythm: 'button' }));
  return place;
}
/** An office with three cases whose backups go to the stick, and the first of them. */
async function threeCasesBackedUp(): Promise<BackupSummary> {
  must(await desk.ask('keys.save', { file: 'wrapped keys' }));
  const journal = await openOn(desk, dataKey);
  await register(journal, 'c1', 'c2', 'c3');
  await journal.close();
  await chooseStick();
  return must(await desk.ask('backup.run', {}));
}
const pathOf = ({ id }: BackupSummary) => join(stick.path, 'Сақтық көшірмелер', ...id.split('/'));
function spoil(vaultFile: string): void {
  const bytes = readFileSync(vaultFile);
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  writeFileSync(vaultFile, bytes);
  rmSync(`${vaultFile}.index`);
}
const everything = (path: string) =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name),
        readFileSync(join(entry.parentPath, entry.name)).toString('hex'),
      ]),
  );

describe('keys whose both files are gone', () => {
  it.each([
    ['whole', () => undefined],
    ['damaged', spoil],
  ])('beside a %s vault are lost and no first run; a backup brings them back', async (_how, harm) => {
    const backup = await threeCasesBackedUp();
    await desk.stop();
    for (const name of ['keys', 'keys.previous']) rmSync(join(folder.path, name));
    harm(desk.vaultFile);
    desk.start();
    const before = everything(join(folder.path, 'vault'));
    expect(await desk.ask('keys.load', {})).toEqual({ ok: false, problem: { code: 'KEYS_LOST' } });
    expect(everything(join(folder.path, 'vault'))).toEqual(before);
    must(await desk.ask('backup.open', { place: await placeOn(desk), id: backup.id }));
    must(await desk.ask('backup.restore', {}));
    await desk.restart();
    expect(must(await desk.ask('keys.load', {}))).toEqual({ file: 'wrapped keys' });
    expect(casesOf(await openOn(desk, dataKey))).toEqual(['c1', 'c2', 'c3']);
  });
});

describe('a backup', () => {
  it('holds as many records as the vault, chained to the same head, and names them in its manifest', async () => {
    const backup = await threeCasesBackedUp();
    const status = must(await desk.ask('vault.status', {}));
    expect(backup).toMatchObject({ records: status.count, head: status.head, app: '0' });
    expect(readdirSync(pathOf(backup)).sort()).toEqual(['keys', 'manifest.json', 'vault']);
    expect(must(await desk.ask('backup.status', {}))).toMatchObject({
      last: backup,
      failed: null,
      chosen: { label: 'Стик', isPresent: true },
    });
  });

  it('has no readable word of a case in it', async () => {
    const backup = await threeCasesBackedUp();
    const bytes = Buffer.concat(
      readdirSync(pathOf(backup)).map((name) => readFileSync(join(pathOf(backup), name))),
    );
    expect(bytes.includes(Buffer.from('Өтегенова'))).toBe(false);
  });

  it('is tried out in a scratch store that is gone afterwards, and the report says what was found there', async () => {
    const backup = await threeCasesBackedUp();
    const report = must(await desk.ask('backup.drill', {}));
    expect(report).toMatchObject({ id: backup.id, records: backup.records, head: backup.head });
    expect(must(await desk.ask('backup.status', {})).drilled).toEqual(report);
    expect(existsSync(join(folder.path, 'scratch'))).toBe(false);
  });

  it('still goes to the stick after the program was closed and opened, and says when the stick is away', async () => {
    await threeCasesBackedUp();
    await desk.restart();
    expect(must(await desk.ask('backup.status', {})).chosen).toMatchObject({ isPresent: true });
    rmSync(stick.path, { recursive: true });
    expect(must(await desk.ask('backup.status', {})).chosen).toMatchObject({
      label: 'Стик',
      isPresent: false,
    });
    expect(await desk.ask('backup.run', {})).toEqual({ ok: false, problem: { code: 'PLACE_UNKNOWN' } });
    expect(must(await desk.ask('backup.status', {}))).toMatchObject({
      failed: { problem: { code: 'PLACE_UNKNOWN' } },
      last: { records: 3 },
    });
  });

  it('is refused before there is an office, and of a damaged vault', async () => {
    await chooseStick();
    expect(await desk.ask('backup.run', {})).toMatchObject({ problem: { code: 'BACKUP_NOTHING_YET' } });
    expect(must(await desk.ask('backup.status', {}))).toMatchObject({ failed: null });
    const backup = await threeCasesBackedUp();
    await desk.stop();
    spoil(desk.vaultFile);
    desk.start();
    expect(await desk.ask('backup.run', {})).toMatchObject({ problem: { code: 'VAULT_DAMAGED' } });
    const place = await placeOn(desk);
    expect(must(await desk.ask('backup.list', { place })).backups).toEqual([backup]);
  });

  it('that was interrupted is no backup, and the next one clears it away', async () => {
    const backup = await threeCasesBackedUp();
    const place = await placeOn(desk);
    rmSync(join(pathOf(backup), 'manifest.json'));
    expect(must(await desk.ask('backup.list', { place })).backups).toEqual([]);
    const again = must(await desk.ask('backup.run', {}));
    expect(must(await desk.ask('backup.list', { place })).backups).toEqual([again]);
    expect(readdirSync(join(pathOf(again), '..'))).toHaveLength(1);
  });

  it.each([
    ['a bit flipped in its vault', (path: string) => flip(join(path, 'vault'), 300)],
    ['its vault cut short', (path: string) => truncateSync(join(path, 'vault'), 400)],
    ['its vault gone', (path: string) => rmSync(join(path, 'vault'))],
    ['another key file', (path: string) => writeFileSync(join(path, 'keys'), 'other keys')],
    ['no key file', (path: string) => rmSync(join(path, 'keys'))],
    ['a broken manifest', (path: string) => truncateSync(join(path, 'manifest.json'), 20)],
  ])('with %s is refused by drill and restore, and left as it is', async (_what, damage) => {
    const backup = await threeCasesBackedUp();
    damage(pathOf(backup));
    const before = everything(stick.path);
    const damaged = { ok: false, problem: { code: 'BACKUP_DAMAGED' } };
    expect(await desk.ask('backup.drill', {})).toEqual(damaged);
    expect(await desk.ask('backup.open', { place: await placeOn(desk), id: backup.id })).toEqual(damaged);
    expect(await desk.ask('backup.restore', {})).toMatchObject({ problem: { code: 'BACKUP_NOT_OPEN' } });
    expect(everything(stick.path)).toEqual(before);
    expect(must(await desk.ask('backup.status', {})).failed).toMatchObject({
      problem: { code: 'BACKUP_DAMAGED' },
    });
  });

  it('of a newer release is refused and not touched', async () => {
    const backup = await threeCasesBackedUp();
    const manifest = JSON.parse(readFileSync(join(pathOf(backup), 'manifest.json'), 'utf8')) as object;
    writeFileSync(
      join(pathOf(backup), 'manifest.json'),
      JSON.stringify({ ...manifest, format: 2, app: '9.1.0' }),
    );
    const before = everything(stick.path);
    expect(await desk.ask('backup.open', { place: await placeOn(desk), id: backup.id })).toEqual({
      ok: false,
      problem: { code: 'BACKUP_NEWER', details: { app: '9.1.0' } },
    });
    expect(everything(stick.path)).toEqual(before);
  });

  it.skipIf(!canMount)(
    'on a full stick is refused before a byte is written; the former ones stay',
    async () => {
      await threeCasesBackedUp();
      using small = smallDisk(512);
      const other = new FolderDesk(folder.path, { extraPlaces: stickOf(small.path) });
      const place = await placeOn(other);
      must(await other.ask('backup.choose', { place, rhythm: 'button' }));
      expect(await other.ask('backup.run', {})).toMatchObject({ problem: { code: 'BACKUP_NO_ROOM' } });
      expect(everything(small.path)).toEqual({});
      await other.stop();
    },
  );

  it('lets the oldest go by the rotation and never one of another workstation on the same stick', async () => {
    const backup = await threeCasesBackedUp();
    const [workstation] = backup.id.split('/');
    const home = join(stick.path, 'Сақтық көшірмелер');
    for (let day = 1; day <= 28; day += 1) {
      const name = `2025-02-${String(day).padStart(2, '0')}T18-00-00Z`;
      cpSync(pathOf(backup), join(home, workstation!, name), { recursive: true });
      cpSync(pathOf(backup), join(home, '0a0b0c0d', name), { recursive: true });
    }
    must(await desk.ask('backup.run', {}));
    expect(readdirSync(join(home, workstation!)).length).toBeLessThan(13);
    expect(readdirSync(join(home, '0a0b0c0d'))).toHaveLength(28);
  });
});

describe('a disk with hardly any room left', () => {
  it('takes no new record, says so, and lets everything saved be read; with room again it goes on', async () => {
    let free = 10 ** 12;
    const narrow = new FolderDesk(temporaryFolder().path, { freeSpace: () => Promise.resolve(free) });
    const journal = await openOn(narrow, dataKey);
    await register(journal, 'c1');
    free = 150 * 1024 * 1024;
    expect(await journal.append([])).toEqual({ ok: true, value: [] });
    await expect(register(journal, 'c2')).rejects.toThrow('DISK_LOW');
    expect(casesOf(journal)).toEqual(['c1']);
    expect(journal.blocked()).toBeUndefined();
    free = 10 ** 12;
    await register(journal, 'c2');
    expect(casesOf(journal)).toEqual(['c1', 'c2']);
    await narrow.stop();
    rmSync(narrow.folder, { recursive: true });
  });
});

describe('a restore', () => {
  it('brings an office to a new computer, and its journal goes on under a new incarnation', async () => {
    const backup = await threeCasesBackedUp();
    using elsewhere = temporaryFolder();
    const other = new FolderDesk(elsewhere.path, { extraPlaces: stickOf(stick.path) });
    must(await other.ask('backup.open', { place: await placeOn(other), id: backup.id }));
    must(await other.ask('backup.restore', {}));
    expect(must(await other.ask('vault.status', {})).count).toBe(0);
    await other.restart();
    expect(must(await other.ask('keys.load', {})).file).toBe('wrapped keys');
    const journal = await openOn(other, dataKey);
    await register(journal, 'c4');
    expect(casesOf(journal)).toEqual(['c1', 'c2', 'c3', 'c4']);
    const [, restored, after] = (await allEvents(journal)).slice(-3);
    expect(restored).toMatchObject({ type: 'device.restored', seq: 1 });
    expect(restored!.incarnation).toBeGreaterThan(1);
    expect(after).toMatchObject({ incarnation: restored!.incarnation, seq: 2 });
    await journal.close();
    await other.restart();
    const next = await openOn(other, dataKey);
    expect((await allEvents(next)).filter(({ type }) => type === 'device.restored')).toHaveLength(1);
    await other.stop();
  });

  it('twice from one backup never goes on under the same incarnation', async () => {
    const backup = await threeCasesBackedUp();
    const incarnations = new Set<number>();
    for (let time = 0; time < 5; time += 1) {
      using elsewhere = temporaryFolder();
      const other = new FolderDesk(elsewhere.path, { extraPlaces: stickOf(stick.path) });
      must(await other.ask('backup.open', { place: await placeOn(other), id: backup.id }));
      must(await other.ask('backup.restore', {}));
      await other.restart();
      const journal = await openOn(other, dataKey);
      incarnations.add((await allEvents(journal)).at(-1)!.incarnation);
      await other.stop();
    }
    expect(incarnations.size).toBe(5);
  });

  it('cut by a power failure after any of its steps is finished at the next start; what was there is kept aside', async () => {
    const backup = await threeCasesBackedUp();
    const journal = await openOn(desk, dataKey);
    await register(journal, 'c4');
    await journal.close();
    must(await desk.ask('backup.open', { place: await placeOn(desk), id: backup.id }));
    must(await desk.ask('backup.restore', {}));
    await desk.stop();
    const browserCopy = join(folder.path, 'chromium', 'Default', 'IndexedDB');
    cpSync(join(folder.path, 'vault'), browserCopy, { recursive: true });
    const before = readFileSync(desk.vaultFile);

    const steps = (replacedBy.brought.length + replacedBy.dropped.length) * 2 + 1;
    for (let cutAt = 1; cutAt <= steps; cutAt += 1) {
      using copy = temporaryFolder();
      cpSync(folder.path, copy.path, { recursive: true });
      let step = 0;
      const cut = completeRestore(copy.path, () => {
        step += 1;
        return step === cutAt ? Promise.reject(new Error('the power went')) : Promise.resolve();
      });
      await expect(cut).rejects.toThrow('the power went');
      must(await completeRestore(copy.path));
      const restored = new FolderDesk(copy.path);
      expect(casesOf(await openOn(restored, dataKey)), `cut after step ${cutAt}`).toEqual(['c1', 'c2', 'c3']);
      await restored.stop();
      const [aside] = readdirSync(join(copy.path, 'before-restore'));
      const kept = join(copy.path, 'before-restore', aside!);
      expect(readFileSync(join(kept, 'vault', 'vault'))).toEqual(before);
      expect(existsSync(join(kept, 'chromium', 'Default', 'IndexedDB', 'vault'))).toBe(true);
      expect(existsSync(join(copy.path, 'restore'))).toBe(false);
    }
    desk.start();
  });
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
