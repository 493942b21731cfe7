import { isDelivered, type Delivered } from '#shared/bundle/outbox.ts';
import { maxAskedParts } from '#shared/bundle/statements.ts';
import { deviceSigner } from '#shared/envelope/parties.ts';
import { readStatement, signStatement } from '#shared/envelope/statement.ts';
import type { EventId } from '#shared/journal/ids.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { fromBase64 } from '../bridge/base64.ts';
import { lackingParts } from '../store/attachment-shelf.ts';
import { carryParts, isOfPart, reasonToWait, type Manner } from './carry.ts';
import type { HeldContent } from './held-contents.ts';
import type { SyncDesk } from './sync-desk.ts';

/** Whether the server has said, in its present epoch, that it holds every part of a file. */
export function isConfirmed(
  { ledger }: Pick<SyncDesk, 'ledger'>,
  { event }: Pick<HeldContent, 'event'>,
): boolean {
  const { parts, delivered } = ledger.now;
  return parts.epoch === delivered.epoch && parts.confirmed.includes(event);
}

/** Files whose entry the server holds and whose parts it has not yet named. */
export function unconfirmed(desk: SyncDesk): HeldContent[] {
  const { delivered, parts } = desk.ledger.now;
  const confirmed = new Set(parts.epoch === delivered.epoch ? parts.confirmed : []);
  return [...desk.contents.now().values()].filter(({ event }) => !confirmed.has(event));
}

/** An entry's id is its journal and its number there. */
function isEntryDelivered(delivered: Delivered, event: EventId): boolean {
  const end = event.lastIndexOf('.');
  return isDelivered(delivered, event.slice(0, end), Number(event.slice(end + 1)));
}

/**
 * Sends the parts the server lacks and believes only its signed word on what it holds. Whoever holds a part sends it,
 * not only its author. A file the server refuses is set aside with its reason and the rest goes on.
 */
export async function sendParts(desk: SyncDesk, manner: Manner): Promise<Result<null>> {
  const { delivered } = desk.ledger.now;
  const pending = unconfirmed(desk).filter(
    ({ event }) => !desk.memory.files.refused.has(event) && isEntryDelivered(delivered, event),
  );
  if (pending.length === 0) return ok(null);
  const held = await confirm(desk, pending);
  if (!held.ok) return held;
  for (const content of pending) {
    if (desk.memory.files.stopped) return ok(null);
    const lacking = content.content.parts.filter((part) => !held.value.has(part));
    if (lacking.length === 0) continue;
    const sent = await sendContent(desk, content, lacking, manner);
    if (!sent.ok) return sent;
  }
  return ok(null);
}

async function sendContent(
  desk: SyncDesk,
  held: HeldContent,
  lacking: readonly string[],
  manner: Manner,
): Promise<Result<null>> {
  const notHere = await lackingParts(desk.ask, lacking);
  if (!notHere.ok) return notHere;
  const ours = lacking.filter((part) => !notHere.value.has(part));
  if (ours.length === 0) return ok(null);
  const { files } = desk.memory;
  const reason = reasonToWait(desk, held, manner);
  if (reason) {
    files.waiting.set(held.event, reason);
    return ok(null);
  }
  files.waiting.delete(held.event);
  const sent = await carryParts(desk, held, ours, { direction: 'up', carry: (part) => sendPart(desk, part) });
  if (!sent.ok && !isOfPart(sent.problem)) return sent;
  if (!sent.ok) files.refused.set(held.event, sent.problem);
  const confirmed = await confirm(desk, [held]);
  return confirmed.ok ? ok(null) : confirmed;
}

async function sendPart(desk: SyncDesk, part: string): Promise<Result<null>> {
  const read = await desk.ask('parts.read', { names: [part] });
  if (!read.ok) return read;
  const [bytes] = read.value.parts;
  // Lost or damaged since it was looked for: another workstation may hold it.
  if (bytes === null || bytes === undefined) return ok(null);
  return desk.region.putPart(part, await requestOf(desk, part), fromBase64(bytes));
}

/** What a workstation signs to send or to fetch one part. */
export async function requestOf({ keys, clock }: SyncDesk, part: string): Promise<string> {
  const { office, device } = keys.card;
  const at = new Date(clock.now()).toISOString();
  return signStatement('part', { office, device, part, at }, deviceSigner(keys));
}

/** Asks which parts of these files the server holds, and remembers the files it holds whole. */
async function confirm(
  desk: SyncDesk,
  contents: readonly HeldContent[],
): Promise<Result<ReadonlySet<string>>> {
  const asked = contents.flatMap(({ content }) => content.parts);
  const held = new Set<string>();
  let epoch: string | null = null;
  for (let at = 0; at < asked.length; at += maxAskedParts) {
    const answer = await askHeld(desk, asked.slice(at, at + maxAskedParts));
    if (!answer.ok) return answer;
    epoch = answer.value.epoch;
    for (const part of answer.value.held) held.add(part);
  }
  const whole = contents.filter(({ content }) => content.parts.every((part) => held.has(part)));
  if (epoch !== null && whole.length > 0)
    await rememberConfirmed(
      desk,
      epoch,
      whole.map(({ event }) => event),
    );
  return ok(held);
}

/** The server has named every part of these files; true within the epoch it said so in. */
export async function rememberConfirmed(
  { ledger }: SyncDesk,
  epoch: string,
  events: readonly string[],
): Promise<void> {
  const { parts } = ledger.now;
  const before = parts.epoch === epoch ? parts.confirmed : [];
  ledger.change({ parts: { epoch, confirmed: [...new Set([...before, ...events])] } });
  await ledger.keep();
}

async function askHeld(desk: SyncDesk, parts: readonly string[]) {
  const { keys, clock, region, trust } = desk;
  const { office, device } = keys.card;
  const nonce = desk.nonce();
  const at = new Date(clock.now()).toISOString();
  const question = { office, device, parts: [...parts], at, nonce };
  const answer = await region.askParts(await signStatement('parts', question, deviceSigner(keys)));
  if (!answer.ok) return answer;
  const read = await readStatement('parts-receipt', answer.value, trust.serverOnly);
  if (!read.ok) return refuse({ code: 'RECEIPT_FORGED' as const });
  const { statement } = read.value;
  const isMeant = statement.answers === nonce && statement.device === device && statement.office === office;
  return isMeant ? ok(statement) : refuse({ code: 'RECEIPT_FORGED' as const });
}
