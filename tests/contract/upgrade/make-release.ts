// Writes tests/fixtures/releases/<version>/ from the built program: node --import tsx tests/contract/upgrade/make-release.ts
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVault } from '#electron/services/vault.ts';
import { demoOffice, districtProsecutor, firstWorkstation } from '../../e2e/support/people.ts';
import { openWorkstation } from '../../e2e/support/workstation.ts';
import { presentPayloads, presentShapes, releasesFolder, type Expected } from './releases.ts';

const titles = ['Ауыз су туралы', 'Жер телімі туралы'];
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const dataFolder = mkdtempSync(join(tmpdir(), 'desk-release-'));

const station = await openWorkstation({ dataFolder });
await station.door.found({ office: demoOffice, person: districtProsecutor, secret: firstWorkstation });
for (const title of titles) {
  await station.frame.go('register');
  await station.register.appeal({ title, source: 'reception', received: '2026-04-27', language: 'kk' });
}
await station.frame.go('settings');
const recorded = station.settings.panel('program');
const events = Number((await recorded.getByRole('definition').allInnerTexts()).at(-2));
await station.desk.stop();

const vault = await openVault(join(dataFolder, 'vault'));
if (!vault.ok) throw new Error(vault.problem.code);
const status = vault.value.status();
if (!status.ok) throw new Error(status.problem.code);
await vault.value.close();

const release = join(releasesFolder, version);
rmSync(release, { recursive: true, force: true });
for (const part of ['vault', 'keys', join('chromium', 'Default', 'IndexedDB')]) {
  mkdirSync(join(release, 'data', part, '..'), { recursive: true });
  cpSync(join(dataFolder, part), join(release, 'data', part), {
    recursive: true,
    // The database's own diary and lock say nothing of the data and name the folder they were made in.
    filter: (path) => !/\/(LOG|LOG\.old|LOCK)$/.test(path),
  });
}
const expected: Expected = {
  passphrase: firstWorkstation.passphrase,
  titles,
  events,
  records: status.value.count,
  head: status.value.head,
};
const print = (name: string, value: unknown) =>
  writeFileSync(join(release, name), `${JSON.stringify(value, null, 2)}\n`);
print('expected.json', expected);
print('shapes.json', presentShapes());
print('payloads.json', presentPayloads());
rmSync(dataFolder, { recursive: true });
process.exit(0);
