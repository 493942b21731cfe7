import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { demoOffice, districtProsecutor, firstWorkstation } from './people.ts';
import { openWorkstation, type Workstation } from './workstation.ts';
import type { Language } from '../screens/words.ts';

interface Office {
  /** A fresh data folder, gone after the test. */
  readonly dataFolder: string;
  /** Opens the desk over the data folder; whatever is left open at the end is closed. */
  readonly start: (language?: Language) => Promise<Workstation>;
  /** An office that was founded, opened, and one appeal of that title for each given. */
  readonly found: (...titles: string[]) => Promise<Workstation>;
}

interface Founded {
  /** Data folder of an office after its first run, to be copied: the run itself has tests of its own. */
  readonly foundedOffice: string;
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'desk-e2e-'));

/** One appeal of each title; the last stays open. */
export async function registerAppeals(
  { frame, register }: Workstation,
  titles: readonly string[],
): Promise<void> {
  for (const title of titles) {
    await frame.go('register');
    await register.appeal({ title, source: 'reception', received: '2026-04-27', language: 'kk' });
  }
}

/** Tests that need an office of their own. A fault thrown in a page fails its test. */
export const test = base.extend<Office, Founded>({
  foundedOffice: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands the pattern
    async ({}, use) => {
      const folder = newFolder();
      const { door, desk, frame } = await openWorkstation({ dataFolder: folder });
      await door.found({ office: demoOffice, person: districtProsecutor, secret: firstWorkstation });
      await frame.go('today');
      await desk.stop();
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  // eslint-disable-next-line no-empty-pattern -- Playwright demands the pattern
  dataFolder: async ({}, use) => {
    const folder = newFolder();
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ dataFolder }, use) => {
    const open: Workstation[] = [];
    await use(async (language) => {
      const station = await openWorkstation({ dataFolder }, language);
      open.push(station);
      return station;
    });
    for (const { desk } of open) await desk.stop();
    const faults = open.flatMap((station) => station.faults);
    if (faults.length > 0) throw new Error(`The page threw: ${faults.join('; ')}`);
  },
  found: async ({ dataFolder, foundedOffice, start }, use) => {
    await use(async (...titles) => {
      cpSync(foundedOffice, dataFolder, { recursive: true });
      const station = await start();
      await station.door.unlock(firstWorkstation.passphrase);
      await registerAppeals(station, titles);
      return station;
    });
  },
});

export { expect } from '@playwright/test';
