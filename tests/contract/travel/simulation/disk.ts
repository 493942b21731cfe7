import { fromBase64, toBase64 } from '#renderer/bridge/base64.ts';
import type { Leaf } from '#renderer/store/leaf.ts';
import { advance, emptySentinel, type Sentinel } from '#renderer/store/sealed-record.ts';
import { sha256Hex } from '#shared/envelope/text.ts';
import type { Input } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { MemoryShelf } from '../../journal/memory-shelf.ts';
import { PaperNotes } from '../sync-desk.ts';

/** A shelf whose power may go between the vault's flush and its own commit. */
class SimulatedShelf extends MemoryShelf {
  losesPower = false;

  override append(leaves: readonly Leaf[], sentinel: Sentinel): Promise<void> {
    if (!this.losesPower) return super.append(leaves, sentinel);
    this.losesPower = false;
    return Promise.reject(new Error('the power went'));
  }

  copy(): SimulatedShelf {
    const copy = new SimulatedShelf();
    copy.leaves = new Map(this.leaves);
    copy.summedUp = this.summedUp;
    copy.incarnation = this.incarnation;
    return copy;
  }
}

/** What lies on the disk of one workstation: it outlives the program, can be copied, and can be put back. */
export class SimulatedDisk {
  readonly shelf: SimulatedShelf;
  readonly notes = new PaperNotes();
  readonly gapNotes = new PaperNotes();
  readonly #parts: Map<string, string>;
  #records: string[] = [];
  #sentinel: Sentinel = emptySentinel;

  constructor(shelf = new SimulatedShelf(), parts: ReadonlyMap<string, string> = new Map()) {
    this.shelf = shelf;
    this.#parts = new Map(parts);
  }

  copy(): SimulatedDisk {
    const copy = new SimulatedDisk(this.shelf.copy(), this.#parts);
    copy.notes.text = this.notes.text;
    copy.gapNotes.text = this.gapNotes.text;
    copy.#records = [...this.#records];
    copy.#sentinel = this.#sentinel;
    return copy;
  }

  holdsPart(name: string): boolean {
    return this.#parts.has(name);
  }

  /** The shell's channels over this disk; undefined for those that are not about it. */
  async answer(channel: string, input: unknown): Promise<Result<unknown> | undefined> {
    switch (channel) {
      case 'vault.status':
        return ok(this.#sentinel);
      case 'vault.read': {
        const { from, limit } = input as Input<'vault.read'>;
        return ok({ records: this.#records.slice(from - 1, from - 1 + limit) });
      }
      case 'vault.append':
        return this.#append(input as Input<'vault.append'>);
      case 'parts.put':
        return ok({ names: await this.#putParts((input as Input<'parts.put'>).parts) });
      case 'parts.read':
        return ok({
          parts: (input as Input<'parts.read'>).names.map((name) => this.#parts.get(name) ?? null),
        });
      case 'parts.lacking':
        return ok({
          names: (input as Input<'parts.lacking'>).names.filter((name) => !this.#parts.has(name)),
        });
      case 'parts.settle':
        return ok({});
      default:
        return undefined;
    }
  }

  #append({ after, records }: Input<'vault.append'>): Result<Sentinel> {
    if (after !== this.#sentinel.count) return refuse({ code: 'VAULT_BEHIND' });
    const sealed = records.map((text, at) => ({ no: after + 1 + at, bytes: fromBase64(text) }));
    this.#records.push(...records);
    this.#sentinel = advance(this.#sentinel, sealed);
    return ok(this.#sentinel);
  }

  async #putParts(parts: readonly string[]): Promise<string[]> {
    const names: string[] = [];
    for (const part of parts) {
      const name = await sha256Hex(fromBase64(part));
      this.#parts.set(name, part);
      names.push(name);
    }
    return names;
  }
}

/** A stick in a pocket: files by name, carried from desk to desk and wiped when it is full. */
export class Stick {
  readonly #files = new Map<string, string>();
  readonly #room: number;

  constructor(room = 40) {
    this.#room = room;
  }

  get names(): readonly string[] {
    return [...this.#files.keys()];
  }

  bytesOf(name: string): Uint8Array<ArrayBuffer> {
    return fromBase64(this.#files.get(name) ?? '');
  }

  write({ name, content }: Input<'files.write'>): Result<{ shown: string }> {
    let free = name;
    for (let no = 2; this.#files.has(free); no += 1) free = name.replace(/(\.\w+)$/, ` (${no})$1`);
    this.#files.set(free, content);
    const [oldest] = this.#files.keys();
    if (this.#files.size > this.#room && oldest !== undefined) this.#files.delete(oldest);
    return ok({ shown: free });
  }

  answer(channel: string, input: unknown): Result<unknown> | undefined {
    if (channel === 'files.write') return this.write(input as Input<'files.write'>);
    if (channel === 'files.read') {
      const { name } = input as Input<'files.read'>;
      const content = this.#files.get(name);
      return content === undefined ? refuse({ code: 'FILE_NOT_FOUND' }) : ok({ content });
    }
    if (channel !== 'files.list') return undefined;
    const { extension } = input as Input<'files.list'>;
    const files = this.names.filter((name) => name.endsWith(`.${extension}`));
    return ok({ files: files.map((name) => ({ name, size: 0, modified: '2026-04-27T03:00:00.000Z' })) });
  }
}

/** One bit turned, or the end missing: what a bad stick or a bad line makes of bytes. */
export function spoil(bytes: Uint8Array<ArrayBuffer>, random: () => number): Uint8Array<ArrayBuffer> {
  const at = Math.floor(random() * bytes.length);
  if (random() < 0.5) return bytes.slice(0, at);
  const spoilt = bytes.slice();
  if (spoilt.length > 0) spoilt[at] = (spoilt[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return spoilt;
}

export function spoilText(text: string, random: () => number): string {
  return toBase64(spoil(fromBase64(text), random));
}
