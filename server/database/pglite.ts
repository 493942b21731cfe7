import { PGlite, types } from '@electric-sql/pglite';
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
  const place = folder === null ? {} : { dataDir: join(folder, 'database') };
  const lite = await PGlite.create({ ...place, ...bytesAsHex });
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

/** The text form of bytes in PostgreSQL; PGlite's own writes and reads it byte by byte in script. */
const bytesAsHex = {
  serializers: { [types.BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}` },
  parsers: { [types.BYTEA]: (text: string) => new Uint8Array(Buffer.from(text.slice(2), 'hex')) },
};

function rowsOf<Expected extends Row>({ rows }: { rows: unknown[] }): Expected[] {
  return rows as Expected[];
}
