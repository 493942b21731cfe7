import { chunkExtension, chunkName, openChunk, packChunk, partsInChunk } from '#shared/envelope/chunk.ts';
import { readStatement } from '#shared/envelope/statement.ts';
import type { EventId } from '#shared/journal/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { fromBase64, toBase64 } from '../bridge/base64.ts';
import { lookThrough } from './fetch-parts.ts';
import { rememberConfirmed, unconfirmed } from './send-parts.ts';
import type { SyncDesk } from './sync-desk.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Parts that cross the bridge in one message. */
const atOnce = 16;

/** What a place brought of the office's files. */
export interface TakenParts {
  /** Files that are whole here now and were not before. */
  readonly files: number;
  /** Files that still lack parts: they lie on another stick, or at another workstation. */
  readonly lacking: number;
  /** Parts that this place has spoilt. */
  readonly damaged: number;
}

/**
 * Writes the parts of files that somebody may lack into a place, before the bundle that speaks of them: those of the
 * entries that travel in it, and those the server has not named. What lies there already is not written again, so a
 * writing that was broken off goes on where it was.
 * @param travelling the entries in the bundle
 * @returns the chunks (SHA-256) that the bundle is to name
 */
export async function writeChunks(
  desk: SyncDesk,
  place: string,
  travelling: ReadonlySet<EventId>,
): Promise<Result<readonly string[]>> {
  const open = new Set(desk.ledger.now.server ? unconfirmed(desk).map(({ event }) => event) : []);
  const contents = [...desk.contents.now().values()];
  const named = contents.filter(({ event }) => travelling.has(event) || open.has(event));
  const names = [...new Set(named.flatMap(({ content }) => content.parts))];
  const lying = await desk.ask('files.list', { place, extension: chunkExtension });
  if (!lying.ok) return lying;
  const known = new Set(lying.value.files.map(({ name }) => name));
  const written: string[] = [];
  for (let at = 0; at < names.length; at += partsInChunk) {
    const parts = await readParts(desk, names.slice(at, at + partsInChunk));
    if (!parts.ok) return parts;
    if (parts.value.length === 0) continue;
    const { name, bytes } = await packChunk(parts.value);
    if (!known.has(name)) {
      const kept = await desk.ask('files.write', { place, name, content: toBase64(bytes) });
      if (!kept.ok) return kept;
    }
    written.push(name.slice(0, 64));
  }
  return ok(written);
}

async function readParts({ ask }: SyncDesk, names: readonly string[]): Promise<Result<Bytes[]>> {
  const parts: Bytes[] = [];
  for (let at = 0; at < names.length; at += atOnce) {
    const read = await ask('parts.read', { names: names.slice(at, at + atOnce) });
    if (!read.ok) return read;
    for (const part of read.value.parts) if (part !== null) parts.push(fromBase64(part));
  }
  return ok(parts);
}

/**
 * Takes from a place every part that the journals name and this workstation lacks, whichever bundle brought it there:
 * sticks may come in any order, and one that was pulled out is gone on with. A part is believed for its own sum alone.
 */
export async function takeChunks(desk: SyncDesk, place: string): Promise<Result<TakenParts>> {
  const before = await lookThrough(desk);
  if (!before.ok) return before;
  const lacking = new Set([...before.value.values()].flat());
  let damaged = 0;
  if (lacking.size > 0) {
    const listed = await desk.ask('files.list', { place, extension: chunkExtension });
    if (!listed.ok) return listed;
    for (const { name } of listed.value.files.filter((file) => chunkName.test(file.name))) {
      if (lacking.size === 0) break;
      const taken = await takeChunk(desk, { place, name }, lacking);
      if (!taken.ok) return taken;
      damaged += taken.value;
    }
  }
  const after = await lookThrough(desk);
  if (!after.ok) return after;
  return ok({ files: before.value.size - after.value.size, lacking: after.value.size, damaged });
}

/** @returns how much of it the stick has spoilt */
async function takeChunk(
  desk: SyncDesk,
  file: { place: string; name: string },
  lacking: Set<string>,
): Promise<Result<number>> {
  const read = await desk.ask('files.read', file);
  if (!read.ok) return read;
  const opened = await openChunk(fromBase64(read.value.content));
  if (!opened.ok) return ok(1);
  const wanted = [...opened.value.parts].filter(([name]) => lacking.has(name));
  for (let at = 0; at < wanted.length; at += atOnce) {
    const parts = wanted.slice(at, at + atOnce).map(([, bytes]) => toBase64(bytes));
    const kept = await desk.ask('parts.put', { parts, unsettled: false });
    if (!kept.ok) return kept;
    for (const name of kept.value.names) lacking.delete(name);
  }
  return ok(opened.value.damaged);
}

/** The server's words on parts that a stick has brought: a file leaves the outbox when all of its parts are named. */
export async function takePartsReceipts(desk: SyncDesk, words: readonly string[]): Promise<void> {
  const { trust, keys, contents, ledger } = desk;
  const held = new Set<string>();
  for (const jws of words) {
    const read = await readStatement('parts-receipt', jws, trust.serverOnly);
    const said = read.ok ? read.value.statement : undefined;
    if (said?.office !== keys.card.office || said.epoch !== ledger.now.delivered.epoch) continue;
    for (const part of said.held) held.add(part);
  }
  const { epoch } = ledger.now.delivered;
  const whole = [...contents.now().values()].filter(({ content }) =>
    content.parts.every((part) => held.has(part)),
  );
  if (epoch !== null && whole.length > 0)
    await rememberConfirmed(
      desk,
      epoch,
      whole.map(({ event }) => event),
    );
}
