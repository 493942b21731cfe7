import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { attempt } from '../services/os-problem.ts';

const folderIn = (profileFolder: string) => join(profileFolder, 'Crash Reports');

/**
 * The browser dumps the stacks of a window that crashes whatever it is asked (`--disable-breakpad`), by default into the
 * home folder, where nobody clears them away. What a stack held may stand there in clear: so they go into the profile, of
 * which nothing but the sealed journal outlives the run. The variable is Chromium's own (chrome_crash_reporter_client).
 */
export function dumpsInto(profileFolder: string): Readonly<Record<string, string>> {
  return { BREAKPAD_DUMP_LOCATION: folderIn(profileFolder) };
}

/** At once, for a desk may stay open for days. What a helper still holds goes with the profile at the end of the run. */
export async function dropDumps(profileFolder: string): Promise<void> {
  const drop = (state: string) => rm(join(folderIn(profileFolder), state), { recursive: true, force: true });
  await attempt(() => Promise.all(['new', 'pending', 'completed', 'attachments'].map(drop)));
}
