/**
 * AES-GCM with a random 96-bit iv (NIST SP 800-38D). `about` is bound as additional data, so that sealed bytes moved
 * to another place open no more than altered ones. Sealing always happens before a transaction is begun: an `await`
 * on WebCrypto inside one would end it.
 */
const ivLength = 12;

type Bytes = Uint8Array<ArrayBuffer>;

const text = new TextEncoder();

/** @returns iv followed by ciphertext and tag */
export function seal(key: CryptoKey, plain: Bytes, about: string): Promise<Bytes> {
  return sealWith(key, plain, { about, iv: crypto.getRandomValues(new Uint8Array(ivLength)) });
}

/** Makes the very bytes again that were sealed under `iv`: for equal plaintext only, never for another. */
export async function sealWith(
  key: CryptoKey,
  plain: Bytes,
  how: { about: string; iv: Bytes },
): Promise<Bytes> {
  const cipher = await crypto.subtle.encrypt(parameters(how.iv, how.about), key, plain);
  const sealed = new Uint8Array(ivLength + cipher.byteLength);
  sealed.set(how.iv);
  sealed.set(new Uint8Array(cipher), ivLength);
  return sealed;
}

/** Undefined when the bytes are not what was sealed with this key about this place. */
export async function unseal(key: CryptoKey, sealed: Bytes, about: string): Promise<Bytes | undefined> {
  const [iv, cipher] = [ivOf(sealed), sealed.subarray(ivLength)];
  return crypto.subtle.decrypt(parameters(iv, about), key, cipher).then(
    (plain) => new Uint8Array(plain),
    () => undefined,
  );
}

export function ivOf(sealed: Bytes): Bytes {
  return sealed.slice(0, ivLength);
}

function parameters(iv: Bytes, about: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: text.encode(about) };
}
