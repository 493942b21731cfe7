// npm run bench -- morning — an office of years opened through the real shell: start, memory, opening a case.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { firstWorkstation } from '#tests/e2e/support/people.ts';
import { openWorkstation, type Workstation } from '#tests/e2e/support/workstation.ts';
import { generateOffice } from '../support/generate-office.ts';
import { report, type Figure } from '../support/table.ts';

const sizes = process.argv.includes('--small') ? [500, 5_000] : [5_000, 50_000];
const starts = 3;
const patience = 540_000;

async function unlocked(dataFolder: string): Promise<{ station: Workstation; seconds: number }> {
  const station = await openWorkstation({ dataFolder });
  station.page.setDefaultTimeout(patience);
  await station.page.getByLabel(station.words.text('unlock:unlock.passphrase'), { exact: true }).waitFor();
  const began = performance.now();
  await station.door.unlock(firstWorkstation.passphrase);
  await station.frame.go('cases');
  await station.page.getByRole('row').nth(1).waitFor();
  return { station, seconds: (performance.now() - began) / 1_000 };
}

/** The summaries are written when the desk rests; they are whole once their cover is there. */
async function untilSummarised(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const known = (await indexedDB.databases()).find(({ name }) => name?.startsWith('summaries-'));
    if (!known?.name) return false;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(known.name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database'));
    });
    const isThere =
      database.objectStoreNames.contains('cover') &&
      (await new Promise<boolean>((resolve) => {
        const request = database.transaction('cover').objectStore('cover').count();
        request.onsuccess = () => resolve(request.result > 0);
      }));
    database.close();
    return isThere;
  });
}

/** Proportional memory of the window's own process, as the kernel counts it. */
function windowMegabytes(browserPid: number): number {
  let kilobytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name))) {
    try {
      const [command, stat] = ['cmdline', 'stat'].map((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8'));
      const group = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
      if (group !== browserPid || !command?.includes('--type=renderer')) continue;
      kilobytes += Number(/^Pss: +([0-9]+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);
    } catch (error) {
      // A process that ended between two looks counts for nothing.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
  return kilobytes / 1_024;
}

async function openCases({ page, frame }: Workstation): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < 20; at += 1) {
    await frame.go('cases');
    const button = page
      .getByRole('row')
      .nth(1 + at)
      .getByRole('button')
      .first();
    const title = await button.innerText();
    const began = performance.now();
    await button.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

async function measure(cases: number): Promise<{ start: number; figures: Figure[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  try {
    await generateOffice(folder, cases);
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
    const name = `${cases.toLocaleString('en')} cases`;
    const start = Math.min(...seconds);
    const figures: Figure[] = [
      {
        what: `${name}: first opening, IndexedDB filled from the vault`,
        value: first.seconds,
        unit: 's',
        budget: 120,
      },
      { what: `${name}: from the passphrase to the list`, value: start, unit: 's', budget: 2.5 },
      { what: `${name}: open a case, p95`, value: opened[18] ?? 0, unit: 'ms', budget: 100 },
      { what: `${name}: memory of the window`, value: memory, unit: 'MB', budget: 400 },
    ];
    return { start, figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const measured = [];
for (const size of sizes) measured.push(await measure(size));
const [small, large] = measured;
report([
  ...measured.flatMap(({ figures }) => figures),
  {
    what: 'the start for ten times the cases',
    value: (large?.start ?? 0) / (small?.start ?? 1),
    unit: '×',
    budget: 2,
  },
]);
