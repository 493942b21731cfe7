import { sha256Hex } from '#shared/envelope/text.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { toBase64 } from '../bridge/base64.ts';
import { lackingParts } from '../store/attachment-shelf.ts';
import { carryParts, isOfPart, partDamaged, reasonToWait, type Manner } from './carry.ts';
import type { HeldContent } from './held-contents.ts';
import { requestOf } from './send-parts.ts';
import type { SyncDesk } from './sync-desk.ts';

/** Fetches the parts of files that others attached: all of them, or those somebody wants to open. */
export async function fetchParts(desk: SyncDesk, manner: Manner): Promise<Result<null>> {
  const { files } = desk.memory;
  const lacking = await lookThrough(desk);
  if (!lacking.ok) return lacking;
  for (const [held, parts] of lacking.value) {
    if (files.stopped) return ok(null);
    const fetched = await fetchContent(desk, held, parts, manner);
    if (!fetched.ok) return fetched;
  }
  return ok(null);
}

/** The files that are not whole on this workstation, each with the parts it lacks. */
export async function lookThrough(
  desk: SyncDesk,
): Promise<Result<ReadonlyMap<HeldContent, readonly string[]>>> {
  const { files } = desk.memory;
  const doubtful = [...desk.contents.now().values()].filter(({ event }) => !files.here.has(event));
  const lacking = await lackingParts(
    desk.ask,
    doubtful.flatMap(({ content }) => content.parts),
  );
  if (!lacking.ok) return lacking;
  const incomplete = new Map<HeldContent, readonly string[]>();
  for (const held of doubtful) {
    const parts = held.content.parts.filter((part) => lacking.value.has(part));
    if (parts.length === 0) files.here.add(held.event);
    else incomplete.set(held, parts);
  }
  files.looked = true;
  return ok(incomplete);
}

async function fetchContent(
  desk: SyncDesk,
  held: HeldContent,
  lacking: readonly string[],
  manner: Manner,
): Promise<Result<null>> {
  const { files } = desk.memory;
  const isWanted = files.wanted.has(held.event);
  if (manner.fetch === 'wanted' && !isWanted) return ok(null);
  const reason = isWanted ? null : reasonToWait(desk, held, manner);
  if (reason) {
    files.waiting.set(held.event, reason);
    return ok(null);
  }
  files.waiting.delete(held.event);
  const way = { direction: 'down', carry: (part: string) => fetchPart(desk, part) } as const;
  const fetched = await carryParts(desk, held, lacking, way);
  // The workstation that holds it has not sent it yet: asked again at the next round.
  if (!fetched.ok) return isOfPart(fetched.problem) ? ok(null) : fetched;
  const left = await lackingParts(desk.ask, lacking);
  if (left.ok && left.value.size === 0) files.here.add(held.event);
  return ok(null);
}

async function fetchPart(desk: SyncDesk, part: string): Promise<Result<null>> {
  const got = await desk.region.getPart(part, await requestOf(desk, part));
  if (!got.ok) return got;
  if ((await sha256Hex(got.value)) !== part) return partDamaged;
  const kept = await desk.ask('parts.put', { parts: [toBase64(got.value)], unsettled: false });
  return kept.ok ? ok(null) : kept;
}
