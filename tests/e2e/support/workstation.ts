import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ActScreen } from '../screens/acts.ts';
import { BackupScreen } from '../screens/backup.ts';
import { CaseScreen } from '../screens/case-page.ts';
import { DoorScreen } from '../screens/door.ts';
import { FrameScreen } from '../screens/frame.ts';
import { PeopleScreen } from '../screens/people.ts';
import { RegisterScreen } from '../screens/register.ts';
import { SettingsScreen } from '../screens/settings.ts';
import { SyncScreen } from '../screens/sync.ts';
import { Words, type Language } from '../screens/words.ts';
import { launchDesk, type Desk, type DeskOptions } from './shell.ts';

/** The size of an old office screen. */
export const oldScreen = { width: 1366, height: 768 };

/** The screens of one window in one language. */
export function screensOf(page: Page, language: Language) {
  const words = new Words(language);
  return {
    words,
    door: new DoorScreen(page, words),
    frame: new FrameScreen(page, words),
    register: new RegisterScreen(page, words),
    casePage: new CaseScreen(page, words),
    act: new ActScreen(page, words),
    sync: new SyncScreen(page, words),
    settings: new SettingsScreen(page, words),
    backup: new BackupScreen(page, words),
    people: new PeopleScreen(page, words),
  };
}

/** A person at a workstation: the desk and the names of what stands on its screens. */
export type Workstation = ReturnType<typeof screensOf> & {
  readonly desk: Desk;
  readonly page: Page;
  /** Whatever the page threw; a test ends by finding it empty. */
  readonly faults: readonly string[];
};

export async function openWorkstation(
  options: DeskOptions = {},
  language: Language = 'kk',
): Promise<Workstation> {
  const desk = await launchDesk({ windowSize: oldScreen, ...options });
  desk.page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  desk.page.on('pageerror', (error) => faults.push(String(error)));
  return { ...screensOf(desk.page, language), desk, page: desk.page, faults };
}

/** The same window, from here on in that language. */
export async function inLanguage(station: Workstation, language: Language): Promise<Workstation> {
  await station.frame.switchTo(language);
  return { ...station, ...screensOf(station.page, language) };
}

/** Pictures of the present screen in both languages; the window is left in the language it was in. */
export async function takePictures(station: Workstation, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const own = station.words.language;
  for (const language of ['kk', 'ru'] as const) {
    await station.frame.switchTo(language);
    await station.page.screenshot({ path: join(folder, `${name}-${language}.png`), animations: 'disabled' });
  }
  await station.frame.switchTo(own);
}
