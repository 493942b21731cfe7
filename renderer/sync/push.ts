import { wirePart, type Run } from '#shared/bundle/cut.ts';
import { deliveredVector } from '#shared/bundle/outbox.ts';
import type { Receipt } from '#shared/bundle/statements.ts';
import { until, type Streams } from '#shared/bundle/streams.ts';
import { witnessed } from '#shared/bundle/witness.ts';
import { bundleId, sealBundle } from '#shared/envelope/bundle.ts';
import { deviceSigner } from '#shared/envelope/parties.ts';
import { problemCodes } from '#shared/errors/codes.ts';
import { deviceOf, streamOf, type VersionVector } from '#shared/journal/version-vector.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { ok, type Problem, type Result } from '#shared/kernel/result.ts';
import { ahead } from '../store/ahead.ts';
import { composePart, cutRuns, lastOf } from './compose.ts';
import { believe, keepReceipt, placesIn, readReceipt } from './receipts.ts';
import { isAwaitingReceipt, type SyncDesk } from './sync-desk.ts';

/**
 * Sends what no receipt has named yet, part by part, and believes only the receipts. A journal the server refuses is
 * set aside with its reason and the rest goes on; a cut line ends the round, and the next one repeats one part at most.
 */
export async function pushAll(desk: SyncDesk): Promise<Result<null>> {
  for (;;) {
    const before = JSON.stringify(desk.ledger.now.delivered.held);
    const sent = await pushParts(desk);
    if (!sent.ok) return sent;
    // What was recorded meanwhile, and what a gap made the server ask for from further back.
    if (!isAwaitingReceipt(desk)) return ok(null);
    if (JSON.stringify(desk.ledger.now.delivered.held) === before) {
      setUnprovenAside(desk);
      return ok(null);
    }
  }
}

/** A colleague's journal whose signed head was lost with the notes cannot be passed on: said, instead of waiting for ever. */
function setUnprovenAside({ held, ledger, memory, keys }: SyncDesk): void {
  const own = `${keys.card.device}.`;
  for (const [stream, length] of Object.entries(held.lengths())) {
    const isWaiting = length > (ledger.now.delivered.held[stream]?.upTo ?? 0);
    if (isWaiting && !stream.startsWith(own) && !memory.refused.has(stream))
      memory.refused.set(stream, { code: 'JOURNAL_UNPROVEN' });
  }
}

async function pushParts(desk: SyncDesk): Promise<Result<null>> {
  const vector = deliveredVector(desk.ledger.now.delivered);
  const streams = confirmedFirst(desk, withoutRefused(desk, await desk.held.behind(vector)), vector);
  // The next part is sealed while one is on the line.
  for await (const part of ahead(sealedParts(desk, cutRuns(desk, streams, vector, wirePart)))) {
    const sent = await pushPart(desk, part);
    if (!sent.ok) return sent;
  }
  return ok(null);
}

/** A bundle of one part, ready to be sent, and what is in it. */
interface SealedRuns {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly runs: readonly Run[];
}

async function* sealedParts(desk: SyncDesk, parts: Iterable<readonly Run[]>): AsyncGenerator<SealedRuns> {
  for (const runs of parts) yield sealRuns(desk, runs);
}

async function sealRuns(desk: SyncDesk, runs: readonly Run[]): Promise<SealedRuns> {
  const { keys, ledger, held } = desk;
  const { server } = ledger.now;
  invariant(server, 'only who was taken in by a server sends to it');
  for (const { last, hash } of runs.map(lastOf)) held.learn(streamOf(last), { seq: last.seq, hash });
  const content = await composePart(desk, runs);
  const bytes = await sealBundle([content], deviceSigner(keys), [
    { id: server.server, sealing: server.sealing },
  ]);
  return { id: await bundleId(bytes), bytes, runs };
}

function withoutRefused({ memory }: SyncDesk, streams: Streams): Streams {
  return new Map([...streams].filter(([stream]) => !memory.refused.has(stream)));
}

/**
 * Of a workstation that was shut out the region takes back what it has confirmed before, and nothing else: that goes
 * first, up to the very entry its receipt ends at.
 */
function confirmedFirst({ ledger, trust }: SyncDesk, streams: Streams, delivered: VersionVector): Streams {
  const confirmed = witnessed(ledger.now.witnesses);
  return new Map(
    [...streams].map(([stream, journal]) => {
      const last = trust.isRevoked(deviceOf(stream)) ? confirmed[stream] : undefined;
      const isForgotten = last !== undefined && last > (delivered[stream] ?? 0) && last < journal.length;
      return [stream, isForgotten ? until(journal, last) : journal];
    }),
  );
}

/** A part that is refused as a whole is tried run by run, so that the bad one is found and stands alone. */
async function pushPart(desk: SyncDesk, part: SealedRuns): Promise<Result<null>> {
  const sent = await put(desk, part);
  if (sent.ok || !isOfBundle(sent.problem)) return sent;
  const { runs } = part;
  const [first] = runs;
  const [head] = first?.events ?? [];
  if (runs.length === 1 && head) {
    desk.memory.refused.set(streamOf(head), sent.problem);
    return ok(null);
  }
  for (const run of runs) {
    const alone = await pushPart(desk, await sealRuns(desk, [run]));
    if (!alone.ok) return alone;
  }
  return ok(null);
}

/** A fault of what was sent, not of the line, the server or this workstation's standing. */
function isOfBundle({ code }: Problem): boolean {
  return code.startsWith('BUNDLE_') || code.startsWith('JOURNAL_') || code === 'FILE_TOO_LARGE';
}

async function put(desk: SyncDesk, { id, bytes, runs }: SealedRuns): Promise<Result<null>> {
  const { trust, keys, region } = desk;
  desk.sending(runs.map((run) => streamOf(lastOf(run).last)));
  const answer = await region.put(id, bytes).finally(() => desk.sending([]));
  if (!answer.ok) return answer;
  const { office, device } = keys.card;
  const receipt = await readReceipt(trust, answer.value, { office, answer: { device, answers: id } });
  if (!receipt.ok) return receipt;
  await takeReceipt(desk, receipt.value, answer.value);
  return ok(null);
}

async function takeReceipt(desk: SyncDesk, receipt: Receipt, jws: string): Promise<void> {
  const streams = await desk.held.at(placesIn(receipt, desk.ledger.now));
  const held = { streams, reached: new Map() };
  const { delivered, forked } = believe(receipt, 'answer', desk.ledger.now, held);
  for (const stream of forked) desk.memory.refused.set(stream, { code: 'JOURNAL_FORKED' });
  for (const word of receipt.refused) {
    // A gap is no verdict: the same receipt says from where to offer again.
    if (word.code !== 'BUNDLE_GAP') desk.memory.refused.set(streamOf(word), problemOf(word.code));
  }
  keepReceipt(desk, { jws, accepted: receipt.accepted }, streams);
  desk.ledger.change({ delivered });
  await desk.ledger.keep();
}

/** A reason of a newer release has no sentence here; that it was refused is still shown. */
function problemOf(code: string): Problem {
  return { code: problemCodes.find((known) => known === code) ?? 'SERVER_ANSWER_MALFORMED' };
}
