// npm run bench -- recovery — a copy of the journal is lost and rebuilt from the other, through the real shell.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unlocked, untilSummarised } from '../support/desk.ts';
import type { Effort } from '../support/effort.ts';
import { generateOffice } from '../support/generate-office.ts';
import { report, type Figure } from '../support/table.ts';

const small = [2_000, 10_000];
const sizes = process.argv.includes('--small') ? small : [10_000, 50_000];

for (const cases of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  try {
    report(await recover(folder, cases));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function recover(folder: string, cases: number): Promise<Figure[]> {
  // The dearest shape: every event was recorded here, so each is a record of its own.
  await generateOffice(folder, { cases, recordEvents: 1 });
  const fromVault = await unlocked(folder);
  await untilSummarised(fromVault.station.page);
  await fromVault.station.desk.stop();
  rmSync(join(folder, 'vault'), { recursive: true });
  const fromDatabase = await unlocked(folder);
  await fromDatabase.station.desk.stop();
  return [
    ...figures(cases, 'IndexedDB rebuilt from the vault', fromVault),
    ...figures(cases, 'vault rebuilt from IndexedDB', fromDatabase),
  ];
}

function figures(cases: number, what: string, took: { seconds: number; effort: Effort }): Figure[] {
  const { threadSeconds, besideMegabytes, heldMegabytes } = took.effort;
  const beside = besideMegabytes === undefined ? [] : [besideMegabytes];
  return [
    { cases, what, value: took.seconds, unit: 's', budget: 120 },
    { cases, what: `${what}: time of the thread`, value: threadSeconds, unit: 's', budget: 120 },
    ...beside.map((value) => ({
      ...{ cases, what: `${what}: most heap beside the folded cases`, value },
      ...{ unit: 'MB' as const, grows: 2 },
    })),
    { cases, what: `${what}: heap of the folded cases`, value: heldMegabytes, unit: 'MB' },
  ];
}
