import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the papers a desk wrote into Documents, in order. Backups stand beside them in a folder of their own. */
export function papersWritten(dataFolder: string): string[] {
  return readdirSync(join(dataFolder, 'documents'), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
}
