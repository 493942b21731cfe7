import { exportJWK, generateKeyPair } from 'jose';
import {
  SealingKey,
  SealingPrivateKey,
  SigningKey,
  SigningPrivateKey,
  type DeviceKeys,
  type JoinKeys,
  type ServerKeys,
} from '../bundle/cards.ts';
import type { DeviceId, OfficeId } from '../journal/ids.ts';

/** What a person and the caller's randomness give a workstation; the keys are made here. */
export interface DeviceIdentity {
  readonly device: DeviceId;
  /** What people call the workstation. */
  readonly name: string;
}

interface KeyPairs {
  readonly signing: SigningKey;
  readonly sealing: SealingKey;
  readonly signingPrivate: SigningPrivateKey;
  readonly sealingPrivate: SealingPrivateKey;
}

/** Keys of a workstation whose office is known: the one on which the office is founded. */
export async function createDeviceKeys(identity: DeviceIdentity & { office: OfficeId }): Promise<DeviceKeys> {
  const { office, ...rest } = identity;
  return assignOffice(await createJoinKeys(rest), office);
}

/** Keys of a workstation on its way into an office; `assignOffice` completes them after the admission. */
export async function createJoinKeys({ device, name }: DeviceIdentity): Promise<JoinKeys> {
  const { signing, sealing, ...secret } = await createKeyPairs();
  return { card: { device, name, signing, sealing }, ...secret };
}

export function assignOffice(keys: JoinKeys, office: OfficeId): DeviceKeys {
  return { ...keys, card: { ...keys.card, office } };
}

/** Keys of a regional server at its first start. */
export async function createServerKeys(identity: { server: string; epoch: string }): Promise<ServerKeys> {
  const { signing, sealing, ...secret } = await createKeyPairs();
  return { card: { ...identity, signing, sealing }, ...secret };
}

/** RFC 8037 keys, made by the platform's WebCrypto; extractable, because the caller seals and stores them. */
async function createKeyPairs(): Promise<KeyPairs> {
  const signing = await generateKeyPair('Ed25519', { extractable: true });
  const sealing = await generateKeyPair('ECDH-ES+A256KW', { crv: 'X25519', extractable: true });
  const signingPrivate = SigningPrivateKey.parse(await exportJWK(signing.privateKey));
  const sealingPrivate = SealingPrivateKey.parse(await exportJWK(sealing.privateKey));
  return {
    signing: SigningKey.parse(signingPrivate),
    sealing: SealingKey.parse(sealingPrivate),
    signingPrivate,
    sealingPrivate,
  };
}
