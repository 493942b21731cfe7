import type { ProblemCode } from '#shared/errors/codes.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import { leafOf } from './leaf.ts';
import { nameOf } from './name-of.ts';
import { advance, type SealedRecord, type Sentinel } from './sealed-record.ts';
import type { Shelf } from './shelf.ts';
import type { VaultClient } from './vault-client.ts';

interface Written {
  readonly vault: Pick<VaultClient, 'append'>;
  readonly shelf: Pick<Shelf, 'append' | 'close'>;
}

interface Start {
  readonly sentinel: Sentinel;
  /** Why nothing may be written from the start, when there is such a reason. */
  readonly blocked: Problem | undefined;
  /** Told when nothing more may be written. */
  readonly onBlocked: () => void;
}

/** The vault wrote nothing and says so: the user may mend it and try again. */
const cleanRefusals: readonly ProblemCode[] = ['DISK_FULL', 'DISK_LOW', 'FOLDER_LOCKED', 'FOLDER_READ_ONLY'];

/** The one place where records go into vault and shelf, and where it stops when the two may differ. */
export class BothCopies {
  readonly #copies: Written;
  readonly #onBlocked: () => void;
  #sentinel: Sentinel;
  #blocked: Problem | undefined;

  constructor(copies: Written, { sentinel, blocked, onBlocked }: Start) {
    this.#copies = copies;
    this.#sentinel = sentinel;
    this.#blocked = blocked;
    this.#onBlocked = onBlocked;
  }

  /** What both copies hold. */
  get sentinel(): Sentinel {
    return this.#sentinel;
  }

  /** Why nothing more is written until the desk is opened again; undefined as long as all is well. */
  get blocked(): Problem | undefined {
    return this.#blocked;
  }

  /** The vault first, then the database. Refuses STORE_BLOCKED where it is not known what came of it. */
  async write(records: readonly SealedRecord[]): Promise<Result<null>> {
    const { vault, shelf } = this.#copies;
    const next = advance(this.#sentinel, records);
    try {
      const kept = await vault.append(records);
      if (!kept.ok) return cleanRefusals.includes(kept.problem.code) ? kept : this.block(kept.problem.code);
      if (kept.value.head !== next.head) return this.block('VAULT_DAMAGED');
      await shelf.append(records.map(leafOf), next);
    } catch (error) {
      return this.block(nameOf(error));
    }
    this.#sentinel = next;
    return ok(null);
  }

  /** After a failed commit the two copies differ; only opening the desk again makes them one. */
  block(reason: string): Result<never> {
    this.#blocked = { code: 'STORE_BLOCKED', details: { reason } };
    this.#onBlocked();
    return refuse(this.#blocked);
  }

  close(): void {
    this.#blocked ??= { code: 'STORE_BLOCKED', details: { reason: 'closed' } };
    this.#copies.shelf.close();
  }
}
