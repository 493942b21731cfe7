import { mkdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { refuse, type Result } from '#shared/kernel/result.ts';
import { keepOnly } from '../services/keep-only.ts';
import { attempt, errnoOf } from '../services/os-problem.ts';

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

/** Whether a browser still runs on the profile: its lock is a link to "host-pid". */
async function isHeld(folder: string): Promise<boolean> {
  try {
    const lock = await readlink(join(folder, 'SingletonLock'));
    const pid = lock.slice(lock.lastIndexOf('-') + 1);
    // The link outlives a kill, and its number may since belong to another program.
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes(folder);
  } catch (error) {
    // No link, no such process, or no /proc: on Windows a held file makes `rm` wait and fail instead.
    if (errnoOf(error) === undefined) throw error;
    return false;
  }
}

const patience = { tries: 100, interval: 50 };

/**
 * Readies a profile for one run. After a killed shell its browser follows within moments and is waited for; refuses
 * FOLDER_LOCKED when it stays, because two browsers must never have one journal open; DISK_FULL and the like.
 */
export async function prepareProfile(folder: string, language: 'kk' | 'ru'): Promise<Result<void>> {
  const made = await attempt(() => mkdir(folder, { recursive: true, mode: 0o700 }));
  if (!made.ok) return made;
  for (let tries = 0; await isHeld(folder); tries += 1) {
    if (tries === patience.tries) return refuse({ code: 'FOLDER_LOCKED' });
    await wait(patience.interval);
  }
  return attempt(async () => {
    await stripProfile(folder);
    await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences(language)));
  });
}
