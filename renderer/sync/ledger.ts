import { z } from 'zod';
import { ServerCard } from '#shared/bundle/cards.ts';
import type { ClockPair } from '#shared/bundle/lease.ts';
import { nothingDelivered, type Delivered } from '#shared/bundle/outbox.ts';
import { keepProof, type Proof } from '#shared/bundle/proofs.ts';
import { Admission } from '#shared/bundle/statements.ts';
import { witnessed, type Witness } from '#shared/bundle/witness.ts';
import { VersionVector } from '#shared/journal/version-vector.ts';
import type { Problem } from '#shared/kernel/result.ts';
import type { SyncNotes } from './parts.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What the sync client was told and proved, kept sealed from one day to the next. */
const Remembered = z.object({
  server: ServerCard.nullable(),
  admission: z.object({ jws: z.string(), said: Admission }).nullable(),
  /** A sealed request to be taken in (base64) that travels by stick; null when none is out. */
  request: z.string().nullable().default(null),
  /** The server's last word on all it holds of the office, as it was signed: passed on by stick. */
  receipt: z.string().nullable(),
  delivered: z.object({
    server: z.string().nullable(),
    epoch: z.string().nullable(),
    at: z.string().nullable(),
    held: z.record(z.string(), z.object({ upTo: z.int().min(0), head: hash })),
  }),
  /** Heads that other workstations have signed, by journal: with them their journals can be passed on. */
  proofs: z.record(z.string(), z.array(z.object({ seq: z.int().min(1), jws: z.string() }))),
  /** Receipts of which no later one says more of some journal: shown to a region that was restored from a backup. */
  witnesses: z.array(z.object({ jws: z.string(), upTo: VersionVector })).default([]),
  /** How far each workstation of the office had heard when it last wrote. */
  peers: z.record(z.string(), VersionVector),
  /** Files of which the server has named every part, by the entry that names the file; true within one epoch. */
  parts: z
    .object({ epoch: z.string().nullable(), confirmed: z.array(z.string()) })
    .default({ epoch: null, confirmed: [] }),
  /** When the clocks of the region and of this PC last met, and the latest reading of the latter since (milliseconds). */
  clocks: z.object({ region: z.number(), pc: z.number(), noticed: z.number() }).nullable().default(null),
});

export interface Remembered {
  readonly server: ServerCard | null;
  readonly admission: { readonly jws: string; readonly said: Admission } | null;
  readonly request: string | null;
  readonly receipt: string | null;
  readonly delivered: Delivered;
  readonly proofs: Readonly<Record<string, readonly Proof[]>>;
  readonly witnesses: readonly Witness[];
  readonly peers: Readonly<Record<string, VersionVector>>;
  readonly parts: { readonly epoch: string | null; readonly confirmed: string[] };
  readonly clocks: (ClockPair & { readonly noticed: number }) | null;
}

const nothingRemembered: Remembered = {
  server: null,
  admission: null,
  request: null,
  receipt: null,
  delivered: nothingDelivered,
  proofs: {},
  witnesses: [],
  peers: {},
  parts: { epoch: null, confirmed: [] },
  clocks: null,
};

/** The one place where the sync client's knowledge changes. */
export class Ledger {
  /** Why the knowledge is not kept on the disk; it can be asked for again, so work goes on. */
  notKept: Problem | null = null;
  readonly #notes: SyncNotes;
  readonly #changed: () => void;
  #now: Remembered = nothingRemembered;

  constructor(notes: SyncNotes, changed: () => void) {
    this.#notes = notes;
    this.#changed = changed;
  }

  /** Reads what was kept. What a newer release wrote, or nobody can read, is asked for again at the first round. */
  async load(): Promise<void> {
    const kept = await this.#notes.load();
    this.notKept = kept.ok ? null : kept.problem;
    const read = Remembered.safeParse(kept.ok ? kept.value : undefined);
    if (read.success) this.#now = read.data;
  }

  get now(): Remembered {
    return this.#now;
  }

  change(part: Partial<Remembered>): void {
    this.#now = { ...this.#now, ...part };
    this.#changed();
  }

  addProofs(stream: string, proofs: readonly Proof[]): void {
    const needed = witnessed(this.#now.witnesses)[stream];
    const known = this.#now.proofs[stream] ?? [];
    const kept = proofs.reduce((all, proof) => keepProof(all, proof, needed), known);
    this.change({ proofs: { ...this.#now.proofs, [stream]: kept } });
  }

  /** Puts the present knowledge on the disk. */
  async keep(): Promise<void> {
    const saved = await this.#notes.save(this.#now);
    this.notKept = saved.ok ? null : saved.problem;
    this.#changed();
  }
}
