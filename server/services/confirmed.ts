import type { BundleBody } from '#shared/bundle/bundle-body.ts';
import { readStatement } from '#shared/envelope/statement.ts';
import type { ChainHead } from '#shared/journal/chain.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { streamOf } from '#shared/journal/version-vector.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import type { Region } from './region.ts';

/** One place in one journal, with all that leads to it. */
export function nameOfEnd(
  stream: Pick<JournalEvent, 'device' | 'incarnation'>,
  { seq, hash }: ChainHead,
): string {
  return `${streamOf(stream)} ${seq} ${hash}`;
}

/**
 * Ends of journals which this region has once held, by its own receipts in a bundle; of any epoch, for a receipt is shown
 * because the database was restored since. What another has signed, or what speaks of another office, says nothing.
 */
export async function confirmedBefore(
  { keys }: Pick<Region, 'keys'>,
  { office, witnesses = [] }: Pick<BundleBody, 'office' | 'witnesses'>,
): Promise<ReadonlySet<string>> {
  const { server, signing } = keys.card;
  const ends = new Set<string>();
  for (const jws of witnesses) {
    const read = await readStatement('receipt', jws, (id) =>
      id === server ? ok({ signing, office: null }) : refuse({ code: 'SERVER_UNEXPECTED' }),
    );
    if (!read.ok || read.value.statement.office !== office) continue;
    for (const { upTo: seq, head: hash, ...stream } of read.value.statement.accepted)
      ends.add(nameOfEnd(stream, { seq, hash }));
  }
  return ends;
}
