import { readFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { SigningKey, SigningPrivateKey } from '#shared/bundle/cards.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Signer } from '#shared/envelope/parties.ts';
import { Root, signAs, type SignedRoot } from '#shared/envelope/release/root.ts';

/** A private key of a role, as it lies in a file of its own, away from the project. */
const KeyFile = z.object({
  id: z.string(),
  role: z.enum(['root', 'release']),
  signingPrivate: SigningPrivateKey,
});
export type KeyFile = z.infer<typeof KeyFile>;

export async function createKey(role: KeyFile['role'], id: string): Promise<KeyFile> {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  return { id, role, signingPrivate: SigningPrivateKey.parse(await exportJWK(privateKey)) };
}

export async function readKey(path: string): Promise<KeyFile> {
  return KeyFile.parse(JSON.parse(await readFile(path, 'utf8')));
}

export const signerOf = ({ id, signingPrivate }: KeyFile): Signer => ({ id, signingPrivate });

export interface RootPlan {
  readonly number: number;
  readonly channel: string;
  readonly keys: readonly KeyFile[];
  /** How many keys of each role must sign together. */
  readonly thresholds: Record<KeyFile['role'], number>;
}

/** The public half of all that: who speaks for updates from now on. */
export function createRoot({ number, channel, keys, thresholds }: RootPlan): Root {
  const roleOf = (role: KeyFile['role']) => ({
    keys: keys.filter((key) => key.role === role).map(({ id }) => id),
    threshold: thresholds[role],
  });
  return Root.parse({
    number,
    channel,
    keys: keys.map(({ id, signingPrivate }) => ({ id, signing: SigningKey.parse(signingPrivate) })),
    roles: { root: roleOf('root'), release: roleOf('release') },
  });
}

/** A later root, signed by keys of the one before and by its own. */
export async function signRoot(root: Root, signers: readonly KeyFile[]): Promise<SignedRoot> {
  invariant(
    signers.every(({ role }) => role === 'root'),
    'roots are signed by keys of roots',
  );
  return { root, signatures: await signAs('root', root, signers.map(signerOf)) };
}
