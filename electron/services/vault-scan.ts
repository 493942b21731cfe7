import type { FileHandle } from 'node:fs/promises';
import {
  emptyHead,
  fileHeaderLength,
  nextHead,
  parseRecord,
  parseRecordHeader,
  recordHeaderLength,
  recordMagic,
} from './vault-format.ts';

/** Where the reading stands: `count` records are whole and chained, the next one begins at `end`. */
export interface Progress {
  readonly count: number;
  readonly head: Buffer;
  readonly end: number;
  /** File offset of record n at index n − 1; beyond `count`, only of records salvaged behind damage. */
  readonly offsets: number[];
}

/** `settled`: a record behind the broken place proves that it had been acknowledged. */
export interface Scan extends Progress {
  readonly state: 'whole' | 'torn' | 'damaged';
  /** Highest record number met, salvaged ones included. */
  readonly last: number;
}

export const beginning = (): Progress => ({ count: 0, head: emptyHead, end: fileHeaderLength, offsets: [] });

const windowLength = 4 * 1024 * 1024;

/** Reads forward through a file in large steps; a slice is valid until the next call. */
class Window {
  readonly #handle: FileHandle;
  readonly #size: number;
  #data: Buffer = Buffer.alloc(0);
  #start = 0;

  constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.#size = size;
  }

  /** At least `length` bytes from `offset` on, or fewer when the file ends. */
  async at(offset: number, length: number): Promise<Buffer> {
    const wanted = Math.min(length, Math.max(0, this.#size - offset));
    const from = offset - this.#start;
    if (from >= 0 && from + wanted <= this.#data.length) return this.#data.subarray(from);
    const data = Buffer.alloc(Math.min(Math.max(length, windowLength), Math.max(0, this.#size - offset)));
    const { bytesRead } = await this.#handle.read(data, 0, data.length, offset);
    this.#data = data.subarray(0, bytesRead);
    this.#start = offset;
    return this.#data;
  }

  /** The record at `offset` when all of it was read already: half a million awaits would be half of the scan. */
  loadedRecord(offset: number) {
    const from = offset - this.#start;
    return from >= 0 && from < this.#data.length ? parseRecord(this.#data, from) : undefined;
  }

  async record(offset: number) {
    const header = parseRecordHeader(
      (await this.at(offset, recordHeaderLength)).subarray(0, recordHeaderLength),
    );
    if (header === undefined || offset + recordHeaderLength + header.length > this.#size) return undefined;
    return parseRecord(await this.at(offset, recordHeaderLength + header.length), 0);
  }
}

async function* recordsBehind(window: Window, offset: number, size: number) {
  let position = offset;
  while (position < size) {
    const data = await window.at(position, recordMagic.length);
    const found = data.indexOf(recordMagic);
    if (found < 0) {
      // The magic may lie across two windows.
      position += Math.max(1, data.length - recordMagic.length + 1);
      continue;
    }
    position += found;
    const record = await window.record(position);
    if (record === undefined) {
      position += 1;
      continue;
    }
    yield { offset: position, header: record.header };
    position += recordHeaderLength + record.header.length;
  }
}

/** What stands behind the first broken place: salvaged offsets, and whether one of them is a witness. */
async function salvage(window: Window, progress: Progress, size: number): Promise<Scan> {
  const broken = progress.count + 1;
  let witnessed = false;
  let last = progress.count;
  for await (const { offset, header } of recordsBehind(window, progress.end, size)) {
    // A whole record that merely breaks the chain was not torn by a power cut either.
    witnessed ||= header.settled >= broken || offset === progress.end;
    if (header.number < broken) continue;
    progress.offsets[header.number - 1] = offset;
    last = Math.max(last, header.number);
  }
  if (!witnessed) progress.offsets.length = progress.count;
  return witnessed
    ? { ...progress, state: 'damaged', last }
    : { ...progress, state: 'torn', last: progress.count };
}

export interface ScanLimits {
  /** Bytes of the file to look at. */
  readonly size: number;
  /** Aborting ends the scan early; what it answers then means nothing. */
  readonly until?: AbortSignal;
}

/** Checks every record from `from` to `size` bytes: checksum, number and chain. */
export async function scan(handle: FileHandle, from: Progress, { size, until }: ScanLimits): Promise<Scan> {
  const window = new Window(handle, size);
  const offsets = from.offsets;
  let { count, head, end } = from;
  while (end < size && until?.aborted !== true) {
    const record = window.loadedRecord(end) ?? (await window.record(end));
    if (record?.header.number !== count + 1) break;
    const next = nextHead(head, record.bytes);
    if (!next.equals(record.header.head)) break;
    offsets[count] = end;
    count += 1;
    head = next;
    end += recordHeaderLength + record.bytes.length;
  }
  const progress = { count, head, end, offsets };
  return end === size ? { ...progress, state: 'whole', last: count } : salvage(window, progress, size);
}
