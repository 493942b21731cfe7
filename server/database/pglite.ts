import { PGlite } from '@electric-sql/pglite';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from '../services/lock-folder.ts';
import type { Database, Row } from './database.ts';

/**
 * PostgreSQL compiled to WebAssembly over a folder of this machine, for a region without a database server.
 * One process at a time: the folder is locked, because a second writer would destroy it.
 * @param folder where the data lie; null keeps them in memory, for tests
 * @throws FolderLockedError when another server runs over the folder
 */
export async function openPglite(folder: string | null): Promise<Database> {
  if (folder !== null) await mkdir(folder, { recursive: true });
  const unlock = folder === null ? undefined : await lockFolder(folder);
  const lite = folder === null ? await PGlite.create() : await PGlite.create(join(folder, 'database'));
  return {
    query: async (sql, parameters = []) => rowsOf(await lite.query(sql, [...parameters])),
    transaction: (work) =>
      lite.transaction((transaction) =>
        work({
          query: async (sql, parameters = []) => rowsOf(await transaction.query(sql, [...parameters])),
        }),
      ),
    close: async () => {
      await lite.close();
      await unlock?.();
    },
  };
}

function rowsOf<Expected extends Row>({ rows }: { rows: unknown[] }): Expected[] {
  return rows as Expected[];
}
