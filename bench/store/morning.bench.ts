// npm run bench -- morning — an office of years through the real shell: start, memory, opening, typing, saving.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstWorkstation } from '#tests/e2e/support/people.ts';
import { startMortalDesk } from '#tests/e2e/support/mortal-desk.ts';
import { screensOf, type Workstation } from '#tests/e2e/support/workstation.ts';
import { deskMegabytes, unlocked, untilSummarised } from '../support/desk.ts';
import { generateOffice } from '../support/generate-office.ts';
import { keysToPaint, p95, pressUntil, watchCommits } from '../support/hands.ts';
import { report, type Figure } from '../support/table.ts';

const sizes = process.argv.includes('--small') ? [500, 5_000] : [5_000, 50_000];
const starts = 3;
const times = 20;
/** A screen on which as many rows stand as cases are opened. */
const tall = { width: 1_366, height: 1_200 };
/** A name in the first letters and with a typo, wiped and typed anew, and then down the list. */
const keys = ['отегеноваа', 'зайавление']
  .flatMap((word) => [...Array.from(word), ...Array.from(word, () => 'Backspace')])
  .concat(Array.from({ length: 20 }, () => 'ArrowDown'));

async function openCases({ page, frame }: Workstation): Promise<number[]> {
  const taken: number[] = [];
  await page.setViewportSize(tall);
  for (let at = 0; at < times; at += 1) {
    await frame.go('cases');
    const button = page
      .getByRole('row')
      .nth(1 + at)
      .getByRole('button')
      .first();
    taken.push(await pressUntil(button, await button.innerText()));
  }
  return taken;
}

async function type({ page, frame, words }: Workstation): Promise<number[]> {
  await frame.go('cases');
  await page.getByLabel(words.text('case-list:search'), { exact: true }).focus();
  return keysToPaint(page, keys);
}

/**
 * From the press: until the new case is checked, sealed, flushed in the vault and strictly committed in IndexedDB; and until
 * it is folded besides, its terms are counted and its page is drawn.
 */
async function save({
  page,
  frame,
  register,
  words,
}: Workstation): Promise<{ kept: number[]; drawn: number[] }> {
  const drawn: number[] = [];
  const commits = await watchCommits(page);
  for (let at = 0; at < times; at += 1) {
    const title = `Өлшеу ${at}`;
    await frame.go('register');
    await register.fill({
      ...{ matter: 'appeal', title, number: `ЖТ-2026-${at}` },
      ...{ dates: { on: '2026-02-17' }, words: { language: 'kk' } },
    });
    const submit = words.text('register:register');
    drawn.push(
      await pressUntil(page.getByRole('main').getByRole('button', { name: submit, exact: true }), title),
    );
  }
  const kept = await commits();
  if (kept.length !== times) throw new Error(`${times} cases were saved and ${kept.length} commits seen.`);
  return { kept, drawn };
}

async function memory(dataFolder: string): Promise<number> {
  const desk = await startMortalDesk(dataFolder);
  const { door, frame } = screensOf(desk.page, 'kk');
  await door.unlock(firstWorkstation.passphrase);
  await frame.go('cases');
  await desk.page.getByRole('row').nth(1).waitFor();
  const megabytes = deskMegabytes(desk.pids);
  await desk.kill('both');
  return megabytes;
}

async function measure(folder: string, cases: number): Promise<Figure[]> {
  await generateOffice(folder, { cases, recordEvents: 500 });
  const first = await unlocked(folder);
  await untilSummarised(first.station.page);
  await first.station.desk.stop();
  const seconds: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const { station, seconds: taken } = await unlocked(folder);
    seconds.push(taken);
    await station.desk.stop();
  }
  const megabytes = await memory(folder);
  const { station } = await unlocked(folder);
  const hands = { opened: await openCases(station), typed: await type(station), saved: await save(station) };
  await station.desk.stop();
  const grows = 2;
  return [
    {
      ...{ cases, what: 'first opening, IndexedDB filled from the vault' },
      ...{ value: first.seconds, unit: 's', budget: 120 },
    },
    {
      ...{ cases, what: 'from the passphrase to the list' },
      ...{ value: Math.min(...seconds), unit: 's', budget: 2.5, grows },
    },
    { cases, what: 'open a case, p95', value: p95(hands.opened), unit: 'ms', budget: 100, grows },
    {
      ...{ cases, what: 'a key in the list to its paint, p95' },
      ...{ value: p95(hands.typed), unit: 'ms', budget: 100 },
    },
    {
      cases,
      what: 'save a new case, flushed in the vault and committed, p95',
      ...{ value: p95(hands.saved.kept), unit: 'ms', budget: 60, grows },
    },
    { cases, what: 'save a new case, p95', value: p95(hands.saved.drawn), unit: 'ms', budget: 60, grows },
    { cases, what: 'memory of the window and the shell', value: megabytes, unit: 'MB', budget: 400 },
  ];
}

const figures: Figure[] = [];
for (const cases of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  try {
    figures.push(...(await measure(folder, cases)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
report(figures);
