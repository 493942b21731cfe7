import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ask } from '#renderer/bridge/desk.ts';
import { openJournal } from '#renderer/store/open-journal.ts';
import type { JournalStore } from '#renderer/store/journal-store.ts';
import type { SyncClock, SyncNotes, SyncParts } from '#renderer/sync/parts.ts';
import type { BundleReport } from '#renderer/sync/stick.ts';
import { openSync, type Sync } from '#renderer/sync/sync.ts';
import type { DeviceKeys } from '#shared/bundle/cards.ts';
import type { Command, DecideContext } from '#shared/cases/commands.ts';
import type { Input } from '#shared/ipc/schemas.ts';
import { decide } from '#shared/cases/decide.ts';
import { DeviceId, OfficeId } from '#shared/journal/ids.ts';
import type { EventDraft } from '#shared/journal/event-draft.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { temporaryFolder, type TemporaryFolder } from '#tests/support/disk.ts';
import { assignOffice, createDeviceKeys, createJoinKeys } from '#shared/envelope/create-keys.ts';
import { joinByCode } from '#renderer/sync/enrol.ts';
import { FolderDesk } from '../journal/desks.ts';
import { MemoryShelf } from '../journal/memory-shelf.ts';
import { chief, day, districtOffice, openAppeal, smallLaw } from '../journal/workstation.ts';
import { morning } from './kit.ts';

/** Time that stands still until a test moves it. */
export class HandClock implements SyncClock {
  #now = morning;
  #works: { at: number; work: () => void }[] = [];

  readonly now = () => this.#now;

  readonly after = (ms: number, work: () => void) => {
    const entry = { at: this.#now + ms, work };
    this.#works.push(entry);
    return () => {
      this.#works = this.#works.filter((each) => each !== entry);
    };
  };

  /** What is due by then is done, in order. */
  pass(ms: number): void {
    this.#now += ms;
    const due = this.#works.filter(({ at }) => at <= this.#now).sort((a, b) => a.at - b.at);
    this.#works = this.#works.filter(({ at }) => at > this.#now);
    for (const { work } of due) work();
  }
}

/** Notes as they lie on the disk: text, so that what cannot be written as JSON is found. */
export class PaperNotes implements SyncNotes {
  text: string | undefined;

  load(): Promise<Result<unknown>> {
    return Promise.resolve(ok(this.text === undefined ? undefined : (JSON.parse(this.text) as unknown)));
  }

  save(value: unknown): Promise<Result<null>> {
    this.text = JSON.stringify(value);
    return Promise.resolve(ok(null));
  }
}

const context: DecideContext = {
  author: chief,
  today: day('2026-04-27'),
  law: smallLaw,
  checkAct: () => [],
  checkText: () => ok(null),
  issueFacts: () => [],
};

/** A workstation with its real shell services, its real store and its sync client; the network is real too. */
export class SyncedDesk {
  readonly folder: TemporaryFolder = temporaryFolder();
  readonly desk = new FolderDesk(this.folder.path);
  readonly clock = new HandClock();
  readonly notes = new PaperNotes();
  readonly gapNotes = new PaperNotes();
  readonly #shelf = new MemoryShelf();
  readonly keys: DeviceKeys;
  readonly #dataKey: CryptoKey;
  store!: JournalStore;
  sync!: Sync;
  /** Questions asked of the server, by method. */
  readonly asked = { GET: 0, PUT: 0, POST: 0 };
  /** While set, bundles arrive and their receipts are lost on the way back. */
  losesReceipts = false;
  /** What happens as the next bundle goes on the line; the bundle waits for it. */
  duringNextBundle: (() => unknown) | undefined;
  /** Calls back as the operating system would when the line is there again. */
  lineIsBack: () => void = () => undefined;

  private constructor(keys: DeviceKeys, dataKey: CryptoKey) {
    this.keys = keys;
    this.#dataKey = dataKey;
  }

  readonly #ask: Ask = async (channel, input) => {
    if (channel === 'network.send' && (input as Input<'network.send'>).method === 'PUT') {
      const work = this.duringNextBundle;
      this.duringNextBundle = undefined;
      await work?.();
    }
    const answer = await this.desk.ask(channel, input);
    if (channel !== 'network.send') return answer;
    const { method } = input as Input<'network.send'>;
    this.asked[method] += 1;
    return method === 'PUT' && this.losesReceipts ? refuse({ code: 'NETWORK_UNREACHABLE' }) : answer;
  };

  static async open(keys: DeviceKeys, serverUrl: string | null = null): Promise<SyncedDesk> {
    const use: KeyUsage[] = ['encrypt', 'decrypt'];
    const dataKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, use);
    const opened = new SyncedDesk(keys, dataKey);
    await opened.knowServer(serverUrl);
    await opened.openStore();
    return opened;
  }

  /** The workstation on which an office is founded. */
  static async found(name: string, office: string, serverUrl: string): Promise<SyncedDesk> {
    const id = OfficeId.parse(office);
    const identity = { device: DeviceId.parse(`${name}-${office}`), name, office: id };
    const desk = await SyncedDesk.open(await createDeviceKeys(identity), serverUrl);
    await desk.do({ do: 'foundOffice', office: { ...districtOffice, id } });
    await desk.do({ do: 'admitUser', user: chief });
    await desk.do({ do: 'admitDevice', card: desk.keys.card });
    return desk;
  }

  /** A workstation that joins an office by a code of the region. */
  static async join(name: string, office: string, serverUrl: string, code: string): Promise<SyncedDesk> {
    const joining = await createJoinKeys({ device: DeviceId.parse(`${name}-${office}`), name });
    const stranger = await SyncedDesk.open(assignOffice(joining, OfficeId.parse('none')), serverUrl);
    const keys = must(await joinByCode({ ask: stranger.desk.ask, clock: stranger.clock }, joining, code));
    await stranger.close();
    const desk = await SyncedDesk.open(keys, serverUrl);
    must(await desk.sync.enrol(code));
    return desk;
  }

  async knowServer(serverUrl: string | null): Promise<void> {
    must(await this.desk.ask('settings.save', { language: 'kk', serverUrl }));
  }

  async openStore(): Promise<void> {
    const { office, device } = this.keys.card;
    this.store = must(
      await openJournal({
        ask: this.desk.ask,
        keys: { store: 'store-1', dataKey: this.#dataKey },
        writer: { office, device, author: chief.id },
        now: this.clock.now,
        openShelf: () => Promise.resolve(ok(this.#shelf)),
      }),
    );
    this.sync = await openSync(this.parts());
  }

  parts(given: Partial<SyncParts> = {}): SyncParts {
    return {
      store: this.store,
      keys: this.keys,
      ask: this.#ask,
      clock: this.clock,
      notes: this.notes,
      gapNotes: this.gapNotes,
      chance: () => 0.5,
      nonce: () => crypto.randomUUID(),
      watchLine: (back) => {
        this.lineIsBack = back;
        return () => undefined;
      },
      ...given,
    };
  }

  /** Closes the program and opens it again. */
  async restart(): Promise<void> {
    this.sync.stop();
    await this.store.close();
    await this.desk.restart();
    await this.openStore();
  }

  async do(command: Command): Promise<readonly JournalEvent[]> {
    return must(await this.store.append(this.#decided(command)));
  }

  #decided(command: Command): readonly EventDraft[] {
    const decided = decide(command, this.store.state(), context);
    if (!decided.ok) throw new Error(JSON.stringify(decided.problem));
    return decided.value;
  }

  register(...ids: string[]): Promise<readonly JournalEvent[][]> {
    return ids.reduce<Promise<JournalEvent[][]>>(
      async (done, id) => [...(await done), [...(await this.do(openAppeal(id)))]],
      Promise.resolve([]),
    );
  }

  /** As one by one, but saved at once: a long journal in the time of one flush. */
  async registerAtOnce(...ids: string[]): Promise<void> {
    must(await this.store.append(ids.flatMap((id) => this.#decided(openAppeal(id)))));
  }

  cases(): string[] {
    return [...this.store.state().cases.keys()].sort();
  }

  /** The token of the one place there is: the folder for documents. */
  async place(): Promise<string> {
    return must(await this.desk.ask('places.list', {})).places[0]!.token;
  }

  /** Where the documents lie on the disk. */
  documents(): string {
    return join(
      this.folder.path,
      readdirSync(this.folder.path).find((name) => name === 'Прокурор үстелі')!,
    );
  }

  /** Carries the newest bundle in a pocket to another workstation; answers its name. */
  carryTo(other: SyncedDesk): string {
    const name = this.bundleNames().at(-1)!;
    mkdirSync(join(other.folder.path, 'Прокурор үстелі'), { recursive: true });
    copyFileSync(join(this.documents(), name), join(other.folder.path, 'Прокурор үстелі', name));
    return name;
  }

  /** Writes a bundle and has the other workstation read it, as by a stick between two rooms; answers what that one said. */
  async handTo(other: SyncedDesk): Promise<Result<BundleReport>> {
    must(await this.sync.writeBundle(await this.place()));
    return other.sync.readBundleBytes(this.bundleBytes());
  }

  bundleNames(): string[] {
    return readdirSync(this.documents())
      .filter((name) => name.endsWith('.pdesk'))
      .sort();
  }

  bundleBytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(readFileSync(join(this.documents(), this.bundleNames().at(-1)!)));
  }

  async close(): Promise<void> {
    this.sync.stop();
    await this.store.close();
    await this.desk.stop();
    this.folder[Symbol.dispose]();
  }
}

export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
