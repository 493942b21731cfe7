// npm run bench -- recovery — a copy of the journal is lost and rebuilt from the other, through the real shell.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unlocked, untilSummarised, windowMegabytes } from '../support/desk.ts';
import { generateOffice } from '../support/generate-office.ts';
import { report } from '../support/table.ts';

const cases = process.argv.includes('--small') ? 2_000 : 50_000;
const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
const lose = (...path: string[]) => rmSync(join(folder, ...path), { recursive: true });

try {
  // The dearest shape: every event was recorded here, so each is a record of its own.
  await generateOffice(folder, { cases, recordEvents: 1 });
  const fromVault = await unlocked(folder);
  const memory = windowMegabytes(fromVault.station.desk.shell.browserPid);
  await untilSummarised(fromVault.station.page);
  await fromVault.station.desk.stop();
  lose('vault');
  const fromDatabase = await unlocked(folder);
  await fromDatabase.station.desk.stop();
  report([
    { cases, what: 'IndexedDB rebuilt from the vault', value: fromVault.seconds, unit: 's', budget: 120 },
    { cases, what: 'memory of the window after it', value: memory, unit: 'MB' },
    { cases, what: 'vault rebuilt from IndexedDB', value: fromDatabase.seconds, unit: 's', budget: 120 },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
