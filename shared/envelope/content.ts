import { base64url } from 'jose';
import type { Content } from '../bundle/content.ts';
import { sha256Hex, toBytes } from './text.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Where a part stands in its content; bound into the seal, so that parts cannot change places. */
export interface PartPlace {
  readonly index: number;
  readonly count: number;
}

export interface SealedPart {
  readonly name: string;
  readonly bytes: Bytes;
}

/** The key of one content, from 32 bytes of chance. It seals each place once, so the place is a nonce that never repeats. */
export async function importContentKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export function contentKeyText(raw: Bytes): Content['key'] {
  return base64url.encode(raw);
}

export async function contentKeyOf({ key }: Pick<Content, 'key'>): Promise<CryptoKey> {
  return importContentKey(new Uint8Array(base64url.decode(key)));
}

/** Seals one part (AES-256-GCM, NIST SP 800-38D) and names it by the SHA-256 of what came out. */
export async function sealPart(key: CryptoKey, plain: Bytes, place: PartPlace): Promise<SealedPart> {
  const bytes = new Uint8Array(await crypto.subtle.encrypt(sealOf(place), key, plain));
  return { name: await sha256Hex(bytes), bytes };
}

/** Undefined when the bytes are not this part of this content. */
export async function openPart(key: CryptoKey, sealed: Bytes, place: PartPlace): Promise<Bytes | undefined> {
  return crypto.subtle.decrypt(sealOf(place), key, sealed).then(
    (plain) => new Uint8Array(plain),
    () => undefined,
  );
}

function sealOf({ index, count }: PartPlace): AesGcmParams {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, index);
  return { name: 'AES-GCM', iv, additionalData: toBytes(`part ${index + 1} of ${count}`) };
}
