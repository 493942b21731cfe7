import { readFileSync } from 'node:fs';
import { createServerKeys } from '#shared/envelope/create-keys.ts';
import { serverSigner } from '#shared/envelope/parties.ts';
import { signPack, type LawKeyCard, type SignedPack } from '#shared/envelope/signed-pack.ts';
import type { LawPack } from '#shared/law/packs/law-pack.ts';

/** A calendar of 2026 with a working Saturday in May: an appeal of 27 April is due a day earlier. */
export const samplePack = JSON.parse(
  readFileSync(new URL('../fixtures/law-packs/calendar-2026-may.json', import.meta.url), 'utf8'),
) as LawPack;

/** Somebody who signs packs, with the card that goes with the file. */
export interface PackAuthor {
  readonly card: LawKeyCard;
  readonly sign: (pack: unknown) => Promise<SignedPack>;
}

export async function createPackAuthor(id = 'law-key-1'): Promise<PackAuthor> {
  const keys = await createServerKeys({ server: id, epoch: 'none' });
  const card = { id, name: 'Бас прокуратура', signing: keys.card.signing };
  return { card, sign: (pack) => signPack(pack, serverSigner(keys), card) };
}
