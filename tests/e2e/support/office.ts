import { mkdtempSync, rmSync } from 'node:fs';
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
  /** The first run, and one appeal of that title for each given. */
  readonly found: (...titles: string[]) => Promise<Workstation>;
}

/** Tests that need an office of their own. A fault thrown in a page fails its test. */
export const test = base.extend<Office>({
  // eslint-disable-next-line no-empty-pattern -- Playwright demands the pattern
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-e2e-'));
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
  found: async ({ start }, use) => {
    await use(async (...titles) => {
      const station = await start();
      await station.door.found({ office: demoOffice, person: districtProsecutor, secret: firstWorkstation });
      for (const title of titles) {
        await station.frame.go('register');
        await station.register.appeal({ title, source: 'reception', received: '2026-04-27', language: 'kk' });
      }
      return station;
    });
  },
});

export { expect } from '@playwright/test';
