import { CompactEncrypt, compactDecrypt, exportJWK, generateKeyPair, importJWK } from 'jose';
import { readJson } from '#shared/kernel/read-json.ts';
import { toBase64 } from '../bridge/base64.ts';
import { bytesOf, type HolderLock } from './key-file.ts';
import { seal, unseal } from './sealing.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const algorithms = { alg: 'ECDH-ES+A256KW', enc: 'A256GCM' } as const;

/** A new lock that only `key` opens; `about` binds its secret half to one holder of one store. */
export async function makeLock(key: CryptoKey, about: string): Promise<HolderLock> {
  const pair = await generateKeyPair(algorithms.alg, { crv: 'X25519', extractable: true });
  const { x = '' } = await exportJWK(pair.publicKey);
  const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(pair.privateKey)));
  return { public: { kty: 'OKP', crv: 'X25519', x }, secret: toBase64(await seal(key, secret, about)) };
}

/** Puts a secret behind a lock; needs nothing that the holder knows. */
export async function putBehind(lock: HolderLock, secret: Bytes, about: string): Promise<string> {
  const to = await importJWK(lock.public, algorithms.alg);
  return new CompactEncrypt(secret).setProtectedHeader({ ...algorithms, kid: about }).encrypt(to);
}

/** What lies behind a lock; undefined when the key is not its holder's, or the secret was put there for another place. */
export async function takeFrom(
  lock: HolderLock,
  wrapped: string,
  by: { key: CryptoKey; about: string; place: string },
): Promise<Bytes | undefined> {
  const secret = await unseal(by.key, bytesOf(lock.secret), by.about);
  if (!secret) return undefined;
  const jwk = readJson(new TextDecoder().decode(secret)) as HolderLock['public'];
  const allowed = {
    keyManagementAlgorithms: [algorithms.alg],
    contentEncryptionAlgorithms: [algorithms.enc],
  };
  const opened = await compactDecrypt(wrapped, await importJWK(jwk, algorithms.alg), allowed).catch(
    () => undefined,
  );
  return opened?.protectedHeader.kid === by.place ? new Uint8Array(opened.plaintext) : undefined;
}
