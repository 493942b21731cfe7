import { argon2id } from 'hash-wasm';

/** What Argon2id (RFC 9106) is asked: text already normalized, memory in KiB. */
export interface Derivation {
  readonly password: string;
  readonly salt: Uint8Array;
  readonly memorySize: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** What a worker says of it. */
export type Derived = { readonly bytes: Uint8Array } | { readonly reason: string };

/** 32 bytes for a passphrase. Takes the memory it is asked to take, and whoever runs it keeps that memory. */
export function derive(asked: Derivation): Promise<Uint8Array> {
  return argon2id({ ...asked, hashLength: 32, outputType: 'binary' });
}
