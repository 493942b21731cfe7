import type { ServerKeys } from '#shared/bundle/cards.ts';
import type { Database } from '../database/database.ts';

/** What every service of the server is given: nothing here is a global. */
export interface Region {
  readonly database: Database;
  readonly keys: ServerKeys;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Bytes of chance. */
  readonly random: (length: number) => Uint8Array;
  /** Path of the update file that is offered to workstations. */
  readonly updateFile?: string | undefined;
}

export function instantOf(region: Region): string {
  return new Date(region.now()).toISOString();
}
