import { applyReceipt, type Delivered, type ReceiptRoute } from '#shared/bundle/outbox.ts';
import type { Held, Receipt } from '#shared/bundle/statements.ts';
import type { Streams } from '#shared/bundle/streams.ts';
import { keepWitness } from '#shared/bundle/witness.ts';
import { readStatement } from '#shared/envelope/statement.ts';
import type { ChainHead } from '#shared/journal/chain.ts';
import type { OfficeId } from '#shared/journal/ids.ts';
import { streamOf } from '#shared/journal/version-vector.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Place } from './held-streams.ts';
import type { Remembered } from './ledger.ts';
import type { SyncDesk } from './sync-desk.ts';
import type { Trust } from './trust.ts';

/** What a receipt must say to be the answer to what was asked. */
export interface Expected {
  readonly office: OfficeId;
  /** Whom it must have been given to, and what it must answer; absent for a receipt that was carried here. */
  readonly answer?: Pick<Receipt, 'device' | 'answers'>;
}

/** Reads a receipt; refuses RECEIPT_FORGED when it is not the known server's word, or not on what was asked. */
export async function readReceipt(trust: Trust, jws: string, expected: Expected): Promise<Result<Receipt>> {
  const read = await readStatement('receipt', jws, trust.serverOnly);
  if (!read.ok) return refuse({ code: 'RECEIPT_FORGED' });
  const { statement, signer } = read.value;
  const { office, answer } = expected;
  const isMeant = !answer || (statement.device === answer.device && statement.answers === answer.answers);
  const isOurs = statement.office === office && statement.server === signer && isMeant;
  return isOurs ? ok(statement) : refuse({ code: 'RECEIPT_FORGED' });
}

export interface Believed {
  readonly delivered: Remembered['delivered'];
  /** Journals of which the server holds another text than this workstation: never "delivered". */
  readonly forked: readonly string[];
}

/**
 * What is delivered after a receipt. A word on a journal counts only when its head is the hash of our own event of that
 * number: what the server holds under the same name is then letter for letter what we hold.
 * @param reached heads of journals that came in the same signed answer
 */
export function believe(
  receipt: Receipt,
  route: ReceiptRoute,
  { delivered }: Remembered,
  held: { readonly streams: Streams; readonly reached: ReadonlyMap<string, ChainHead> },
): Believed {
  const accepted: Held[] = [];
  const forked: string[] = [];
  const proven = provenHeld(delivered.held, held.streams);
  const isSameEpoch = delivered.server === receipt.server && delivered.epoch === receipt.epoch;
  for (const word of receipt.accepted) {
    const stream = streamOf(word);
    const ours = held.streams.get(stream)?.hashAt(word.upTo);
    const reached = held.reached.get(stream);
    const known = isSameEpoch ? proven[stream] : undefined;
    if (ours === word.head || word.upTo === 0) accepted.push(word);
    else if (ours !== undefined) forked.push(stream);
    // The server is ahead of us: what it has just sent, or named before, it holds.
    else if (reached) accepted.push({ ...word, upTo: reached.seq, head: reached.hash });
    else if (known) accepted.push({ ...word, ...known });
  }
  return { delivered: applyReceipt(delivered, { ...receipt, accepted }, route), forked };
}

/**
 * Of what was once delivered, that which this workstation still holds letter for letter. After a return to an old copy
 * the notes may speak of entries that are gone, and other entries may stand under their numbers.
 */
export function provenHeld(held: Delivered['held'], streams: Streams): Delivered['held'] {
  const isOurs = ([stream, { upTo, head }]: [string, { upTo: number; head: string }]) =>
    streams.get(stream)?.hashAt(upTo) === head;
  return Object.fromEntries(Object.entries(held).filter(isOurs));
}

/** Keeps a receipt for what it says of colleagues' journals that we hold letter for letter. */
export function keepReceipt(
  { ledger, keys }: Pick<SyncDesk, 'ledger' | 'keys'>,
  { jws, accepted }: { readonly jws: string; readonly accepted: readonly Held[] },
  streams: Streams,
): void {
  const own = `${keys.card.device}.`;
  const ours = accepted.filter(
    (word) => !streamOf(word).startsWith(own) && streams.get(streamOf(word))?.hashAt(word.upTo) === word.head,
  );
  const upTo = Object.fromEntries(ours.map((word) => [streamOf(word), word.upTo]));
  ledger.change({ witnesses: keepWitness(ledger.now.witnesses, { jws, upTo }) });
}

/** The places at which `believe` compares a receipt with our own journals. */
export function placesIn(receipt: Receipt, { delivered }: Remembered): Place[] {
  const named = receipt.accepted.map((word) => ({ stream: streamOf(word), seq: word.upTo }));
  return [...named, ...placesOf(delivered.held)];
}

export function placesOf(held: Delivered['held']): Place[] {
  return Object.entries(held).map(([stream, { upTo }]) => ({ stream, seq: upTo }));
}

/** A receipt somebody carried here: it may be older than what is known, so it only adds. */
export async function takeCarriedReceipt(
  desk: Pick<SyncDesk, 'ledger' | 'trust' | 'keys' | 'held'>,
  jws: string,
): Promise<void> {
  const { ledger, trust, keys, held } = desk;
  const receipt = await readReceipt(trust, jws, { office: keys.card.office });
  if (!receipt.ok) return;
  const streams = await held.at(placesIn(receipt.value, ledger.now));
  const { delivered } = believe(receipt.value, 'carried', ledger.now, { streams, reached: new Map() });
  keepReceipt(desk, { jws, accepted: receipt.value.accepted }, streams);
  ledger.change({ delivered });
}
