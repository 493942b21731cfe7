import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { createApp } from '#server/app.ts';
import { createCode } from '#server/services/enrolment.ts';
import { loadIdentity, beginEpoch } from '#server/services/identity.ts';
import type { Result } from '#shared/kernel/result.ts';
import { compareEvents } from '#shared/journal/order.ts';
import { makeKeys, seededRandom } from './kit.ts';
import { openTestRegion, type TestRegion } from './region-kit.ts';
import { deliver, faults, SimulatedDesk, type Line } from './simulated-office.ts';

/** SEED=7 shows one run again, SEEDS=100 goes on a long walk; every run says its seed. */
const { SEED, SEEDS } = process.env;
const walk = Array.from({ length: Number(SEEDS ?? 3) }, (_, index) => index + 1);
const seeds = SEED === undefined ? walk : [Number(SEED)];
const steps = 120;

const offices = { medeu: ['a', 'b', 'c'], alatau: ['x', 'y'] } as const;
const tables = ['events', 'streams', 'proofs'] as const;

class World {
  readonly region: TestRegion;
  readonly random: () => number;
  readonly line: Line;
  readonly desks: SimulatedDesk[] = [];
  /** How much of what goes over the line goes wrong. */
  trouble = 0;
  #app: FastifyInstance;

  constructor(region: TestRegion, random: () => number) {
    this.region = region;
    this.random = random;
    this.#app = createApp(region, false);
    const fault = () => (random() < this.trouble ? this.pick(faults) : 'none');
    this.line = { app: () => this.#app, fault, late: [] };
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!;
  }

  async settle(): Promise<void> {
    for (const [office, names] of Object.entries(offices)) {
      for (const [index, name] of names.entries()) {
        const desk = await SimulatedDesk.open(await makeKeys(`${office}-${name}`, office), this.line);
        if (index === 0) await desk.admitSelf('1');
        this.desks.push(desk);
        expect(await this.enrol(desk)).toEqual({ ok: true, value: null });
      }
    }
  }

  async enrol({ sync, keys }: SimulatedDesk): Promise<Result<null>> {
    return sync.enrol(await createCode(this.region, keys.card.office));
  }

  /** Copies what the server holds, as a nightly backup would. */
  async backUp(): Promise<void> {
    for (const table of tables) {
      await this.region.database.query(`drop table if exists copy_of_${table}`);
      await this.region.database.query(`create table copy_of_${table} as select * from ${table}`);
    }
  }

  /** Puts the last copy back; a careful administrator then begins a new epoch, a careless one does not. */
  async restore(): Promise<void> {
    const { database, random } = this.region;
    await database.transaction(async (queries) => {
      for (const table of tables) {
        await queries.query(`truncate ${table}`);
        await queries.query(`insert into ${table} select * from copy_of_${table}`);
      }
    });
    if (this.random() < 0.5) await beginEpoch(database, random);
    this.#app = createApp({ ...this.region, keys: await loadIdentity(database, random, 0) }, false);
  }
}

const deeds: readonly (readonly [weight: number, deed: (world: World) => Promise<unknown>])[] = [
  [
    40,
    async (world) => {
      const desk = world.pick(world.desks);
      const count = 1 + Math.floor(world.random() * 12);
      for (let made = 0; made < count; made += 1)
        await desk.record(`case-${made % 4}`, `Жазба ${world.random()}`);
    },
  ],
  [30, (world) => world.pick(world.desks).sync.syncNow()],
  [8, (world) => world.pick(world.desks).sync.writeBundle('stick')],
  [
    14,
    (world) => {
      const sticks = world.desks.flatMap((desk) => desk.sticks);
      const reader = world.pick(world.desks);
      return sticks.length > 0 ? reader.sync.readBundleBytes(world.pick(sticks)) : Promise.resolve();
    },
  ],
  [
    6,
    async (world) => {
      const [late] = world.line.late.splice(Math.floor(world.random() * world.line.late.length), 1);
      if (late) await deliver(world.line.app(), late);
    },
  ],
  [
    6,
    (world) => {
      const desk = world.pick(world.desks);
      if (world.random() < 0.3) desk.notes.text = undefined;
      return desk.restart();
    },
  ],
  [3, (world) => world.backUp()],
  [2, (world) => world.restore()],
];

function drawDeed(world: World): (world: World) => Promise<unknown> {
  let left = world.random() * deeds.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, deed] of deeds) {
    left -= weight;
    if (left < 0) return deed;
  }
  return () => Promise.resolve();
}

test.each(seeds)(
  'five workstations of two offices, a server and a stick, through lost, doubled, late and spoilt messages, restarts and restores, end with the same journal and nothing lost (seed %i)',
  async (seed) => {
    const region = await openTestRegion({}, seed);
    const world = new World(region, seededRandom(seed));
    await world.settle();
    await world.backUp();
    world.trouble = 0.4;
    for (let step = 0; step < steps; step += 1) await drawDeed(world)(world);
    world.trouble = 0;
    // Whoever lost its notes, and with them the region, asks for a code again.
    for (const desk of world.desks)
      if (desk.sync.status().link.kind === 'not-enrolled') await world.enrol(desk);
    for (let round = 0; round < 3; round += 1)
      for (const desk of world.desks) expect(await desk.sync.syncNow()).toEqual({ ok: true, value: null });
    for (const office of Object.keys(offices)) {
      const desks = world.desks.filter(({ keys }) => keys.card.office === office);
      const written = desks.flatMap(({ keys, events }) =>
        events.filter(({ device }) => device === keys.card.device),
      );
      expect(written.length).toBeGreaterThan(20);
      for (const desk of desks) {
        expect([...desk.events].sort(compareEvents)).toEqual([...written].sort(compareEvents));
        expect(desk.sync.status()).toMatchObject({ waiting: 0, setAside: [] });
      }
      const held = await region.database.query<{ body: string }>(
        'select body from events where office = $1',
        [office],
      );
      expect(held.map(({ body }) => body).sort()).toEqual(
        written.map((event) => JSON.stringify(event)).sort(),
      );
    }
    await region.database.close();
  },
);
