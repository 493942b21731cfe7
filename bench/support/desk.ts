import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { firstWorkstation } from '#tests/e2e/support/people.ts';
import type { MortalDesk } from '#tests/e2e/support/mortal-desk.ts';
import { openWorkstation, type Workstation } from '#tests/e2e/support/workstation.ts';
import { watchEffort, type Effort } from './effort.ts';

/** Milliseconds anything on a screen is waited for. */
const patience = 540_000;

/** The desk opened over a data folder, the seconds from the passphrase to its list of cases, and what they took. */
export async function unlocked(
  dataFolder: string,
): Promise<{ station: Workstation; seconds: number; effort: Effort }> {
  const station = await openWorkstation({ dataFolder });
  station.page.setDefaultTimeout(patience);
  await station.page.getByLabel(station.words.text('unlock:unlock.passphrase'), { exact: true }).waitFor();
  const effortSince = await watchEffort(station.page, station.words.text('unlock:opening.step.fold'));
  const began = performance.now();
  await station.door.unlock(firstWorkstation.passphrase);
  await station.frame.go('cases');
  await station.page.getByRole('row').nth(1).waitFor();
  const seconds = (performance.now() - began) / 1_000;
  return { station, seconds, effort: await effortSince() };
}

/** The summaries are written when the desk rests; they are whole once their cover is there. */
export async function untilSummarised(page: Page): Promise<void> {
  // Playwright's own waiting takes the promise of an answer for the answer.
  while (!(await page.evaluate(isSummarised))) await wait(100);
}

async function isSummarised(): Promise<boolean> {
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
}

/** Proportional memory of the window's own process and of the shell beside it, as the kernel counts it. */
export function deskMegabytes({ browser, shell }: MortalDesk['pids']): number {
  return megabytesOf((pid) => pid === shell) + megabytesOf((pid) => isWindow(pid, browser));
}

function isWindow(pid: number, browser: number): boolean {
  const [command, stat] = ['cmdline', 'stat'].map((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8'));
  const group = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
  return group === browser && command?.includes('--type=renderer') === true;
}

function megabytesOf(counts: (pid: number) => boolean): number {
  let kilobytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name)))
    try {
      if (!counts(Number(pid))) continue;
      kilobytes += Number(/^Pss: +([0-9]+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);
    } catch (error) {
      // A process that ended between two looks counts for nothing.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  return kilobytes / 1_024;
}
