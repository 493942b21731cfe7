import type {
  DeviceKeys,
  JoinKeys,
  SealingKey,
  SealingPrivateKey,
  ServerKeys,
  SigningKey,
  SigningPrivateKey,
} from '../bundle/cards.ts';
import type { OfficeId } from '../journal/ids.ts';
import type { Result } from '../kernel/result.ts';

/** Who signs: the id goes into the signature's header, so the reader knows whose card to look up. */
export interface Signer {
  readonly id: string;
  readonly signingPrivate: SigningPrivateKey;
}

/** Who opens. `office` is null for the regional server, which serves them all. */
export interface Receiver {
  readonly id: string;
  readonly office: OfficeId | null;
  readonly sealingPrivate: SealingPrivateKey;
}

/** Whom a bundle is sealed to. */
export interface Recipient {
  readonly id: string;
  readonly sealing: SealingKey;
}

/** A trusted signature key; `office` is null for the regional server, which speaks for any. */
export interface TrustedSigner {
  readonly signing: SigningKey;
  readonly office: OfficeId | null;
}

/** Looks up whom the reader trusts; refuses DEVICE_UNKNOWN or DEVICE_REVOKED. */
export type SignerOf = (id: string) => Result<TrustedSigner> | Promise<Result<TrustedSigner>>;

export function deviceSigner(keys: DeviceKeys | JoinKeys): Signer {
  return { id: keys.card.device, signingPrivate: keys.signingPrivate };
}

export function deviceReceiver(keys: DeviceKeys): Receiver {
  return { id: keys.card.device, office: keys.card.office, sealingPrivate: keys.sealingPrivate };
}

export function serverSigner(keys: ServerKeys): Signer {
  return { id: keys.card.server, signingPrivate: keys.signingPrivate };
}

export function serverReceiver(keys: ServerKeys): Receiver {
  return { id: keys.card.server, office: null, sealingPrivate: keys.sealingPrivate };
}
