import type { PartName } from '../bundle/content.ts';
import type { Result } from '../kernel/result.ts';
import { ok } from '../kernel/result.ts';
import { packParcel, unpackParcel } from './parcel.ts';
import { sha256Hex } from './text.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The extension of a file with parts of attached files, beside the bundle whose entries name them. */
export const chunkExtension = 'pdparts';

/** Parts in one file: at most 15 MB, so that a stick pulled out costs little and an old stick's file system takes it. */
export const partsInChunk = 160;

/** A chunk is named by the SHA-256 of its bytes: no name on a stick leads anywhere else, and the same is not written twice. */
export const chunkName = /^([0-9a-f]{64})[.]pdparts$/;

export interface Chunk {
  readonly name: string;
  readonly bytes: Bytes;
}

/** Packs sealed parts as they are: they need no further seal, and the entries that name them are signed. */
export async function packChunk(parts: readonly Bytes[]): Promise<Chunk> {
  const bytes = await packParcel(parts);
  return { name: `${await sha256Hex(bytes)}.${chunkExtension}`, bytes };
}

export interface OpenedChunk {
  /** Under the name each part has by its own bytes; whether anybody wants it the journal says. */
  readonly parts: ReadonlyMap<PartName, Bytes>;
  /** Parts that the stick has spoilt. */
  readonly damaged: number;
}

/** What is whole in a chunk. Refuses as a bundle's file does: BUNDLE_NOT_A_BUNDLE, _TRUNCATED, _DAMAGED, _NEWER. */
export async function openChunk(bytes: Bytes): Promise<Result<OpenedChunk>> {
  const parcel = await unpackParcel(bytes);
  if (!parcel.ok) return parcel;
  const parts = new Map<PartName, Bytes>();
  for (const part of parcel.value) if (part.ok) parts.set(await sha256Hex(part.value), part.value);
  return ok({ parts, damaged: parcel.value.filter((part) => !part.ok).length });
}
