import type { FastifyInstance } from 'fastify';
import { createApp } from '#server/app.ts';
import type { Database } from '#server/database/database.ts';
import { OfficeFolds } from '#server/services/office-folds.ts';
import { revokeDevice } from '#server/services/devices.ts';
import { createCode } from '#server/services/enrolment.ts';
import { beginEpoch, loadIdentity } from '#server/services/identity.ts';
import { readEvents } from '#server/services/event-rows.ts';
import { heldOfOffice } from '#server/services/journal-store.ts';
import { readPart } from '#server/services/parts.ts';
import type { Region } from '#server/services/region.ts';
import { writeRegional } from '#server/services/region-journal.ts';
import type { StreamKey } from '#server/services/stream-key.ts';
import { decideForRegion } from '#shared/cases/regional-deciders.ts';
import { UserId, type DeviceId, type OfficeId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { streamOf, type VersionVector } from '#shared/journal/version-vector.ts';
import { day } from '../../journal/workstation.ts';
import { morning, randomBytes } from '../kit.ts';

/** What a nightly backup holds; the identity and the codes given out are the region's papers and are kept apart. */
const tables = ['events', 'streams', 'proofs', 'parts', 'devices', 'region_journals'] as const;
const minuteMs = 60_000;
const unlimited = 1_000_000_000;
const by = { name: 'Б. Сапарова', post: { kk: 'облыс', ru: 'область' }, role: 'oblastProsecutor' } as const;

/** The regional server with its own code over a real database; its machine crashes and comes back from old backups. */
export class SimulatedServer {
  readonly #database: Database;
  readonly #random: () => number;
  readonly #revoked = new Set<DeviceId>();
  /** Whether the region has written into a journal: an administrator who forgets the new epoch would make it fork. */
  hasSpoken = false;
  #now = morning;
  #region!: Region;
  #app!: FastifyInstance;
  #crash: 'no' | 'before the commit' | 'after the commit' = 'no';
  #assignments = 0;

  private constructor(database: Database, random: () => number) {
    this.#random = random;
    this.#database = { ...database, transaction: (work) => this.#transact(database, work) };
  }

  /** Begins on empty tables: one database serves one simulated world after the other. */
  static async open(database: Database, random: () => number): Promise<SimulatedServer> {
    const own = [...tables, 'enrol_codes', 'offices', 'identity'];
    for (const table of own) await database.query(`delete from ${table}`);
    for (const table of tables) await database.query(`drop table if exists copy_of_${table}`);
    for (const table of tables)
      await database.query(`create unlogged table copy_of_${table} as select * from ${table} limit 0`);
    const server = new SimulatedServer(database, random);
    await server.#start();
    return server;
  }

  get app(): FastifyInstance {
    return this.#app;
  }

  get region(): Region {
    return this.#region;
  }

  pass(ms: number): void {
    this.#now += ms;
  }

  /** The machine dies in the transaction that the work begins, before its commit or just after. */
  async crashDuring<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#crash = this.#random() < 0.5 ? 'before the commit' : 'after the commit';
    return work().finally(() => {
      this.#crash = 'no';
    });
  }

  createCode(office: string): Promise<string> {
    return createCode(this.#region, office);
  }

  async revoke(device: DeviceId): Promise<void> {
    this.#revoked.add(device);
    await revokeDevice(this.#database, device, new Date(this.#now).toISOString());
  }

  isRevoked(device: DeviceId): boolean {
    return this.#revoked.has(device);
  }

  async backUp(): Promise<void> {
    for (const table of tables) {
      await this.#database.query(`delete from copy_of_${table}`);
      await this.#database.query(`insert into copy_of_${table} select * from ${table}`);
    }
  }

  /** Puts the last backup back; then the administrator begins a new epoch, and shuts out again whom the backup lets in. */
  async restore(isCareful: boolean): Promise<void> {
    await this.#database.transaction(async (queries) => {
      for (const table of tables) {
        await queries.query(`delete from ${table}`);
        await queries.query(`insert into ${table} select * from copy_of_${table}`);
      }
    });
    this.pass(2 * minuteMs);
    if (isCareful) await beginEpoch(this.#database, randomBytes(this.#random));
    await this.#start();
    for (const device of this.#revoked) await this.revoke(device);
  }

  /** The region speaks in the journal of an office, as from the oblast's page. */
  async assign(office: OfficeId): Promise<readonly JournalEvent[]> {
    const text = `тапсырма ${(this.#assignments += 1)}`;
    const context = { by, today: day('2026-05-04'), may: () => true };
    const address = { office, author: UserId.parse('account-1') };
    const written = await writeRegional(this.#region, new OfficeFolds(this.#database), address, (state) =>
      decideForRegion('giveAssignment', { number: text, text }, { state, context }),
    );
    this.hasSpoken ||= written.ok;
    return written.ok ? written.value : [];
  }

  async vector(office: OfficeId): Promise<VersionVector> {
    const held = await heldOfOffice(this.#database, office);
    return Object.fromEntries(held.map((one) => [streamOf(one), one.upTo]));
  }

  async journals(office: OfficeId): Promise<Map<string, readonly JournalEvent[]>> {
    const journals = new Map<string, readonly JournalEvent[]>();
    for (const { device, incarnation, upTo } of await heldOfOffice(this.#database, office)) {
      const key: StreamKey = { office, device, incarnation };
      journals.set(streamOf(key), await readEvents(this.#database, key, 0, upTo));
    }
    return journals;
  }

  async holdsPart(office: OfficeId, part: string): Promise<boolean> {
    return (await readPart(this.#database, office, part)) !== undefined;
  }

  async #start(): Promise<void> {
    const random = randomBytes(this.#random);
    const now = () => this.#now;
    const keys = await loadIdentity(this.#database, random, now());
    this.#region = { database: this.#database, keys, now, random };
    this.#app = createApp(this.#region, false, unlimited);
  }

  async #transact<Value>(database: Database, work: Parameters<Database['transaction']>[0]): Promise<Value> {
    const crash = this.#crash;
    this.#crash = 'no';
    const died = new Error('the server died');
    const value = await database.transaction(async (queries) => {
      const done = await work(queries);
      if (crash === 'before the commit') throw died;
      return done;
    });
    if (crash === 'after the commit') throw died;
    return value as Value;
  }
}
