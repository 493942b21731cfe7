import { scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** RFC 7914 with 64 MB: as costly as at the desks, on Node's own threads, so that no receipt waits for it. */
const cost = { N: 2 ** 16, r: 8, p: 1 } as const;
const length = 32;
const format = /^scrypt:(\d+):(\d+):(\d+):([0-9a-f]+):([0-9a-f]+)$/;

/** @returns `scrypt:N:r:p:salt:hash`; the cost stands in it, so that it can be raised later */
export async function hashPassphrase(passphrase: string, salt: Uint8Array): Promise<string> {
  const hash = await derive(passphrase, salt, cost);
  const { N, r, p } = cost;
  return `scrypt:${N}:${r}:${p}:${Buffer.from(salt).toString('hex')}:${hash.toString('hex')}`;
}

/** Takes as long for a wrong passphrase as for the right one. */
export async function isPassphrase(given: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = format.exec(stored) ?? [];
  const parameters = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derive(given, Buffer.from(salt, 'hex'), parameters);
  return timingSafeEqual(found, Buffer.from(hash, 'hex'));
}

function derive(passphrase: string, salt: Uint8Array, parameters: ScryptOptions): Promise<Buffer> {
  const options = { ...parameters, maxmem: 256 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
