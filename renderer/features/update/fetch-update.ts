import { regionApi, updatePartBytes } from '#shared/bundle/region-api.ts';
import { concat } from '#shared/envelope/parcel.ts';
import { Release } from '#shared/envelope/release/release.ts';
import { readHeader } from '#shared/envelope/release/update-header.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { fromBase64 } from '../../bridge/base64.ts';
import type { Ask } from '../../bridge/desk.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Asks the regional server for its update file, one part after another; null where it offers none. What has come is kept in
 * `parts`, so that asking again after a cut goes on from there.
 */
export async function fetchUpdate(ask: Ask, parts: Bytes[]): Promise<Result<Bytes | null>> {
  const { method, path } = regionApi.getUpdate;
  for (;;) {
    const answer = await ask('network.send', { method, path: path.replace('{part}', String(parts.length)) });
    if (!answer.ok) return answer;
    const { status, body } = answer.value;
    if (status !== 200 && status !== 204) return refuse({ code: 'SERVER_ANSWER_MALFORMED' });
    const part = fromBase64(body);
    if (part.length > 0) parts.push(part);
    if (part.length < updatePartBytes) return ok(parts.length === 0 ? null : concat(parts));
  }
}

/** What an update file is called in a folder; whether it is to be believed is asked later. */
export function nameOfUpdate(content: Bytes): string {
  const read = readHeader(content);
  const release = read.ok ? Release.safeParse(read.value.header.release) : undefined;
  return `desk-${release?.data?.version ?? 'x'}.deskupdate`;
}
