import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes everything in a folder but the names given. */
export async function keepOnly(folder: string, kept: readonly string[]): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(
    names
      .filter((name) => !kept.includes(name))
      // A dying helper process may still write for a moment; Windows also holds files a little longer.
      .map((name) =>
        rm(join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
      ),
  );
}
