import { createHash } from 'node:crypto';
import type { Database, Queries } from './database.ts';
import { journal } from './migrations/0001-journal.ts';
import { region } from './migrations/0002-region.ts';
import { oblast } from './migrations/0003-oblast.ts';
import { parts } from './migrations/0004-parts.ts';
import { pages } from './migrations/0005-pages.ts';
import { lines } from './migrations/0006-lines.ts';

interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

/** Numbered and never changed once released: what a database has been through is told by its last number. */
const migrations: readonly Migration[] = [
  { name: '0001-journal', statements: journal },
  { name: '0002-region', statements: region },
  { name: '0003-oblast', statements: oblast },
  { name: '0004-parts', statements: parts },
  { name: '0005-pages', statements: pages },
  { name: '0006-lines', statements: lines },
];

/** Any number, the same in every instance: only one of them migrates at a time. */
const migrationLock = 4_702_026;

/**
 * Brings the database to the shape of this release, in one transaction.
 * @throws when a released migration was changed, or when the database is of a newer release
 */
export async function migrate(database: Database, list: readonly Migration[] = migrations): Promise<void> {
  await database.transaction(async (queries) => {
    await queries.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await queries.query(
      `create table if not exists migrations (number integer primary key, name text not null, sum text not null)`,
    );
    const done = await queries.query<{ number: number; name: string; sum: string }>(
      'select number, name, sum from migrations order by number',
    );
    if (done.length > list.length)
      throw new Error('The database was written by a newer release of the server');
    for (const [index, migration] of list.entries()) {
      const before = done[index];
      if (before) assertUnchanged(before.sum, migration);
      else await apply(queries, index + 1, migration);
    }
  });
}

/** Whether the database has the shape of this release: another instance may have brought it to a newer one. */
export async function isPresentShape(queries: Queries): Promise<boolean> {
  const [last] = await queries.query<{ number: number }>('select max(number) as number from migrations');
  return last?.number === migrations.length;
}

async function apply(queries: Queries, number: number, migration: Migration): Promise<void> {
  for (const statement of migration.statements) await queries.query(statement);
  await queries.query('insert into migrations (number, name, sum) values ($1, $2, $3)', [
    number,
    migration.name,
    sumOf(migration),
  ]);
}

function assertUnchanged(sum: string, migration: Migration): void {
  if (sum !== sumOf(migration)) throw new Error(`Migration ${migration.name} was changed after its release`);
}

function sumOf({ statements }: Migration): string {
  return createHash('sha256').update(statements.join(';\n')).digest('hex');
}
