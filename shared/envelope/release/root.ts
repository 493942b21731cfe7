import { z } from 'zod';
import { SigningKey } from '../../bundle/cards.ts';
import { refuse, ok, type Result } from '../../kernel/result.ts';
import { DetachedSignature, isSignedWith, signDetached, signerNamed } from '../detached.ts';
import type { Signer } from '../parties.ts';

/** Whom a release is for; a program takes the releases of its own channel only. */
export const Channel = z.string().regex(/^[a-z0-9-]{1,32}$/);
export type Channel = z.infer<typeof Channel>;

const KeyId = z.string().regex(/^[a-z0-9-]{1,64}$/);
const Role = z.object({ keys: z.array(KeyId).min(1).max(20), threshold: z.int().min(1).max(20) });

/**
 * Whose word is believed, after The Update Framework: keys by name, and for each of two roles which of them speak and how
 * many must speak together. The first root comes with the installer; each later one is signed by the keys of the root
 * before it and by its own.
 */
export const Root = z
  .object({
    number: z.int().min(1),
    channel: Channel,
    keys: z
      .array(z.object({ id: KeyId, signing: SigningKey }))
      .min(1)
      .max(40),
    roles: z.object({ root: Role, release: Role }),
  })
  .refine(({ keys, roles }) =>
    Object.values(roles).every(
      (role) =>
        role.threshold <= new Set(role.keys).size &&
        role.keys.every((id) => keys.some((key) => key.id === id)),
    ),
  )
  // One key under two names would count twice.
  .refine(({ keys }) => new Set(keys.flatMap(({ id, signing }) => [id, signing.x])).size === 2 * keys.length);
export type Root = z.infer<typeof Root>;

const signatures = z.array(DetachedSignature).min(1).max(20);
export const SignedRoot = z.object({ root: Root, signatures });
export type SignedRoot = z.infer<typeof SignedRoot>;

/** What is signed, by its kind in the signature. */
const kinds = { root: 'pdesk-update-root', release: 'pdesk-release' } as const;
export type RoleName = keyof typeof kinds;

export async function signAs(
  role: RoleName,
  value: unknown,
  signers: readonly Signer[],
): Promise<DetachedSignature[]> {
  return Promise.all(signers.map((signer) => signDetached(kinds[role], value, signer)));
}

/**
 * Whether as many keys of the role as the root asks for have signed the value; the value is what stood in the file, before
 * any reading of it. Refuses UPDATE_SIGNER_UNKNOWN where none of the signers is known to it, else UPDATE_FORGED.
 */
export async function checkSigned(
  root: Root,
  role: RoleName,
  signed: { readonly value: unknown; readonly signatures: readonly DetachedSignature[] },
): Promise<Result<string[]>> {
  const { keys, threshold } = root.roles[role];
  const named = signed.signatures.map((signature) => ({
    signature,
    id: signerNamed(kinds[role], signature),
  }));
  const known = named.filter(({ id }) => id !== undefined && keys.includes(id));
  if (known.length === 0) return refuse({ code: 'UPDATE_SIGNER_UNKNOWN' });
  const good = new Set<string>();
  for (const { signature, id = '' } of known) {
    const key = root.keys.find((each) => each.id === id);
    if (key && (await isSignedWith(key.signing, signed.value, signature))) good.add(id);
  }
  return good.size >= threshold ? ok([...good].sort()) : refuse({ code: 'UPDATE_FORGED' });
}

/**
 * Goes from a trusted root to the newest that follows from it. Roots at or below the trusted one are passed over; refuses
 * UPDATE_SIGNER_UNKNOWN where one is left out, and where one is not signed by both its predecessor and itself.
 */
export async function followRoots(trusted: Root, later: readonly SignedRoot[]): Promise<Result<Root>> {
  let last = trusted;
  for (const { root, signatures: made } of later.toSorted((a, b) => a.root.number - b.root.number)) {
    if (root.number <= last.number) continue;
    if (root.number !== last.number + 1 || root.channel !== last.channel)
      return refuse({ code: 'UPDATE_SIGNER_UNKNOWN' });
    for (const judge of [last, root]) {
      const checked = await checkSigned(judge, 'root', { value: root, signatures: made });
      if (!checked.ok) return checked;
    }
    last = root;
  }
  return ok(last);
}
