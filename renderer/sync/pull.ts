import { admissionDigest } from '#shared/bundle/admission-digest.ts';
import { isServerCard, pagedFormat, type BundleBody } from '#shared/bundle/bundle-body.ts';
import { openBundle } from '#shared/envelope/bundle.ts';
import { deviceReceiver, deviceSigner } from '#shared/envelope/parties.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import { streamOf, type VersionVector } from '#shared/journal/version-vector.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { readOwnAdmission } from './admission.ts';
import { isWordOld, meetClocks } from './lease.ts';
import { believe, keepReceipt, placesIn, readReceipt } from './receipts.ts';
import { endsOf, planSlices, putOff, takePlan, touchedByPlan } from './take.ts';
import { isAwaitingReceipt, type SyncDesk } from './sync-desk.ts';

/**
 * Asks the server until it has nothing more to say: brings what others wrote, the server's word on what it holds, and
 * who came or went. An interrupted question costs nothing; the next one goes on from what has arrived.
 */
export async function pullAll(desk: SyncDesk): Promise<Result<null>> {
  for (;;) {
    const before = JSON.stringify(askingVector(desk));
    const answer = await pullOnce(desk, knownDigest(desk));
    if (!answer.ok) return answer;
    if (!answer.value) return isAwaitingReceipt(desk) ? confirm(desk) : ok(null);
    const taken = await takeAnswer(desk, answer.value);
    if (!taken.ok) return taken;
    // The same question would bring the same answer for ever.
    if (!answer.value.body.more || JSON.stringify(askingVector(desk)) === before) return ok(null);
  }
}

/** Both hold the same, but no receipt says so: the receipt was lost on the way. Asked as if nobody were known. */
async function confirm(desk: SyncDesk): Promise<Result<null>> {
  const answer = await pullOnce(desk, null);
  if (!answer.ok) return answer;
  return answer.value ? takeAnswer(desk, answer.value) : ok(null);
}

interface Answer {
  readonly body: BundleBody;
  readonly nonce: string;
}

async function pullOnce(desk: SyncDesk, knows: string | null): Promise<Result<Answer | null>> {
  const { keys, clock, region, trust } = desk;
  const { office, device } = keys.card;
  const nonce = desk.nonce();
  const question = await signStatement(
    'pull',
    {
      ...{ office, device, vector: askingVector(desk), nonce, knows, reads: pagedFormat },
      at: new Date(clock.now()).toISOString(),
    },
    deviceSigner(keys),
  );
  const answer = await region.pull(question);
  if (!answer.ok) return answer;
  if (answer.value === null) return ok(null);
  const opened = await openBundle(answer.value, deviceReceiver(keys), trust.serverOnly);
  if (!opened.ok) return opened;
  const [part] = opened.value.parts;
  return part ? ok({ body: part.body, nonce }) : refuse({ code: 'SERVER_ANSWER_MALFORMED' });
}

/** Nobody's card is known before the server has named them and its receipts are known; an old word is asked for anew. */
function knownDigest(desk: SyncDesk): string | null {
  const { admission, delivered } = desk.ledger.now;
  if (isWordOld(desk)) return null;
  return admission && delivered.server !== null ? admissionDigest(admission.said) : null;
}

/**
 * What the server need not send. A journal whose signed head was lost with the notes is asked for once more, so that it
 * can be passed on again; one that was set aside is not asked for, or it would stand before the others each time.
 */
function askingVector({ store, keys, ledger, memory }: SyncDesk): VersionVector {
  const own = `${keys.card.device}.`;
  const { proofs } = ledger.now;
  const isProven = ([stream, seq]: [string, number]) =>
    memory.areHeadsWhole ||
    stream.startsWith(own) ||
    (proofs[stream]?.some((proof) => proof.seq === seq) ?? false);
  const proven = Object.entries(store.vector()).filter(isProven);
  const setAside = [...memory.serverHolds].filter(([stream]) => memory.refused.has(stream));
  return Object.fromEntries([...proven, ...setAside]);
}

/** Who belongs to the office first, since it says whose journals may be believed; then the journals; then the receipt. */
async function takeAnswer(desk: SyncDesk, { body, nonce }: Answer): Promise<Result<null>> {
  const { ledger, trust, keys } = desk;
  const { office, device } = keys.card;
  const admitted = await takeNews(desk, body);
  if (!admitted.ok) return admitted;
  const { receipt: jws } = body;
  if (jws === undefined) return refuse({ code: 'RECEIPT_FORGED' });
  const receipt = await readReceipt(trust, jws, { office, answer: { device, answers: nonce } });
  if (!receipt.ok) return receipt;
  meetClocks(desk, receipt.value.at);
  const taken = await desk.taking.add(async () => {
    const streams = await desk.held.at(endsOf(body.slices));
    const { cardOf } = trust;
    const plan = await planSlices({ slices: body.slices, office, streams, cardOf, isClosed: () => false });
    const many = desk.memory.mayTouchMany ? null : await touchedByPlan(desk, plan);
    return takePlan(desk.store, ledger, many ? putOff(plan, many) : plan);
  });
  if (!taken.ok) return taken;
  for (const { stream, problem } of taken.value.outcomes)
    if (problem) desk.memory.refused.set(stream, problem);
  for (const [stream, head] of taken.value.reached) desk.held.learn(stream, head);
  const streams = await desk.held.at(placesIn(receipt.value, ledger.now));
  const held = { streams, reached: taken.value.reached };
  const { delivered, forked } = believe(receipt.value, 'answer', ledger.now, held);
  for (const stream of forked) desk.memory.refused.set(stream, { code: 'JOURNAL_FORKED' });
  desk.memory.serverHolds = new Map(receipt.value.accepted.map((word) => [streamOf(word), word.upTo]));
  desk.memory.areHeadsWhole = true;
  keepReceipt(desk, { jws, accepted: receipt.value.accepted }, streams);
  ledger.change({ delivered, receipt: jws });
  await ledger.keep();
  return ok(null);
}

async function takeNews({ ledger, keys, memory }: SyncDesk, body: BundleBody): Promise<Result<null>> {
  const { server } = ledger.now;
  if (!server || !isServerCard(body.from)) return refuse({ code: 'SERVER_ANSWER_MALFORMED' });
  if (body.from.epoch !== server.epoch) {
    memory.refused.clear();
    ledger.change({ server: { ...server, epoch: body.from.epoch } });
  }
  if (body.admission === undefined) return ok(null);
  const read = await readOwnAdmission(body.admission, server, keys.card);
  if (!read.ok) return read;
  const { admission } = ledger.now;
  const isNews = !admission || admissionDigest(admission.said) !== admissionDigest(read.value);
  if (isNews) memory.refused.clear();
  ledger.change({ admission: { jws: body.admission, said: read.value }, request: null });
  return ok(null);
}
