import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chunkName, openChunk, packChunk, partsInChunk, type Chunk } from '#shared/envelope/chunk.ts';
import type { OfficeId } from '#shared/journal/ids.ts';
import { keepPart, readPart } from '../services/parts.ts';
import type { Region } from '../services/region.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Takes the parts of attached files that lie in a folder, for the offices whose bundles were taken from it: those their
 * journals name and the region lacks. A part is believed for its own sum; what nobody names is left where it lies.
 * @returns file names of chunks that the stick has spoilt
 */
export async function takeChunks(
  region: Region,
  folder: string,
  offices: readonly OfficeId[],
): Promise<string[]> {
  const damaged: string[] = [];
  for (const name of (await readdir(folder)).filter((each) => chunkName.test(each)).sort()) {
    const chunk = await openChunk(new Uint8Array(await readFile(join(folder, name))));
    if (!chunk.ok || chunk.value.damaged > 0) damaged.push(name);
    if (!chunk.ok) continue;
    for (const [part, bytes] of chunk.value.parts)
      for (const office of offices) await keepPart(region.database, office, part, bytes);
  }
  return damaged;
}

/** The parts among these that the region holds, packed as they lie; one chunk in memory at a time. */
export async function* chunksOf(
  region: Region,
  office: OfficeId,
  names: readonly string[],
): AsyncGenerator<Chunk> {
  let parts: Bytes[] = [];
  for (const name of names) {
    const bytes = await readPart(region.database, office, name);
    if (bytes) parts.push(new Uint8Array(bytes));
    if (parts.length < partsInChunk) continue;
    yield await packChunk(parts);
    parts = [];
  }
  if (parts.length > 0) yield await packChunk(parts);
}
