// npm run monkey -- --seed N --minutes N: random hands at the desk; no fault of the page, and a journal that verifies.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoOffice, districtProsecutor, firstWorkstation } from '../e2e/support/people.ts';
import { openWorkstation } from '../e2e/support/workstation.ts';
import { letLoose } from './monkey.ts';
import { verifyVault } from '../support/verify-vault.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' }, minutes: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const minutes = Number(values.minutes ?? 5);
const dataFolder = mkdtempSync(join(tmpdir(), 'desk-monkey-'));
const station = await openWorkstation({ dataFolder });
try {
  await station.door.found({ office: demoOffice, person: districtProsecutor, secret: firstWorkstation });
  // Something to lay hands on: an empty office offers little but fields.
  for (const title of ['Ауыз су туралы', 'Мектеп жолы туралы', 'Жер телімі туралы']) {
    await station.frame.go('register');
    await station.register.appeal({ title, source: 'reception', received: '2026-04-27', language: 'kk' });
  }
  const done = await letLoose(station, seed, minutes * 60_000);
  await station.desk.stop();
  const records = await verifyVault(dataFolder);
  console.log(`seed ${seed}: ${done} things done, 0 faults, ${records} records verified`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
  await station.desk.stop();
} finally {
  rmSync(dataFolder, { recursive: true, force: true });
}
