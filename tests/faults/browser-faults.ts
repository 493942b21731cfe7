import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findBrowser } from '#electron/chromium/find-browser.ts';
import type { Victim } from '../e2e/support/mortal-desk.ts';
import { BrowserOffice } from './browser-office.ts';
import { databaseFaults } from './browser-disk-faults.ts';
import type { Dice } from './dice.ts';
import type { Fault, Outcome } from './fault.ts';

/** One office goes through all the browser's rounds: each begins by counting what all before it saved. */
let office: BrowserOffice | undefined;

function theOffice(): BrowserOffice {
  if (office) return office;
  const dataFolder = mkdtempSync(join(tmpdir(), 'desk-faults-'));
  process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
  return (office = new BrowserOffice(dataFolder));
}

const databaseOf = (folder: string) => join(folder, 'chromium', 'Default', 'IndexedDB');

function someFileOf(folder: string, dice: Dice): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return files[dice.between(0, files.length - 1)]!;
}

function alter(path: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
}

type Harm = (folder: string, dice: Dice) => void;
const nothing: Harm = () => undefined;
const victims = ['browser', 'shell', 'both'] as const satisfies readonly Victim[];

const harms = {
  'kill -9 in a real browser': nothing,
  'real browser: the database folder deleted': (folder) => rmSync(databaseOf(folder), { recursive: true }),
  'real browser: the vault deleted': (folder) => rmSync(join(folder, 'vault'), { recursive: true }),
  'real browser: a file of the database cut off': (folder, dice) => {
    const path = someFileOf(databaseOf(folder), dice);
    truncateSync(path, dice.between(0, statSync(path).size));
  },
  'real browser: a file of the database zeroed at its end': (folder, dice) =>
    alter(someFileOf(databaseOf(folder), dice), (bytes) => bytes.fill(0, dice.between(0, bytes.length))),
  'real browser: bits of a file of the database flipped': (folder, dice) =>
    alter(someFileOf(databaseOf(folder), dice), (bytes) => {
      if (bytes.length > 0) bytes[dice.between(0, bytes.length - 1)]! ^= 1 << dice.between(0, 7);
    }),
} satisfies Record<string, Harm>;

async function round(harm: Harm, dice: Dice): Promise<Outcome> {
  const running = await theOffice().start();
  try {
    await theOffice().save(running);
    return running.found;
  } finally {
    await running.desk.kill(dice.oneOf(victims));
    harm(theOffice().dataFolder, dice);
  }
}

/** What was being saved may be there afterwards or not; what was called saved before the kill is counted on. */
async function killedMidSave(dice: Dice): Promise<Outcome> {
  const running = await theOffice().start();
  const { told } = await theOffice().saveUntilAnyMoment(running, dice);
  await running.desk.kill(dice.oneOf(victims));
  await told;
  return running.found;
}

/** Another window of a release to come begins to change the shape of the database; nobody waits for its end. */
async function beginUpgrade(): Promise<void> {
  const known = (await indexedDB.databases()).find(({ name }) => name?.startsWith('desk-'));
  const asked = indexedDB.open(known?.name ?? '', (known?.version ?? 0) + 10);
  asked.onupgradeneeded = () => {
    const parts = asked.result.createObjectStore('parts');
    for (let at = 0; at < 400; at += 1) parts.put(new Uint8Array(10_000), at);
    const leaves = asked.transaction?.objectStore('leaves').openCursor();
    if (!leaves) return;
    leaves.onsuccess = () => {
      const cursor = leaves.result;
      if (!cursor) return;
      cursor.update({ ...(cursor.value as object), size: 0 });
      cursor.continue();
    };
  };
}

/** Whether the upgrade was taken back or had been done: all that was saved is shown. */
async function upgradeKilled(dice: Dice): Promise<Outcome> {
  const running = await theOffice().start();
  await theOffice().save(running);
  await running.desk.page.evaluate(beginUpgrade);
  await wait(dice.between(0, 120));
  await running.desk.kill(dice.oneOf(victims));
  const again = await theOffice().start();
  await again.desk.kill('both');
  // The newer database goes as it came: the next start builds one of this release from the vault.
  rmSync(databaseOf(theOffice().dataFolder), { recursive: true });
  return {
    acknowledged: running.found.acknowledged + again.found.acknowledged,
    lost: running.found.lost + again.found.lost,
  };
}

const browser = await findBrowser({ platform: process.platform, environment: process.env });
const noBrowser = browser === undefined ? 'no browser here' : undefined;

const inBrowser: readonly Fault[] = [
  { name: 'kill -9 in a real browser while it saves, at any moment', weight: 3, round: killedMidSave },
  {
    name: 'real browser: half migration, killed while its database is upgraded',
    weight: 1,
    round: upgradeKilled,
  },
  ...Object.entries(harms).map(([name, harm]) => ({
    name,
    weight: harm === nothing ? 3 : 1,
    round: (dice: Dice) => round(harm, dice),
  })),
  ...databaseFaults,
];

/** The whole desk in a real browser: some seconds a round. */
export const browserFaults: readonly Fault[] = inBrowser.map((fault) => ({
  ...fault,
  cannot: noBrowser ?? fault.cannot,
}));
