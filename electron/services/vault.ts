import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { VaultStatus } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import { TaskQueue } from '#shared/kernel/task-queue.ts';
import { syncFolder } from './atomic-file.ts';
import { attempt } from './os-problem.ts';
import { loadCheckpoint, saveCheckpoint } from './vault-checkpoint.ts';
import {
  fileHeader,
  fileHeaderLength,
  nextHead,
  parseFileHeader,
  parseRecord,
  parseRecordHeader,
  printRecord,
  recordHeaderLength,
  vaultVersion,
} from './vault-format.ts';
import { beginning, scan, type Scan } from './vault-scan.ts';
import { copyStretch, setAside } from './vault-set-aside.ts';

/**
 * The second durable copy: an append-only file of sealed records outside the browser's profile. It sees
 * ciphertext only, and answers an append only after the bytes were flushed.
 */
export interface Vault {
  /** VAULT_DAMAGED carries `whole`, the count up to which every record is good, and `last`, the highest met. */
  status(): Result<VaultStatus>;
  /**
   * Records from position `from` (the first is 1), at most `limit` and some 16 MB, at least one unless `from` is
   * past the end. In a damaged vault, whole records behind the damage can still be read; a broken one answers
   * VAULT_DAMAGED with `next`, the next position worth trying (0 when there is none).
   */
  read(range: { from: number; limit: number }): Promise<Result<Buffer[]>>;
  /**
   * Appends after position `after` and flushes. VAULT_BEHIND when `after` is not the count. Appending to a damaged
   * vault after its `whole` is the repair: the damaged file is kept aside and the vault goes on from there.
   */
  append(after: number, records: readonly Uint8Array[]): Promise<Result<VaultStatus>>;
  /**
   * Writes the file as it stands now, flushed, under another path; appends go on meanwhile and are not in it.
   * VAULT_DAMAGED for a vault that is not whole: a copy of damage is no copy.
   */
  copyTo(path: string): Promise<Result<VaultCopy>>;
  /** Bytes of the file. */
  size(): Promise<number>;
  /** Reads everything once more; damage found is what `status` answers from then on. */
  verify(): Promise<Result<VaultStatus>>;
  close(): Promise<void>;
}

/** What a copy of the vault adds up to; `size` in bytes. */
export interface VaultCopy extends VaultStatus {
  readonly size: number;
}

const readLimit = 16 * 1024 * 1024;
/** A checkpoint every so many records: re-reading this many at the next start is not felt. */
const checkpointEvery = 5_000;

class VaultFile implements Vault {
  readonly #folder: string;
  readonly #handle: FileHandle;
  #scan: Scan;
  #checkpointed: number;
  #tailIsDirty = false;
  readonly #turns = new TaskQueue();
  #verification: Promise<Result<VaultStatus>> | undefined;
  readonly #closing = new AbortController();

  constructor(folder: string, handle: FileHandle, opened: { scan: Scan; checkpointed: number }) {
    this.#folder = folder;
    this.#handle = handle;
    this.#scan = opened.scan;
    this.#checkpointed = opened.checkpointed;
  }

  status(): Result<VaultStatus> {
    const { state, count, head } = this.#scan;
    return state === 'damaged' ? refuse(this.#damage()) : ok({ count, head: head.toString('hex') });
  }

  async read({ from, limit }: { from: number; limit: number }): Promise<Result<Buffer[]>> {
    const { offsets, last } = this.#scan;
    const first = offsets[from - 1];
    if (first === undefined) return from > last ? ok([]) : refuse(this.#damageAt(from));
    let upTo = from;
    while (upTo - from + 1 < limit && (offsets[upTo] ?? Infinity) - first <= readLimit) upTo += 1;
    const data = Buffer.alloc((await this.#endOf(upTo)) - first);
    await this.#handle.read(data, 0, data.length, first);
    const records = wholeRecords(data, { from, offsets: offsets.slice(from - 1, upTo) });
    return records.length > 0 ? ok(records) : this.#foundDamage(from);
  }

  append(after: number, records: readonly Uint8Array[]): Promise<Result<VaultStatus>> {
    return this.#turns.add(() => attemptFlat(() => this.#append(after, records)));
  }

  async size(): Promise<number> {
    return (await this.#handle.stat()).size;
  }

  copyTo(path: string): Promise<Result<VaultCopy>> {
    const { state, count, head, end } = this.#scan;
    if (state === 'damaged') return Promise.resolve(refuse(this.#damage()));
    // The file only grows behind `end`, so this stretch needs no lock.
    return attempt(async () => {
      await copyStretch(this.#handle, path, { to: end });
      return { count, head: head.toString('hex'), size: end };
    });
  }

  verify(): Promise<Result<VaultStatus>> {
    this.#verification ??= attemptFlat(() => this.#verify()).finally(() => (this.#verification = undefined));
    return this.#verification;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#verification;
    await this.#turns.add(async () => {
      await this.#checkpoint();
      await this.#handle.close();
    });
  }

  #damage(): Problem {
    return { code: 'VAULT_DAMAGED', details: { whole: this.#scan.count, last: this.#scan.last } };
  }

  /** File offset behind record `number`; its own offset when its header is broken. */
  async #endOf(number: number): Promise<number> {
    const offset = this.#scan.offsets[number - 1] ?? 0;
    const header = Buffer.alloc(recordHeaderLength);
    await this.#handle.read(header, 0, recordHeaderLength, offset);
    const parsed = parseRecordHeader(header);
    const { size } = await this.#handle.stat();
    return parsed === undefined ? offset : Math.min(size, offset + recordHeaderLength + parsed.length);
  }

  async #foundDamage(number: number): Promise<Result<never>> {
    await this.verify();
    return refuse(this.#damageAt(number));
  }

  #damageAt(number: number): Problem {
    const { offsets } = this.#scan;
    const next = offsets.findIndex((offset, index) => index >= number && Number.isFinite(offset));
    return {
      code: 'VAULT_DAMAGED',
      details: { whole: Math.min(this.#scan.count, number - 1), next: next + 1 },
    };
  }

  async #append(after: number, records: readonly Uint8Array[]): Promise<Result<VaultStatus>> {
    if (after !== this.#scan.count) {
      return this.#scan.state === 'damaged'
        ? refuse(this.#damage())
        : refuse({ code: 'VAULT_BEHIND', details: { count: this.#scan.count } });
    }
    if (this.#scan.state === 'damaged') await this.#repair();
    await this.#write(records);
    if (this.#scan.count - this.#checkpointed >= checkpointEvery) await this.#checkpoint();
    return this.status();
  }

  async #write(records: readonly Uint8Array[]): Promise<void> {
    const settled = this.#scan.count;
    let { count, head, end } = this.#scan;
    const printed: Buffer[] = [];
    const offsets: number[] = [];
    for (const bytes of records) {
      count += 1;
      head = nextHead(head, bytes);
      const record = printRecord({ number: count, settled, head, bytes });
      offsets.push(end);
      printed.push(record);
      end += record.length;
    }
    if (this.#tailIsDirty) await this.#handle.truncate(this.#scan.end);
    this.#tailIsDirty = true;
    await writeAll(this.#handle, Buffer.concat(printed), this.#scan.end);
    await this.#handle.sync();
    this.#tailIsDirty = false;
    for (const offset of offsets) this.#scan.offsets.push(offset);
    this.#scan = { state: 'whole', count, last: count, head, end, offsets: this.#scan.offsets };
  }

  async #repair(): Promise<void> {
    const { count, head, end, offsets } = this.#scan;
    await setAside(this.#folder, this.#handle, { from: 0, after: count });
    await this.#handle.truncate(end);
    await writeAll(this.#handle, fileHeader(), 0);
    await this.#handle.sync();
    offsets.length = count;
    this.#scan = { state: 'whole', count, last: count, head, end, offsets };
  }

  async #verify(): Promise<Result<VaultStatus>> {
    if (this.#scan.state === 'damaged') return this.status();
    const again = await scan(this.#handle, beginning(), {
      size: this.#scan.end,
      until: this.#closing.signal,
    });
    if (this.#closing.signal.aborted) return this.status();
    // Below the flushed end nothing can be torn: whatever is broken here is damage.
    if (again.state !== 'whole')
      this.#scan = { ...again, state: 'damaged', last: Math.max(again.last, this.#scan.last) };
    return this.status();
  }

  /** A full disk costs the checkpoint and nothing else: the records it tells of are flushed already. */
  async #checkpoint(): Promise<void> {
    if (this.#scan.state !== 'whole' || this.#checkpointed === this.#scan.count) return;
    const { count } = this.#scan;
    const saved = await attempt(() => saveCheckpoint(join(this.#folder, 'vault.index'), this.#scan));
    if (saved.ok) this.#checkpointed = count;
  }
}

/** The records of a stretch of the file, up to the first that is not whole. */
function wholeRecords(data: Buffer, stretch: { from: number; offsets: readonly number[] }): Buffer[] {
  const first = stretch.offsets[0] ?? 0;
  const records: Buffer[] = [];
  for (const [index, offset] of stretch.offsets.entries()) {
    const record = parseRecord(data, offset - first);
    if (record?.header.number !== stretch.from + index) break;
    records.push(record.bytes);
  }
  return records;
}

async function attemptFlat<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  const attempted = await attempt(work);
  return attempted.ok ? attempted.value : attempted;
}

async function writeAll(handle: FileHandle, data: Buffer, position: number): Promise<void> {
  for (let written = 0; written < data.length;) {
    const { bytesWritten } = await handle.write(data, written, data.length - written, position + written);
    written += bytesWritten;
  }
}

async function openFile(path: string): Promise<FileHandle> {
  // 'r+' never truncates and 'wx+' never overwrites: no order of failures can empty an existing vault.
  return open(path, 'r+').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return open(path, 'wx+', 0o600);
    throw error;
  });
}

async function begin(folder: string, handle: FileHandle): Promise<Scan> {
  await handle.truncate(0);
  await writeAll(handle, fileHeader(), 0);
  await handle.sync();
  await syncFolder(folder);
  return { ...beginning(), state: 'whole', last: 0 };
}

async function readHeader(handle: FileHandle): Promise<number | undefined> {
  const header = Buffer.alloc(fileHeaderLength);
  const { bytesRead } = await handle.read(header, 0, fileHeaderLength, 0);
  return parseFileHeader(header.subarray(0, bytesRead));
}

async function scanFile(
  folder: string,
  handle: FileHandle,
  size: number,
): Promise<{ scan: Scan; checkpointed: number }> {
  const headerIsWhole = (await readHeader(handle)) !== undefined;
  const checkpoint = headerIsWhole
    ? await loadCheckpoint(join(folder, 'vault.index'), handle, size)
    : undefined;
  const found = await scan(handle, checkpoint ?? beginning(), { size });
  const checkpointed = checkpoint?.count ?? 0;
  if (!headerIsWhole) return { scan: { ...found, state: 'damaged' }, checkpointed };
  if (found.state !== 'torn') return { scan: found, checkpointed };
  await setAside(folder, handle, { from: found.end, after: found.count });
  await handle.truncate(found.end);
  await handle.sync();
  return { scan: { ...found, state: 'whole' }, checkpointed };
}

async function openIn(folder: string): Promise<Result<Vault>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handle = await openFile(join(folder, 'vault'));
  let opened: Result<Vault> | undefined;
  try {
    return (opened = await openOver(folder, handle));
  } finally {
    if (!opened?.ok) await handle.close();
  }
}

async function openOver(folder: string, handle: FileHandle): Promise<Result<Vault>> {
  const { size } = await handle.stat();
  // Shorter than its header: the power went while the vault was being created, nothing was ever promised.
  if (size < fileHeaderLength) {
    return ok(new VaultFile(folder, handle, { scan: await begin(folder, handle), checkpointed: 0 }));
  }
  const version = await readHeader(handle);
  if (version !== undefined && version > vaultVersion)
    return refuse({ code: 'VAULT_NEWER', details: { version } });
  return ok(new VaultFile(folder, handle, await scanFile(folder, handle, size)));
}

/**
 * Opens the vault of a folder, creating it when there is none. The torn end of an interrupted write is cut off
 * and kept under `damaged/`. Only one process may have it open: the instance lock sees to that.
 */
export function openVault(folder: string): Promise<Result<Vault>> {
  return attemptFlat(() => openIn(folder));
}

/** Whether a vault holds something that was sealed, be it broken or of a newer release; false where that cannot be seen. */
export async function hasRecords(opening: Promise<Result<Vault>>): Promise<boolean> {
  const opened = await opening;
  const status = opened.ok ? opened.value.status() : opened;
  if (status.ok) return status.value.count > 0;
  const { code, details } = status.problem;
  return code === 'VAULT_NEWER' || (code === 'VAULT_DAMAGED' && Number(details?.['last']) > 0);
}
