import type { Ask } from '#renderer/bridge/desk.ts';
import { keepParts, takeFile } from '#renderer/store/attachment-shelf.ts';
import type { JournalStore } from '#renderer/store/journal-store.ts';
import { openJournal } from '#renderer/store/open-journal.ts';
import { openSync, type Sync } from '#renderer/sync/sync.ts';
import type { DeviceKeys } from '#shared/bundle/cards.ts';
import type { Command, DecideContext } from '#shared/cases/commands.ts';
import { decide } from '#shared/cases/decide.ts';
import type { SubjectId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { VersionVector } from '#shared/journal/version-vector.ts';
import type { Input } from '#shared/ipc/schemas.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { chief, day, smallLaw } from '../../journal/workstation.ts';
import { HandClock, must } from '../sync-desk.ts';
import { SimulatedDisk, type Stick } from './disk.ts';
import { send, type Line } from './line.ts';

const context: DecideContext = {
  author: chief,
  today: day('2026-04-27'),
  law: smallLaw,
  checkAct: () => [],
  checkText: () => ok(null),
  issueFacts: () => [],
};

/** What stands around a workstation. */
export interface Surroundings {
  readonly line: Line;
  readonly stick: Stick;
  readonly random: () => number;
  /** What the person decided, what this workstation knew of then, and whether they were told that it is saved. */
  readonly onDecided: (events: readonly JournalEvent[], knew: VersionVector, isPromised: boolean) => void;
  /** What a person does while the desk is on the line. */
  readonly meanwhile: (desk: SimulatedDesk) => Promise<void>;
}

/** A workstation with the product's journal store and sync client; only disk, line and stick are simulated. */
export class SimulatedDesk {
  readonly keys: DeviceKeys;
  /** What tells two machines with one identity apart. */
  readonly name: string;
  readonly clock = new HandClock();
  store!: JournalStore;
  sync!: Sync;
  /** Somebody copied an old folder back by hand: nothing is recorded before the region was heard. */
  mustHear = false;
  #disk = new SimulatedDisk();
  #backup: SimulatedDisk | undefined;
  readonly #around: Surroundings;
  readonly #dataKey: CryptoKey;
  #nonces = 0;
  /** What it knew when it decided something that it could not say is saved. */
  #inDoubt: VersionVector | undefined;

  private constructor(keys: DeviceKeys, name: string, around: Surroundings, dataKey: CryptoKey) {
    this.keys = keys;
    this.name = name;
    this.#around = around;
    this.#dataKey = dataKey;
  }

  static async open(keys: DeviceKeys, around: Surroundings): Promise<SimulatedDesk> {
    const use: KeyUsage[] = ['encrypt', 'decrypt'];
    const dataKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, use);
    const desk = new SimulatedDesk(keys, keys.card.device, around, dataKey);
    await desk.start();
    return desk;
  }

  /** Another machine with a copy of this one's disk. */
  async clone(): Promise<SimulatedDesk> {
    const twin = new SimulatedDesk(this.keys, `${this.name} (twin)`, this.#around, this.#dataKey);
    twin.#disk = this.#disk.copy();
    await twin.start();
    return twin;
  }

  /** Opens the program over what lies on the disk: what it held in memory is gone. */
  async start(): Promise<void> {
    const { office, device } = this.keys.card;
    this.store = must(
      await openJournal({
        ask: this.#ask,
        keys: { store: 'store-1', dataKey: this.#dataKey },
        writer: { office, device, author: chief.id },
        now: this.clock.now,
        openShelf: () => Promise.resolve(ok(this.#disk.shelf)),
      }),
    );
    this.sync = await openSync({
      store: this.store,
      keys: this.keys,
      ask: this.#ask,
      clock: this.clock,
      notes: this.#disk.notes,
      gapNotes: this.#disk.gapNotes,
      chance: this.#around.random,
      nonce: () => `nonce-${this.#random()}-${(this.#nonces += 1)}`,
      watchLine: () => () => undefined,
    });
    await this.#noteFound();
  }

  /** What was written as the power went is there after all: the person finds it when the program opens again. */
  async #noteFound(): Promise<void> {
    const knew = this.#inDoubt;
    this.#inDoubt = undefined;
    if (!knew) return;
    const own = Object.entries(this.store.vector()).filter(([stream]) => isOf(this.keys, stream));
    for (const [stream, length] of own) {
      const known = knew[stream] ?? 0;
      if (length > known)
        this.#around.onDecided(must(await this.store.stretch(stream, known + 1, length)), knew, false);
    }
  }

  loseNotes(): void {
    this.#disk.notes.text = undefined;
  }

  losePowerAtNextSave(): void {
    this.#disk.shelf.losesPower = true;
  }

  /** Whether something was written of which the person was not told that it is saved. */
  get isBlocked(): boolean {
    return this.store.blocked() !== undefined;
  }

  backUp(): void {
    this.#backup = this.#disk.copy();
  }

  get hasBackup(): boolean {
    return this.#backup !== undefined;
  }

  /** @param leap numbers to leave free, as the program's own restore does; null when somebody copied the folder back */
  async restore(leap: number | null): Promise<void> {
    if (!this.#backup) return;
    this.#disk = this.#backup.copy();
    await this.start();
    this.mustHear = leap === null;
    if (leap !== null) must(await this.store.beginIncarnation(leap));
  }

  /** Every event it holds, by stream. */
  async journals(): Promise<Map<string, readonly JournalEvent[]>> {
    const journals = new Map<string, readonly JournalEvent[]>();
    for (const [stream, length] of Object.entries(this.store.vector()))
      journals.set(stream, must(await this.store.stretch(stream, 1, length)));
    return journals;
  }

  holdsPart(name: string): boolean {
    return this.#disk.holdsPart(name);
  }

  /** What the person does; a refusal by the state of the case changes nothing and is no fault. */
  async do(command: Command): Promise<readonly JournalEvent[]> {
    if (this.mustHear || this.isBlocked) return [];
    const knew = this.store.vector();
    const decided = decide(command, this.store.state(), context);
    if (!decided.ok) return [];
    const saved = await this.store.append(decided.value);
    if (!saved.ok) {
      this.#inDoubt = knew;
      return [];
    }
    this.#around.onDecided(saved.value, knew, true);
    return saved.value;
  }

  async attach(subject: SubjectId, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.mustHear || this.isBlocked) return;
    const taken = must(await takeFile(this.#ask, new Blob([bytes])));
    if (!taken) return;
    const named = { ...taken, name: 'скан.pdf', purpose: 'incoming' } as const;
    await this.do({ do: 'attachFile', case: subject, ...named });
    await keepParts(this.#ask, taken.content);
  }

  #random(): string {
    return Math.floor(this.#around.random() * 2 ** 32)
      .toString(36)
      .padStart(10, '0');
  }

  readonly #ask = (async (channel: string, input: unknown) => {
    if (channel === 'network.send') {
      const { line, meanwhile } = this.#around;
      return send(line, input as Input<'network.send'>, () => meanwhile(this));
    }
    if (channel === 'settings.load') return ok({ language: 'kk', serverUrl: null });
    const ofStick = this.#around.stick.answer(channel, input);
    return ofStick ?? (await this.#disk.answer(channel, input)) ?? refuse({ code: 'NETWORK_UNREACHABLE' });
  }) as Ask;
}

function isOf({ card }: DeviceKeys, stream: string): boolean {
  return stream.slice(0, stream.lastIndexOf('.')) === card.device;
}
