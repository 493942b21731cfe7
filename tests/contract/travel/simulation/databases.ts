import type { Database } from '#server/database/database.ts';
import { openDatabase } from '#server/database/open-database.ts';
import { postgresBinaries, postgresStorage } from '../storages.ts';

/** So many worlds wait for their databases at once. */
const lanes = 4;

export interface OpenDatabases {
  readonly name: string;
  readonly databases: readonly Database[];
  readonly close: () => Promise<void>;
}

/** Databases for worlds: PostgreSQL where one is installed, which is several times faster, else one PGlite in memory. */
export async function openDatabases(): Promise<OpenDatabases> {
  const storage = postgresBinaries === undefined ? undefined : postgresStorage(postgresBinaries);
  const databases: Database[] = [];
  if (!storage) databases.push(await openDatabase({}));
  else for (let lane = 0; lane < lanes; lane += 1) databases.push(await openDatabase(await storage.fresh()));
  return {
    name: storage?.name ?? pgliteName,
    databases,
    close: async () => {
      for (const database of databases) await database.close();
      storage?.stop();
    },
  };
}

const pgliteName = 'PGlite in memory';
