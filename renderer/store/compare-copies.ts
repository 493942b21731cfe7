import { ok, type Result } from '#shared/kernel/result.ts';
import { isSame } from './reconcile.ts';
import type { Shelf } from './shelf.ts';
import type { VaultClient } from './vault-client.ts';

/** Records in IndexedDB and in the vault, and whether they are the same ones: one count and one chained hash. */
export interface CopiesNow {
  readonly shelf: number;
  readonly vault: number;
  readonly areEqual: boolean;
}

/** Asks both copies by their sentinels; nothing is read through and nothing is mended. Refuses as the vault does. */
export async function compareCopies(copies: {
  readonly vault: Pick<VaultClient, 'state'>;
  readonly shelf: Pick<Shelf, 'sentinel'>;
}): Promise<Result<CopiesNow>> {
  const [vault, sentinel] = await Promise.all([copies.vault.state(), copies.shelf.sentinel()]);
  if (!vault.ok) return vault;
  const { kind } = vault.value;
  const inVault = kind === 'whole' ? vault.value.sentinel.count : vault.value.count;
  const shelf = sentinel?.count ?? 0;
  // Before the first record neither has a sentinel of its own.
  const areEqual = isSame(vault.value, sentinel) || (kind === 'whole' && inVault === 0 && shelf === 0);
  return ok({ shelf, vault: inVault, areEqual });
}
