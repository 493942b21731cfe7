import type { Database } from '#server/database/database.ts';
import type { DeviceKeys } from '#shared/bundle/cards.ts';
import { OfficeId, SubjectId } from '#shared/journal/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { chief, districtOffice, userOf } from '../../journal/workstation.ts';
import { makeKeys, seededRandom } from '../kit.ts';
import { Chronicle } from './chronicle.ts';
import { Debts } from './debts.ts';
import { SimulatedDesk } from './desk.ts';
import { Stick } from './disk.ts';
import { faults, type Line } from './line.ts';
import { SimulatedServer } from './server.ts';

const staff = { medeu: ['a', 'b', 'c'], alatau: ['x', 'y'] } as const;

export interface SimulatedOffice {
  readonly id: OfficeId;
  readonly desks: SimulatedDesk[];
  readonly stick: Stick;
}

/** Five workstations of two offices, a server, a stick in each office, and what may befall them. */
export class World {
  readonly random: () => number;
  readonly server: SimulatedServer;
  readonly offices: SimulatedOffice[] = [];
  readonly chronicle = new Chronicle();
  readonly debts = new Debts();
  readonly line: Line;
  /** How much of what goes over the line goes wrong. */
  trouble = 0;
  /** What a person does while a desk is on the line; given by the table of deeds. */
  meanwhile: (desk: SimulatedDesk) => Promise<void> = () => Promise.resolve();
  restores = 0;
  /** The workstation of which two machines are at work. */
  cloned: string | undefined;

  private constructor(server: SimulatedServer, random: () => number) {
    this.server = server;
    this.random = random;
    const fault = () => (random() < this.trouble ? this.pick(faults) : 'none');
    const crashDuring: Line['crashDuring'] = (work) => server.crashDuring(work);
    this.line = { app: () => server.app, fault, random, crashDuring, late: [] };
  }

  static async open(database: Database, seed: number): Promise<World> {
    const random = seededRandom(seed);
    const world = new World(await SimulatedServer.open(database, random), random);
    for (const [name, desks] of Object.entries(staff)) await world.#found(name, desks);
    await world.server.backUp();
    return world;
  }

  get desks(): SimulatedDesk[] {
    return this.offices.flatMap(({ desks }) => desks);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!;
  }

  async enrol({ sync, keys }: SimulatedDesk): Promise<Result<null>> {
    return sync.enrol(await this.server.createCode(keys.card.office));
  }

  officeOf({ keys }: SimulatedDesk): SimulatedOffice {
    return this.offices.find(({ id }) => id === keys.card.office)!;
  }

  isRevoked({ keys }: SimulatedDesk): boolean {
    return this.server.isRevoked(keys.card.device);
  }

  async #found(name: string, names: readonly string[]): Promise<void> {
    const office: SimulatedOffice = { id: OfficeId.parse(name), desks: [], stick: new Stick() };
    this.offices.push(office);
    for (const [index, letter] of names.entries()) {
      const desk = await this.#open(office, await makeKeys(`${name}-${letter}`, name));
      if (index === 0) await openOffice(desk, office.id);
      office.desks.push(desk);
      const enrolled = await this.enrol(desk);
      if (!enrolled.ok) throw new Error(enrolled.problem.code);
    }
  }

  #open({ stick }: SimulatedOffice, keys: DeviceKeys): Promise<SimulatedDesk> {
    const { line, random, chronicle } = this;
    return SimulatedDesk.open(keys, {
      ...{ line, stick, random },
      onDecided: (events, knew, isPromised) => chronicle.note(events, knew, isPromised),
      meanwhile: (desk) => this.meanwhile(desk),
    });
  }
}

export const colleagues = ['u2', 'u3', 'u4'].map((id) => userOf('prosecutor', id));

async function openOffice(desk: SimulatedDesk, id: OfficeId): Promise<void> {
  await desk.do({ do: 'foundOffice', office: { ...districtOffice, id } });
  for (const user of [chief, ...colleagues]) await desk.do({ do: 'admitUser', user });
  await desk.do({ do: 'admitDevice', card: desk.keys.card });
}

export const subjectOf = (no: number) => SubjectId.parse(`case-${no}`);
