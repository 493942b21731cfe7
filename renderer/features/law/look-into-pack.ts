import { SigningKey, type ServerCard } from '#shared/bundle/cards.ts';
import { factsOf } from '#shared/cases/case-law.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import { judgePack, type JudgedPack } from '#shared/cases/judge-pack.ts';
import { fingerprint } from '#shared/envelope/fingerprint.ts';
import { readPackFile, verifyPack, type LawKeyCard, type SignedPack } from '#shared/envelope/signed-pack.ts';
import type { SignerOf } from '#shared/envelope/parties.ts';
import { ok, refuse, type Problem } from '#shared/kernel/result.ts';
import { movedTerms, type MovedTerm } from '#shared/law/packs/moved-terms.ts';

/** What a person learns of a pack before deciding on it. */
export type LookedInto =
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Rightly signed, by a key nobody here has compared yet. */
  | { readonly kind: 'stranger'; readonly card: LawKeyCard; readonly fingerprint: string }
  | {
      readonly kind: 'ready';
      readonly signed: SignedPack;
      readonly judged: JudgedPack;
      readonly moved: readonly MovedTerm[];
    };

/** Whom this office believes about the law: the region it was enrolled at, and the keys its head has compared. */
export interface LawTrust {
  readonly server: ServerCard | null;
  readonly office: Pick<OfficeState, 'law' | 'cases'>;
}

/** Reads a pack, checks who signed it, works its examples, and counts every open case with and without it. */
export async function lookIntoPack(content: Uint8Array, { server, office }: LawTrust): Promise<LookedInto> {
  const read = readPackFile(content);
  if (!read.ok) return { kind: 'refused', problem: read.problem };
  const signed = read.value;
  const verified = await verifyPack(signed, signerOf(server, office.law.keys));
  if (!verified.ok)
    return (await introduced(signed, verified.problem)) ?? { kind: 'refused', problem: verified.problem };
  const judged = judgePack(signed.pack, office.law);
  if (!judged.ok) return { kind: 'refused', problem: judged.problem };
  const cases = [...office.cases.values()].map((given) => ({ id: given.id, ...factsOf(given) }));
  const { before, after } = judged.value;
  return { kind: 'ready', signed, judged: judged.value, moved: movedTerms(cases, before, after) };
}

function signerOf(server: ServerCard | null, keys: OfficeState['law']['keys']): SignerOf {
  return (id) => {
    const known = server?.server === id ? server.signing : keys.get(id)?.signing;
    const signing = SigningKey.safeParse(known);
    return signing.success
      ? ok({ signing: signing.data, office: null })
      : refuse({ code: 'PACK_SIGNER_UNKNOWN' });
  };
}

/** A signer nobody here knows yet, if the file brings the key and the key fits the signature. */
async function introduced(signed: SignedPack, problem: Problem): Promise<LookedInto | undefined> {
  const { card } = signed;
  if (!card || problem.code !== 'PACK_SIGNER_UNKNOWN') return undefined;
  const own = await verifyPack(signed, () => ok({ signing: card.signing, office: null }));
  if (!own.ok || own.value !== card.id) return { kind: 'refused', problem: { code: 'PACK_FORGED' } };
  return { kind: 'stranger', card, fingerprint: await fingerprint(card.signing) };
}
