import { promisify } from 'node:util';
import { brotliDecompress, constants } from 'node:zlib';
import type { Release } from '#shared/envelope/release/release.ts';
import type { Root } from '#shared/envelope/release/root.ts';
import {
  readHeader,
  trustHeader,
  type TrustedRelease,
  type UpdateHeader,
} from '#shared/envelope/release/update-header.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { sha256, type Unpacked } from './version-folder.ts';

/** A program of more than this is not ours. In bytes. */
const contentLimit = 512 * 1024 * 1024;

const decompress = promisify(brotliDecompress);

export interface OpenedUpdate extends TrustedRelease {
  readonly header: UpdateHeader;
  /** Compressed, as it stood in the file; may be cut short. */
  readonly payload: Uint8Array;
}

/** Reads who signed an update file and for what; the payload is not looked at yet. */
export async function openUpdate(content: Uint8Array, root: Root): Promise<Result<OpenedUpdate>> {
  const read = readHeader(content);
  if (!read.ok) return read;
  const { header, end } = read.value;
  const trusted = await trustHeader(root, header);
  return trusted.ok ? ok({ ...trusted.value, header, payload: content.subarray(end) }) : trusted;
}

export const sizeOf = ({ files }: Release): number => files.reduce((sum, { size }) => sum + size, 0);

/**
 * Whether the payload is what the release promises, and its files. Refuses UPDATE_TRUNCATED where bytes are missing,
 * UPDATE_FORGED where they are others.
 */
export async function unpack({ release, header, payload }: OpenedUpdate): Promise<Result<Unpacked>> {
  if (payload.length < release.payload.size) return refuse({ code: 'UPDATE_TRUNCATED' });
  const size = sizeOf(release);
  const isPromised = payload.length === release.payload.size && sha256(payload) === release.payload.sha256;
  if (!isPromised || size > contentLimit) return refuse({ code: 'UPDATE_FORGED' });
  // The bytes are signed: what does not decompress to the promised length was made wrong, not altered on the way.
  const content = await decompress(payload, {
    maxOutputLength: size + 1,
    params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 0 },
  });
  if (content.length !== size) return refuse({ code: 'UPDATE_FORGED' });
  return ok({ header, release, content });
}
