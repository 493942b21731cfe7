import { brotliCompressSync, constants } from 'node:zlib';
import { Release } from '#shared/envelope/release/release.ts';
import { signAs, type SignedRoot } from '#shared/envelope/release/root.ts';
import { printHeader } from '#shared/envelope/release/update-header.ts';
import { sha256 } from '../../services/program/version-folder.ts';
import type { AppFolder } from './app-folder.ts';
import { signerOf, type KeyFile } from './keys.ts';

/** What a person says about a release. */
export type ReleasePlan = Pick<Release, 'channel' | 'released' | 'expires' | 'from' | 'needs' | 'notes'>;

/** Makes an update file: the signed header in one line, then the files, compressed together. */
export async function signRelease(
  app: AppFolder,
  plan: ReleasePlan,
  by: { readonly keys: readonly KeyFile[]; readonly roots: readonly SignedRoot[] },
): Promise<Buffer> {
  const content = Buffer.concat(app.files.map(({ bytes }) => bytes));
  const payload = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY - 2,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const release = Release.parse({
    form: 1,
    version: app.version,
    ...plan,
    files: app.files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256(bytes) })),
    payload: { size: payload.length, sha256: sha256(payload) },
  });
  const signatures = await signAs('release', release, by.keys.map(signerOf));
  return Buffer.concat([Buffer.from(printHeader({ release, signatures, roots: [...by.roots] })), payload]);
}
