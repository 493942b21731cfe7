import pg from 'pg';
import type { Database, Queries, Row } from './database.ts';

/** Longer than any honest statement of ours; a stuck one must not hold a connection for ever. */
const statementTimeoutMs = 60_000;

/** PostgreSQL 15 or newer, or a distributed engine that speaks its protocol. */
export function openPostgres(databaseUrl: string): Database {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    statement_timeout: statementTimeoutMs,
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks while idle is replaced by the pool at the next query, which then reports its own error.
  pool.on('error', () => undefined);
  return {
    query: async (sql, parameters = []) => rowsOf(await pool.query(sql, [...parameters])),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

async function inTransaction<Value>(
  pool: pg.Pool,
  work: (queries: Queries) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const value = await work({
      query: async (sql, parameters = []) => rowsOf(await client.query(sql, [...parameters])),
    });
    await client.query('commit');
    client.release();
    return value;
  } catch (error) {
    // The connection is thrown away: whatever state it is in, the server rolls it back when it closes.
    client.release(true);
    throw error;
  }
}

function rowsOf<Expected extends Row>({ rows }: pg.QueryResult): Expected[] {
  return rows as Expected[];
}
