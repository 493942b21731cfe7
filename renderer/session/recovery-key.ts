import { refuse, ok, type Result } from '#shared/kernel/result.ts';

/**
 * The office recovery key: 128 random bits, printed as two halves for two people. Each half alone is mere chance (the
 * key is their exclusive or), so one of them opens nothing. Letters are Crockford's base32: no I, L, O, U to misread.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyLength = 16;

type Bytes = Uint8Array<ArrayBuffer>;

export type RecoveryHalves = readonly [string, string];

/** New halves, as they are printed: 28 letters in groups of four, the last two a check of the rest. */
export async function newRecoveryHalves(): Promise<RecoveryHalves> {
  const half = () => printHalf(crypto.getRandomValues(new Uint8Array(keyLength)));
  return [await half(), await half()];
}

/** The wrapping key the two halves make, in either order; refuses KEYS_HALF_MISREAD for a letter misread. */
export async function recoveryKey(halves: RecoveryHalves): Promise<Result<CryptoKey>> {
  const [one, other] = [await parseHalf(halves[0]), await parseHalf(halves[1])];
  if (!one || !other) return refuse({ code: 'KEYS_HALF_MISREAD', details: { half: one ? 2 : 1 } });
  const secret = one.map((byte, at) => byte ^ (other[at] ?? 0));
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('office recovery key');
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
  const usage: KeyUsage[] = ['encrypt', 'decrypt'];
  return ok(
    await crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, usage),
  );
}

async function printHalf(bytes: Bytes): Promise<string> {
  const letters = base32(bytes) + (await check(bytes));
  return (letters.match(/.{1,4}/g) ?? []).join(' ');
}

async function parseHalf(printed: string): Promise<Bytes | undefined> {
  const letters = printed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{28}$/.test(letters)) return undefined;
  const bytes = fromBase32(letters.slice(0, -2));
  return (await check(bytes)) === letters.slice(-2) ? bytes : undefined;
}

async function check(bytes: Bytes): Promise<string> {
  return base32(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 2)).slice(0, 2);
}

/** Sixteen bytes are 25 letters of five bits and one of three, padded with zero bits on the right. */
function base32(bytes: Bytes): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromBase32(letters: string): Bytes {
  const bits = Array.from(letters, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join(
    '',
  );
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)));
}
