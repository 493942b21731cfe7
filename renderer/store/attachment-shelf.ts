import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { maxContentBytes, partBytes, partsOf, type Content } from '#shared/bundle/content.ts';
import { mediaTypeOf, type MediaType } from '#shared/bundle/media-type.ts';
import {
  contentKeyOf,
  contentKeyText,
  importContentKey,
  openPart,
  sealPart,
  type SealedPart,
} from '#shared/envelope/content.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import { fromBase64, toBase64 } from '../bridge/base64.ts';
import type { Ask } from '../bridge/desk.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Parts that cross the bridge in one message. */
const atOnce = 16;
const namesAtOnce = 2_000;
const megabyte = 1024 * 1024;

/** How far a long work has come, in bytes, and the way to end it before its end. */
export interface Course {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface TakenFile {
  readonly content: Content;
  readonly mediaType: MediaType;
}

/**
 * Seals a file and puts its parts on the shelf of this workstation, where they wait unsettled until an entry of the
 * journal names them. What was put is taken back when the work ends before its end.
 * Refuses ATTACHMENT_EMPTY, _TOO_LARGE, _TYPE, _NO_ROOM, DISK_FULL; null when the person has cancelled.
 */
export async function takeFile(ask: Ask, file: Blob, course: Course = {}): Promise<Result<TakenFile | null>> {
  const refused = sizeProblem(file);
  if (refused) return refuse(refused);
  const start = await readSlice(file, 0, 64);
  const mediaType = start && mediaTypeOf(start);
  if (!start) return refuse({ code: 'ATTACHMENT_EMPTY' });
  if (!mediaType) return refuse({ code: 'ATTACHMENT_TYPE' });
  const taken = await takeContent(ask, file, course);
  return taken.ok ? ok(taken.value && { content: taken.value, mediaType }) : taken;
}

/** As {@link takeFile}, for what the desk itself has made, e.g. the text of a law: of whatever kind. */
export async function takeContent(
  ask: Ask,
  file: Blob,
  course: Course = {},
): Promise<Result<Content | null>> {
  const refused = sizeProblem(file);
  if (refused) return refuse(refused);
  const put: string[] = [];
  const sealed = await sealFile(ask, file, course, put);
  if (!sealed.ok || !sealed.value) await dropParts(ask, put);
  return sealed;
}

function sizeProblem({ size }: Blob): Problem | undefined {
  const limit = maxContentBytes / megabyte;
  if (size === 0) return { code: 'ATTACHMENT_EMPTY' };
  return size > maxContentBytes ? { code: 'ATTACHMENT_TOO_LARGE', details: { limit } } : undefined;
}

/** @param put receives the name of every part as soon as it is on the disk */
async function sealFile(
  ask: Ask,
  file: Blob,
  { signal, onProgress }: Course,
  put: string[],
): Promise<Result<Content | null>> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const key = await importContentKey(raw);
  const count = partsOf(file.size);
  const sum = sha256.create();
  for (let first = 0; first < count; first += atOnce) {
    if (signal?.aborted) return ok(null);
    const batch: SealedPart[] = [];
    for (let index = first; index < Math.min(count, first + atOnce); index += 1) {
      const plain = await readSlice(file, index * partBytes, partBytes);
      if (!plain) return refuse({ code: 'ATTACHMENT_EMPTY' });
      sum.update(plain);
      batch.push(await sealPart(key, plain, { index, count }));
    }
    const kept = await ask('parts.put', {
      parts: batch.map(({ bytes }) => toBase64(bytes)),
      unsettled: true,
    });
    if (!kept.ok) return kept;
    put.push(...kept.value.names);
    onProgress?.(Math.min(file.size, put.length * partBytes), file.size);
  }
  const sha = bytesToHex(sum.digest());
  return ok({ sha256: sha, bytes: file.size, key: contentKeyText(raw), parts: [...put] });
}

/** A file may be taken away while it is read (a stick): then it is undefined. */
async function readSlice(file: Blob, at: number, length: number): Promise<Bytes | undefined> {
  const read = await file
    .slice(at, Math.min(file.size, at + length))
    .arrayBuffer()
    .catch(() => undefined);
  return read && read.byteLength > 0 ? new Uint8Array(read) : undefined;
}

/** The entry that names the parts is on the disk: they stay. */
export async function keepParts(ask: Ask, { parts }: Pick<Content, 'parts'>): Promise<void> {
  await ask('parts.settle', { keep: [...parts], drop: [] });
}

/** No entry names the parts and none will. What cannot be taken back now is found by the next opening. */
export async function dropParts(ask: Ask, parts: readonly string[]): Promise<void> {
  await ask('parts.settle', { keep: [], drop: [...parts] });
}

/**
 * Opens a file: its plain bytes. Refuses ATTACHMENT_NOT_HERE while parts are lacking, ATTACHMENT_DAMAGED when they are
 * not what was attached; null when the person has cancelled.
 */
export async function openFile(
  ask: Ask,
  content: Content,
  course: Course = {},
): Promise<Result<Bytes | null>> {
  const { parts, bytes } = content;
  const key = await contentKeyOf(content);
  const whole = new Uint8Array(bytes);
  for (let first = 0; first < parts.length; first += atOnce) {
    if (course.signal?.aborted) return ok(null);
    const read = await ask('parts.read', { names: parts.slice(first, first + atOnce) });
    if (!read.ok) return read;
    for (const [offset, part] of read.value.parts.entries()) {
      const put = await putPart(whole, { key, content, index: first + offset }, part);
      if (!put.ok) return put;
    }
    course.onProgress?.(Math.min(bytes, (first + atOnce) * partBytes), bytes);
  }
  return bytesToHex(sha256(whole)) === content.sha256 ? ok(whole) : damaged;
}

const damaged: Result<never> = refuse({ code: 'ATTACHMENT_DAMAGED' });

async function putPart(
  whole: Bytes,
  { key, content, index }: { key: CryptoKey; content: Content; index: number },
  sealed: string | null,
): Promise<Result<null>> {
  if (sealed === null) return refuse({ code: 'ATTACHMENT_NOT_HERE' });
  const plain = await openPart(key, fromBase64(sealed), { index, count: content.parts.length });
  if (!plain || index * partBytes + plain.length > whole.length) return damaged;
  whole.set(plain, index * partBytes);
  return ok(null);
}

/** Which of these parts are not on the shelf of this workstation. */
export async function lackingParts(ask: Ask, names: readonly string[]): Promise<Result<ReadonlySet<string>>> {
  const lacking = new Set<string>();
  for (let at = 0; at < names.length; at += namesAtOnce) {
    const answer = await ask('parts.lacking', { names: names.slice(at, at + namesAtOnce) });
    if (!answer.ok) return answer;
    for (const name of answer.value.names) lacking.add(name);
  }
  return ok(lacking);
}

/**
 * Settles what a killed program has left: parts that the journal names stay, the others go. To be called when a journal
 * was opened, before anything is attached.
 * @returns how many parts went
 */
export async function sweepParts(ask: Ask, isNamed: (part: string) => boolean): Promise<Result<number>> {
  for (let dropped = 0; ;) {
    const left = await ask('parts.unsettled', {});
    if (!left.ok) return left;
    const { names } = left.value;
    if (names.length === 0) return ok(dropped);
    const drop = names.filter((name) => !isNamed(name));
    const settled = await ask('parts.settle', { keep: names.filter(isNamed), drop });
    if (!settled.ok) return settled;
    dropped += drop.length;
  }
}
