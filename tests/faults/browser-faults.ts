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
import { findBrowser } from '#electron/chromium/find-browser.ts';
import { startMortalDesk, type Victim } from '../e2e/support/mortal-desk.ts';
import { demoOffice, districtProsecutor, firstWorkstation } from '../e2e/support/people.ts';
import { screensOf } from '../e2e/support/workstation.ts';
import type { Dice } from './dice.ts';
import type { Fault, Outcome } from './fault.ts';

/** One office goes through all the browser's rounds: each begins by counting what all before it saved. */
interface BrowserOffice {
  readonly dataFolder: string;
  readonly saved: string[];
}
let office: BrowserOffice | undefined;

function theOffice(): BrowserOffice {
  if (office) return office;
  const dataFolder = mkdtempSync(join(tmpdir(), 'desk-faults-'));
  process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
  return (office = { dataFolder, saved: [] });
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
  const { dataFolder, saved } = theOffice();
  const desk = await startMortalDesk(dataFolder);
  try {
    desk.page.setDefaultTimeout(30_000);
    const { door, frame, register } = screensOf(desk.page, 'kk');
    if (saved.length === 0)
      await door.found({ office: demoOffice, person: districtProsecutor, secret: firstWorkstation });
    else await door.unlock(firstWorkstation.passphrase);
    await frame.go('cases');
    const shown = saved.map((title) => desk.page.getByRole('button', { name: title, exact: true }));
    const lost = (await Promise.all(shown.map(isShown))).filter((there) => !there).length;
    // Each is counted once, in the round that first looks for it.
    const acknowledged = Math.min(1, saved.length);
    const title = `Жолданым ${String(saved.length + 1).padStart(3, '0')}`;
    await frame.go('register');
    await register.appeal({ title, source: 'reception', received: '2026-04-27', language: 'kk' });
    saved.push(title);
    return { acknowledged, lost };
  } finally {
    await desk.kill(dice.oneOf<Victim>(['browser', 'shell', 'both']));
    harm(dataFolder, dice);
  }
}

const isShown = (button: { waitFor(): Promise<void> }) =>
  button.waitFor().then(
    () => true,
    () => false,
  );

const browser = await findBrowser({ platform: process.platform, environment: process.env });

/** The whole desk in a real browser: some seconds a round. */
export const browserFaults: readonly Fault[] = Object.entries(harms).map(([name, harm], at) => ({
  name,
  weight: at === 0 ? 3 : 1,
  cannot: browser === undefined ? 'no browser here' : undefined,
  round: (dice) => round(harm, dice),
}));
