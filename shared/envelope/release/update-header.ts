import { z } from 'zod';
import { readJson } from '../../kernel/read-json.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { DetachedSignature } from '../detached.ts';
import { toText } from '../text.ts';
import { Release } from './release.ts';
import { checkSigned, followRoots, SignedRoot, type Root } from './root.ts';

/** The first line of an update file: what is signed, who signed it, and the roots that lead to their keys. */
const UpdateHeader = z.object({
  release: z.unknown(),
  signatures: z.array(DetachedSignature).min(1).max(20),
  roots: z.array(SignedRoot).max(100),
});
export type UpdateHeader = z.infer<typeof UpdateHeader>;

/** No header is longer; a longer first line is no update file. In bytes. */
export const maxHeaderBytes = 2 * 1024 * 1024;

const lineFeed = 10;

/**
 * The first line of an update file and where the rest begins. Refuses UPDATE_TRUNCATED where the line breaks off,
 * UPDATE_NOT_AN_UPDATE where the file never was one.
 */
export function readHeader(content: Uint8Array): Result<{ header: UpdateHeader; end: number }> {
  const end = content.subarray(0, maxHeaderBytes).indexOf(lineFeed);
  const line = toText(content.subarray(0, Math.max(0, end)));
  if (end === -1) return refuse({ code: content[0] === 0x7b ? 'UPDATE_TRUNCATED' : 'UPDATE_NOT_AN_UPDATE' });
  const read = UpdateHeader.safeParse(readJson(line));
  return read.success ? ok({ header: read.data, end: end + 1 }) : refuse({ code: 'UPDATE_NOT_AN_UPDATE' });
}

export function printHeader(header: UpdateHeader): string {
  return `${JSON.stringify(header)}\n`;
}

/** A release whose signatures are good, and who made them. */
export interface TrustedRelease {
  readonly release: Release;
  readonly signers: readonly string[];
}

/**
 * Follows the roots of a header from a trusted one and checks the release by the last of them. Refuses
 * UPDATE_SIGNER_UNKNOWN and UPDATE_FORGED; UPDATE_NEEDS_INSTALLER for a signed release of a form this program cannot read.
 */
export async function trustHeader(trusted: Root, header: UpdateHeader): Promise<Result<TrustedRelease>> {
  const root = await followRoots(trusted, header.roots);
  if (!root.ok) return root;
  const { signatures } = header;
  const signers = await checkSigned(root.value, 'release', { value: header.release, signatures });
  if (!signers.ok) return signers;
  const release = Release.safeParse(header.release);
  return release.success
    ? ok({ release: release.data, signers: signers.value })
    : refuse({ code: 'UPDATE_NEEDS_INSTALLER' });
}
