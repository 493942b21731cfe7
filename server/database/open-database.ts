import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';

/** Where the data lie: a PostgreSQL by its address, or a folder; neither keeps them in memory, for tests. */
export interface Storage {
  readonly databaseUrl?: string | undefined;
  readonly dataFolder?: string | undefined;
}

/** Opens the storage and brings it to the shape of this release. */
export async function openDatabase({ databaseUrl, dataFolder }: Storage): Promise<Database> {
  const database = databaseUrl ? openPostgres(databaseUrl) : await openPglite(dataFolder ?? null);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
