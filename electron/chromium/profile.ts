import { mkdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { keepOnly } from '../services/keep-only.ts';
import { errnoOf } from '../services/os-problem.ts';

/**
 * Settings that keep the browser from writing down what is typed, visited or searched, and from offering services
 * of its own. Measured: with these, the only readable trace of a day is what IndexedDB holds, and that is sealed.
 */
export function preferences(language: 'kk' | 'ru'): object {
  const languages = language === 'kk' ? 'kk-KZ,kk,ru' : 'ru-RU,ru,kk';
  return {
    intl: { accept_languages: languages, selected_languages: languages },
    translate: { enabled: false },
    autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    history: { saving_disabled: true },
    search: { suggest_enabled: false },
    net: { network_prediction_options: 2 },
    safebrowsing: { enabled: false },
    alternate_error_pages: { enabled: false },
    browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  };
}

/** Leaves of a profile nothing but the sealed journal. */
export async function stripProfile(folder: string): Promise<void> {
  await mkdir(join(folder, 'Default'), { recursive: true, mode: 0o700 });
  await keepOnly(folder, ['Default']);
  await keepOnly(join(folder, 'Default'), ['IndexedDB']);
}

/** The browser's process that still holds the profile, by its lock "host-pid"; undefined where there is none. */
async function holder(folder: string): Promise<number | undefined> {
  try {
    const lock = await readlink(join(folder, 'SingletonLock'));
    return Number(lock.slice(lock.lastIndexOf('-') + 1));
  } catch (error) {
    // Windows keeps no such link, and there a held file makes `rm` wait instead.
    if (errnoOf(error) === undefined) throw error;
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return false;
  }
}

/** After a killed shell its browser follows within moments; two browsers must never have one journal open. */
async function waitForFormerBrowser(folder: string): Promise<void> {
  const pid = await holder(folder);
  for (let tries = 0; pid !== undefined && isAlive(pid) && tries < 100; tries += 1) await wait(50);
}

/** Readies a profile for one run. */
export async function prepareProfile(folder: string, language: 'kk' | 'ru'): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await waitForFormerBrowser(folder);
  await stripProfile(folder);
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences(language)));
}
