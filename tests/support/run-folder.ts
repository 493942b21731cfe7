import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const variable = 'DESK_TEST_RUN';

/** Called by vitest before the first file of a run: one folder for all of them, gone after the last. */
export default function beginRun(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'desk-run-'));
  process.env[variable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Of this run; where nobody began one, of this process alone. */
function runFolder(): string {
  if (process.env[variable] === undefined) process.once('exit', beginRun());
  return process.env[variable] ?? '';
}

/**
 * What is dear to make, made in a run by the first who needs it.
 * @param make fills an empty folder
 * @returns the folder: to be copied, never to be written to
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const place = join(runFolder(), name);
  if (existsSync(place)) return place;
  const draft = await mkdtemp(`${place}-`);
  await make(draft);
  // Two files may make it at once: whoever comes second takes what is there.
  await rename(draft, place).catch((error: unknown) => {
    if (!existsSync(place)) throw error;
  });
  return place;
}
