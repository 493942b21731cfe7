import type { FastifyInstance } from 'fastify';
import { JournalMemory, type Writer } from '#renderer/store/journal-memory.ts';
import type { Ask } from '#renderer/bridge/desk.ts';
import { fromBase64, toBase64 } from '#renderer/bridge/base64.ts';
import type { SyncParts } from '#renderer/sync/parts.ts';
import { openSync, type Sync } from '#renderer/sync/sync.ts';
import type { DeviceKeys } from '#shared/bundle/cards.ts';
import { toOffice } from '#shared/cases/drafting.ts';
import { foldCases } from '#shared/cases/office-state.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import type { EventDraft } from '#shared/journal/event-draft.ts';
import { SubjectId, UserId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { Input, Output } from '#shared/ipc/schemas.ts';
import { streamOf } from '#shared/journal/version-vector.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { morning } from './kit.ts';
import { HandClock, must, PaperNotes } from './sync-desk.ts';

type WireInput = Input<'network.send'>;
type WireOutput = Output<'network.send'>;

/** What may befall one question on its way. */
export const faults = ['none', 'lost', 'answer lost', 'twice', 'late', 'cut', 'answer spoilt'] as const;
export type Fault = (typeof faults)[number];

/** The line to the server: draws a fault for each question. */
export interface Line {
  readonly app: () => FastifyInstance;
  readonly fault: () => Fault;
  /** Questions that will arrive later, when their senders have long given up. */
  readonly late: WireInput[];
}

const unreachable = refuse({ code: 'NETWORK_UNREACHABLE' } as const);

export async function deliver(
  app: FastifyInstance,
  { method, path, body, contentType }: WireInput,
): Promise<WireOutput> {
  const payload = body === undefined ? undefined : Buffer.from(body, 'base64');
  const headers = contentType === undefined ? {} : { 'content-type': contentType };
  const answer = await app.inject({ method, url: path, headers, ...(payload && { payload }) });
  const type = answer.headers['content-type']?.toString() ?? '';
  return { status: answer.statusCode, contentType: type, body: answer.rawPayload.toString('base64') };
}

async function send(line: Line, question: WireInput): Promise<Result<WireOutput>> {
  switch (line.fault()) {
    case 'lost':
      return unreachable;
    case 'late':
      line.late.push(question);
      return unreachable;
    case 'answer lost':
      await deliver(line.app(), question);
      return unreachable;
    case 'twice':
      await deliver(line.app(), question);
      return ok(await deliver(line.app(), question));
    case 'cut':
      return ok(await deliver(line.app(), { ...question, ...cutHalf(question.body) }));
    case 'answer spoilt':
      return ok(spoil(await deliver(line.app(), question)));
    case 'none':
      return ok(await deliver(line.app(), question));
  }
}

function cutHalf(body: string | undefined): Pick<WireInput, 'body'> {
  if (body === undefined) return {};
  const bytes = fromBase64(body);
  return { body: toBase64(bytes.subarray(0, bytes.length >> 1)) };
}

function spoil(answer: WireOutput): WireOutput {
  const bytes = fromBase64(answer.body);
  const at = bytes.length >> 1;
  if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ 1;
  return { ...answer, body: toBase64(bytes) };
}

/** A workstation with the product's journal and sync client; only disk and line are simulated. */
export class SimulatedDesk {
  readonly keys: DeviceKeys;
  readonly notes = new PaperNotes();
  readonly gapNotes = new PaperNotes();
  readonly clock = new HandClock();
  sync!: Sync;
  /** Bundles written to sticks, all of them, old ones too. */
  readonly sticks: Uint8Array<ArrayBuffer>[] = [];
  readonly #memory = new JournalMemory();
  readonly #events: JournalEvent[] = [];
  readonly #writer: Writer;
  readonly #listeners = new Set<() => void>();
  readonly #line: Line;
  #state: OfficeState | undefined;

  private constructor(keys: DeviceKeys, line: Line) {
    this.keys = keys;
    this.#line = line;
    const { office, device } = keys.card;
    this.#writer = { office, device, author: UserId.parse('u1') };
  }

  static async open(keys: DeviceKeys, line: Line): Promise<SimulatedDesk> {
    const desk = new SimulatedDesk(keys, line);
    await desk.restart();
    return desk;
  }

  /** Opens the sync client anew: what it held in memory is gone. */
  async restart(): Promise<void> {
    this.#listeners.clear();
    this.sync = await openSync(this.#parts());
  }

  get events(): readonly JournalEvent[] {
    return this.#events;
  }

  /** What the person at this workstation records; saved when this returns. */
  async record(subject: string, text: string): Promise<void> {
    const draft = { type: 'note.taken', version: 1, payload: { text }, base: [] };
    must(await this.#append([{ ...draft, subject: SubjectId.parse(subject) }]));
  }

  async admitSelf(series: string): Promise<void> {
    const drafts = toOffice('device.admitted', { card: this.keys.card, series }, this.#parts().store.state());
    if (drafts.ok) must(await this.#append(drafts.value));
  }

  #append(drafts: readonly EventDraft[]): Promise<Result<readonly JournalEvent[]>> {
    const by = { ...this.#writer, incarnation: 1, wallMs: morning + this.#events.length };
    const events = this.#memory.stamp(drafts, by);
    this.#add(events);
    return Promise.resolve(ok(events));
  }

  #add(events: readonly JournalEvent[]): void {
    this.#memory.add(events);
    this.#events.push(...events);
    this.#state = undefined;
    for (const listener of this.#listeners) listener();
  }

  #stretch(stream: string, from: number, to: number): JournalEvent[] {
    return this.#events
      .filter((event) => streamOf(event) === stream && event.seq >= from && event.seq <= to)
      .sort((a, b) => a.seq - b.seq);
  }

  #parts(): SyncParts {
    let nonces = 0;
    return {
      keys: this.keys,
      clock: this.clock,
      notes: this.notes,
      gapNotes: this.gapNotes,
      chance: () => 0.5,
      nonce: () => `nonce-${this.keys.card.device}-${(nonces += 1)}-${crypto.randomUUID().slice(0, 8)}`,
      watchLine: () => () => undefined,
      ask: ((channel: string, input: unknown) => this.#ask(channel, input)) as Ask,
      store: {
        state: () => (this.#state ??= foldCases(this.#events)),
        subscribe: (listener) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
        append: (drafts) => this.#append(drafts),
        receive: async (events) => {
          const at = (stream: string, seq: number) => Promise.resolve(this.#stretch(stream, seq, seq)[0]);
          const fresh = await this.#memory.selectNew(events, at);
          if (fresh.ok) this.#add(fresh.value);
          return fresh.ok ? ok({ added: fresh.value.length }) : fresh;
        },
        count: () => this.#events.length,
        headOf: (stream) => this.#memory.headOf(stream),
        stretch: (stream, from, to) => Promise.resolve(ok(this.#stretch(stream, from, to))),
        vector: () => this.#memory.vector(),
      },
    };
  }

  async #ask(channel: string, input: unknown): Promise<Result<unknown>> {
    if (channel === 'network.send') return send(this.#line, input as WireInput);
    if (channel === 'settings.load') return ok({ language: 'kk', serverUrl: null });
    if (channel === 'parts.lacking') return ok({ names: [] });
    if (channel !== 'files.write') return unreachable;
    this.sticks.push(fromBase64((input as Input<'files.write'>).content));
    return ok({ shown: 'stick' });
  }
}
