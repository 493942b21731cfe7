// npm run bench -- morning — an office of years opened through the real shell: start, memory, opening a case.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workstation } from '#tests/e2e/support/workstation.ts';
import { unlocked, untilSummarised, windowMegabytes } from '../support/desk.ts';
import { generateOffice } from '../support/generate-office.ts';
import { report, type Figure } from '../support/table.ts';

const sizes = process.argv.includes('--small') ? [500, 5_000] : [5_000, 50_000];
const starts = 3;

async function openCases({ page, frame }: Workstation): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < 20; at += 1) {
    await frame.go('cases');
    // The list draws only the rows in sight, and how many these are is the window's affair.
    const rows = page.getByRole('row').filter({ has: page.getByRole('button') });
    await rows.nth(1).waitFor();
    const row = rows.nth(1 + (at % ((await rows.count()) - 1)));
    const button = row.getByRole('button').first();
    const title = await button.innerText();
    const began = performance.now();
    await button.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

async function measure(cases: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  try {
    await generateOffice(folder, { cases, recordEvents: 500 });
    const first = await unlocked(folder);
    await untilSummarised(first.station.page);
    await first.station.desk.stop();
    const seconds: number[] = [];
    let memory = 0;
    let opened: number[] = [];
    for (let run = 0; run < starts; run += 1) {
      const { station, seconds: taken } = await unlocked(folder);
      seconds.push(taken);
      if (run === starts - 1) {
        opened = await openCases(station);
        memory = windowMegabytes(station.desk.shell.browserPid);
      }
      await station.desk.stop();
    }
    return [
      {
        cases,
        what: 'first opening, IndexedDB filled from the vault',
        value: first.seconds,
        unit: 's',
        budget: 120,
      },
      {
        ...{ cases, what: 'from the passphrase to the list', value: Math.min(...seconds), unit: 's' },
        ...{ budget: 2.5, grows: 2 },
      },
      { cases, what: 'open a case, p95', value: opened[18] ?? 0, unit: 'ms', budget: 100, grows: 2 },
      { cases, what: 'memory of the window', value: memory, unit: 'MB', budget: 400 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const figures: Figure[] = [];
for (const size of sizes) figures.push(...(await measure(size)));
report(figures);
