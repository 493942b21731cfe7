/** One row as the driver gives it; each query names the columns it expects. */
export type Row = Record<string, unknown>;

/** Runs SQL with numbered parameters ($1, $2 …). Arrays are passed for `unnest`. */
export interface Queries {
  query<Expected extends Row>(sql: string, parameters?: readonly unknown[]): Promise<Expected[]>;
}

/**
 * The storage port of the server: PostgreSQL, or PGlite in a folder. All state of the server is behind it, so several
 * instances may run over one database.
 */
export interface Database extends Queries {
  /** Runs `work` in one transaction: committed, durably, when the promise resolves; undone when it rejects. */
  transaction<Value>(work: (queries: Queries) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}
