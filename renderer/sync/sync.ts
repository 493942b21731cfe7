import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { EventId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { nameOf } from '../store/name-of.ts';
import { sparing } from '../store/sparing.ts';
import { recordStanding } from './admission.ts';
import { mannerOf } from './carry.ts';
import { askAdmission } from './enrol.ts';
import { fetchParts } from './fetch-parts.ts';
import { noticeTime } from './lease.ts';
import { prepareRequest, writeRequest, type InvitationAndCode } from './join-by-stick.ts';
import type { SyncParts } from './parts.ts';
import { pullAll } from './pull.ts';
import { pushAll } from './push.ts';
import { placesOf, provenHeld } from './receipts.ts';
import { sendParts } from './send-parts.ts';
import { createSchedule, isWithoutLine, type Schedule } from './schedule.ts';
import {
  countWaiting,
  describeStatus,
  isEventDelivered,
  listWaiting,
  type RoundBegun,
  type SyncStatus,
  type WaitingItem,
} from './status.ts';
import {
  examineBundle,
  listBundles,
  readFile,
  takeBundle,
  writeBundle,
  type BundleFile,
  type BundleReport,
  type WrittenBundle,
} from './stick.ts';
import { takeChunks, type TakenParts } from './stick-parts.ts';
import { createSyncDesk, isAwaitingReceipt, isEnrolled, type SyncDesk } from './sync-desk.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Carries the office's journal to the region and to its other workstations. No screen ever waits for it. */
export interface Sync {
  /** Takes this workstation into the region by a code; afterwards, or on a line that breaks then, it syncs by itself. */
  enrol(code: string): Promise<Result<null>>;
  /** Prepares the request to be taken in without a line; `writeRequest` then writes it, as often as needed. */
  prepareRequest(invitation: InvitationAndCode): Promise<Result<null>>;
  /** Answers where the file lies, in words for the user. */
  writeRequest(place: string): Promise<Result<string>>;
  /** A person's wish: tries now, also what was set aside. A round already under way is joined. */
  syncNow(): Promise<Result<null>>;
  /** As {@link syncNow}, and lets in entries that touch many cases at once: a person has been asked. */
  takeMany(): Promise<Result<null>>;
  /** Writes a bundle for everybody who may lack something; `place` is a token of `places.list`. */
  writeBundle(place: string): Promise<Result<WrittenBundle>>;
  /** Writes what waits of one journal, e.g. one that the server refuses, so that somebody else can look at it. */
  writeJournal(place: string, stream: string): Promise<Result<WrittenBundle>>;
  listBundles(place: string): Promise<Result<readonly BundleFile[]>>;
  /** What a bundle would bring, without taking it. */
  dryRun(place: string, name: string): Promise<Result<BundleReport>>;
  readBundle(place: string, name: string): Promise<Result<BundleReport>>;
  readBundleBytes(bytes: Bytes): Promise<Result<BundleReport>>;
  /** The same object until something changed. */
  status(): SyncStatus;
  /** The oldest of what no receipt has named, by case; the status counts all of it. */
  outbox(): Promise<readonly WaitingItem[]>;
  isDelivered(event: JournalEvent): boolean;
  /** A person's word on a file: let it travel now (also over a metered line), or take it off the line. */
  letTravel(file: EventId): void;
  holdBack(file: EventId): void;
  /** Somebody wants to open a file whose parts are not here: fetched at once, if there is a line. */
  want(file: EventId): void;
  subscribe(listener: () => void): () => void;
  /** Begins to try by itself; `stop` ends it. */
  start(): void;
  stop(): void;
}

/** Opens the sync client over an open journal, with what it kept from the last time. */
export async function openSync(parts: SyncParts): Promise<Sync> {
  const client = new SyncClient(parts);
  await client.load();
  return client;
}

class SyncClient implements Sync {
  readonly #desk: SyncDesk;
  readonly #schedule: Schedule;
  readonly #listeners = new Set<() => void>();
  /** Between its beginning and its end a round changes something at every step: screens are drawn as often as they can be. */
  readonly #told = sparing(() => {
    this.#tell();
  });
  #status: SyncStatus | undefined;
  #round: Promise<Result<null>> | undefined;
  #begun: RoundBegun | null = null;

  constructor(parts: SyncParts) {
    this.#desk = createSyncDesk(parts, () => this.#changed());
    const round = () => void this.#join();
    this.#schedule = createSchedule({ ...parts, round });
    parts.store.subscribe(() => {
      this.#changed();
      this.#schedule.nudge();
    });
  }

  async load(): Promise<void> {
    const { ledger, held } = this.#desk;
    await ledger.load();
    noticeTime(this.#desk);
    // The notes were lost and the journal was not: it says which server to ask, and that one says all the rest.
    const { server = null } = this.#desk.store.state();
    if (!ledger.now.server && server) ledger.change({ server });
    if (ledger.now.clocks) await ledger.keep();
    const { delivered } = ledger.now;
    ledger.change({
      delivered: { ...delivered, held: provenHeld(delivered.held, await held.at(placesOf(delivered.held))) },
    });
  }

  async enrol(code: string): Promise<Result<null>> {
    const { ledger, keys, memory } = this.#desk;
    const enrolled = await askAdmission(this.#desk, keys, code);
    if (!enrolled.ok) return enrolled;
    const { server, jws, said } = enrolled.value;
    memory.refused.clear();
    ledger.change({ server, admission: { jws, said }, request: null });
    await ledger.keep();
    if (ledger.notKept) return refuse(ledger.notKept);
    return this.syncNow();
  }

  prepareRequest(invitation: InvitationAndCode): Promise<Result<null>> {
    return prepareRequest(this.#desk, invitation);
  }

  writeRequest(place: string): Promise<Result<string>> {
    return writeRequest(this.#desk, place);
  }

  syncNow(): Promise<Result<null>> {
    this.#desk.memory.refused.clear();
    this.#desk.memory.files.refused.clear();
    return this.#join();
  }

  async takeMany(): Promise<Result<null>> {
    await this.#round;
    this.#desk.memory.mayTouchMany = true;
    const taken = await this.syncNow();
    this.#desk.memory.mayTouchMany = false;
    return taken;
  }

  writeBundle(place: string): Promise<Result<WrittenBundle>> {
    return writeBundle(this.#desk, place);
  }

  writeJournal(place: string, stream: string): Promise<Result<WrittenBundle>> {
    return writeBundle(this.#desk, place, stream);
  }

  listBundles(place: string): Promise<Result<readonly BundleFile[]>> {
    return listBundles(this.#desk, place);
  }

  async dryRun(place: string, name: string): Promise<Result<BundleReport>> {
    const bytes = await readFile(this.#desk, place, name);
    return bytes.ok ? examineBundle(this.#desk, bytes.value) : bytes;
  }

  async readBundle(place: string, name: string): Promise<Result<BundleReport>> {
    const bytes = await readFile(this.#desk, place, name);
    const taken = bytes.ok ? await this.readBundleBytes(bytes.value) : bytes;
    if (!taken.ok) return taken;
    const parts = await takeChunks(this.#desk, place);
    this.#changed();
    return parts.ok ? ok({ ...taken.value, parts: partsToTell(parts.value) }) : parts;
  }

  async readBundleBytes(bytes: Bytes): Promise<Result<BundleReport>> {
    const taken = await takeBundle(this.#desk, bytes);
    const isIn = taken.ok && isEnrolled(this.#desk);
    const recorded = isIn ? await recordStanding(this.#desk) : ok(null);
    return recorded.ok ? taken : recorded;
  }

  status(): SyncStatus {
    return (this.#status ??= describeStatus(this.#desk, this.#begun));
  }

  outbox(): Promise<readonly WaitingItem[]> {
    return listWaiting(this.#desk);
  }

  isDelivered(event: JournalEvent): boolean {
    return isEventDelivered(this.#desk, event);
  }

  letTravel(file: EventId): void {
    const { files } = this.#desk.memory;
    files.permitted.add(file);
    files.paused.delete(file);
    files.refused.delete(file);
    this.#again();
  }

  holdBack(file: EventId): void {
    this.#desk.memory.files.paused.add(file);
    this.#changed();
  }

  want(file: EventId): void {
    const { files } = this.#desk.memory;
    files.wanted.add(file);
    files.paused.delete(file);
    this.#again();
  }

  /** After the round under way, if there is one: it may have passed the file already. */
  #again(): void {
    void Promise.resolve(this.#round).then(() => this.#join());
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    this.#desk.memory.files.stopped = false;
    this.#schedule.start();
  }

  stop(): void {
    this.#desk.memory.files.stopped = true;
    this.#schedule.stop();
  }

  /** One round at a time: whoever asks meanwhile gets the answer of the one under way. */
  async #join(): Promise<Result<null>> {
    if (!isEnrolled(this.#desk)) return refuse({ code: 'DEVICE_UNKNOWN' });
    this.#round ??= this.#run();
    return this.#round;
  }

  async #run(): Promise<Result<null>> {
    const { store, clock } = this.#desk;
    const before = store.count();
    this.#begun = { since: clock.now(), waited: countWaiting(this.#desk) };
    this.#tell();
    const result = await exchange(this.#desk).catch(unexpected);
    this.#begun = null;
    this.#round = undefined;
    this.#desk.memory.isWithoutLine = isWithoutLine(result);
    this.#desk.memory.attempt = this.#schedule.after(result);
    // Something was recorded while the last part was on the line.
    if (result.ok && store.count() > before && isAwaitingReceipt(this.#desk)) this.#schedule.nudge();
    this.#tell();
    return result;
  }

  #changed(): void {
    this.#status = undefined;
    this.#told.ask();
  }

  #tell(): void {
    this.#status = undefined;
    for (const listener of this.#listeners) listener();
  }
}

/** Hears first: the answer says what already arrived, so nothing is sent twice after a cut. */
async function exchange(desk: SyncDesk): Promise<Result<null>> {
  const pulled = await pullAll(desk);
  if (!pulled.ok) return pulled;
  const recorded = await recordStanding(desk);
  if (!recorded.ok) return recorded;
  const pushed = await pushAll(desk);
  return pushed.ok ? carryFiles(desk) : pushed;
}

/** The large and the patient come last: what others wait for goes out first, then what comes in. */
async function carryFiles(desk: SyncDesk): Promise<Result<null>> {
  if (desk.contents.now().size === 0) return ok(null);
  const manner = await mannerOf(desk);
  if (!manner.ok) return manner;
  desk.memory.files.waiting.clear();
  const sent = await sendParts(desk, manner.value);
  return sent.ok ? fetchParts(desk, manner.value) : sent;
}

function partsToTell(parts: TakenParts): TakenParts | null {
  return parts.files + parts.lacking + parts.damaged > 0 ? parts : null;
}

/** The bridge to the shell broke: shown with its name, tried again like any other failure. */
function unexpected(error: unknown): Result<null> {
  return refuse({ code: 'SHELL_UNEXPECTED', details: { reason: nameOf(error) } });
}
