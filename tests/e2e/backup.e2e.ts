import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { demoOffice, districtProsecutor, firstWorkstation } from './support/people.ts';
import { inLanguage, openWorkstation, type Workstation } from './support/workstation.ts';

let folders: string[];
let open: Workstation[];
test.beforeEach(() => {
  [folders, open] = [[], []];
});
test.afterEach(async () => {
  for (const { desk } of open) await desk.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  folders.push(mkdtempSync(join(tmpdir(), 'desk-backup-')));
  return folders.at(-1)!;
}

async function start(dataFolder: string, stick: string): Promise<Workstation> {
  const places = [{ folder: stick, label: 'KINGSTON', kind: 'removable' as const }];
  const documents = { folder: join(dataFolder, 'documents'), label: 'Documents', kind: 'documents' as const };
  const station = await openWorkstation({ dataFolder, places: [documents, ...places] });
  open.push(station);
  return station;
}

async function stop(station: Workstation): Promise<void> {
  await station.desk.stop();
  open = open.filter((each) => each !== station);
}

const title = 'Ауыз су туралы';
const expectCase = async ({ page, frame }: Workstation) => {
  await frame.go('cases');
  await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible();
};

test('a backup on a stick, tried out, brings the office to a new computer by the recovery key', async () => {
  const [first, second, stick] = [newFolder(), newFolder(), newFolder()];
  const station = await start(first, stick);
  const halves = await station.door.found({
    office: demoOffice,
    person: districtProsecutor,
    secret: firstWorkstation,
  });
  await station.frame.go('register');
  await station.register.appeal({ title, source: 'reception', received: '2026-04-27', language: 'kk' });
  await station.frame.go('settings');
  await station.backup.openTab();
  await station.backup.sendTo('KINGSTON');
  await station.backup.makeAndDrill();
  await stop(station);

  const bare = await inLanguage(await start(second, stick), 'ru');
  await bare.backup.askForRestore();
  await bare.backup.restoreNewest();
  await stop(bare);
  const restored = await inLanguage(await start(second, stick), 'ru');
  const passphrase = 'жаңа құпиясөз жаңа компьютерде';
  await restored.door.recover({ halves: [halves[0]!, halves[1]!], passphrase });
  await expectCase(restored);
  await restored.frame.go('register');
  await restored.register.appeal({
    title: 'Жер туралы',
    source: 'reception',
    received: '2026-04-28',
    language: 'kk',
  });
});

test('with both copies damaged the desk leads to a backup and keeps what was broken', async () => {
  const [data, stick] = [newFolder(), newFolder()];
  const station = await start(data, stick);
  await station.door.found({ office: demoOffice, person: districtProsecutor, secret: firstWorkstation });
  await station.frame.go('register');
  await station.register.appeal({ title, source: 'reception', received: '2026-04-27', language: 'kk' });
  await station.frame.go('settings');
  await station.backup.openTab();
  await station.backup.sendTo('KINGSTON');
  await station.backup.makeAndDrill();
  await stop(station);
  const vaultFile = join(data, 'vault', 'vault');
  const bytes = readFileSync(vaultFile);
  bytes[200] = bytes[200]! ^ 1;
  writeFileSync(vaultFile, bytes);
  rmSync(join(data, 'vault', 'vault.index'));
  rmSync(join(data, 'chromium', 'Default', 'IndexedDB'), { recursive: true });

  const damaged = await inLanguage(await start(data, stick), 'ru');
  await damaged.door.unlock(firstWorkstation.passphrase);
  await damaged.backup.restoreNewest();
  await stop(damaged);
  const restored = await inLanguage(await start(data, stick), 'ru');
  await restored.door.unlock(firstWorkstation.passphrase);
  await expectCase(restored);
  const [aside] = readdirSync(join(data, 'before-restore'));
  expect(readFileSync(join(data, 'before-restore', aside!, 'vault', 'vault'))).toEqual(bytes);
});
