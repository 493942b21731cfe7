import { openConflicts } from '#shared/cases/conflicts.ts';
import type { Command } from '#shared/cases/commands.ts';
import { day } from '../../journal/workstation.ts';
import { marksIn } from './chronicle.ts';
import type { SimulatedDesk } from './desk.ts';
import { spoil } from './disk.ts';
import { deliver } from './line.ts';
import { colleagues, subjectOf, type World } from './world.ts';

/** One thing that happens in a world; drawn by weight. */
export interface Deed {
  readonly name: string;
  readonly weight: number;
  readonly happen: (world: World) => Promise<unknown>;
}

const cases = 30;
const dayMs = 86_400_000;

/** Somebody opens a case, perhaps one that a colleague is just opening too; mostly a case that is there is worked on. */
function drawCommand(world: World, desk: SimulatedDesk): Command {
  const text = `Жазба ${world.random()}`;
  const known = [...desk.store.state().cases.keys()];
  if (known.length === 0 || world.random() < 0.1) {
    const subject = subjectOf(Math.floor(world.random() * cases));
    const parties = { applicant: { name: 'Қ. Өтегенова' } };
    const source = { kind: 'e-otinish', number: 'ЖТ-2026-00001' } as const;
    return { do: 'openCase', case: subject, matter: 'appeal', title: text, parties, source, facts: [] };
  }
  const subject = world.pick(known);
  const on = day(`2026-04-${10 + Math.floor(world.random() * 20)}`);
  return world.pick<Command>([
    { do: 'recordFact', case: subject, fact: { fact: 'registered', on } },
    { do: 'handOver', cases: [subject], to: world.pick(colleagues).id, reason: text },
    { do: 'draftAct', case: subject, act: 'representation', fields: { circumstances: { kk: text } } },
  ]);
}

export async function workOn(world: World, desk: SimulatedDesk): Promise<void> {
  await desk.do(drawCommand(world, desk));
}

/** A person's word on one of the conflicts that are shown. */
async function settle(world: World, desk: SimulatedDesk): Promise<void> {
  const open = openConflicts(desk.store.state());
  if (open.length === 0) return;
  const { between } = world.pick(open).conflict;
  await desk.do({ do: 'settleConflict', between, chosen: world.pick(between), reason: 'дұрысы осы' });
}

async function readStick(world: World, desk: SimulatedDesk): Promise<void> {
  const { stick } = world.officeOf(desk);
  const names = stick.names.filter((name) => name.endsWith('.pdesk'));
  if (names.length === 0) return;
  const name = world.pick(names);
  if (world.random() < 0.15) await desk.sync.readBundleBytes(spoil(stick.bytesOf(name), world.random));
  else await desk.sync.readBundle('stick', name);
}

async function readForeignStick(world: World, desk: SimulatedDesk): Promise<void> {
  const foreign = world.offices.find(({ id }) => id !== desk.keys.card.office)!;
  const names = foreign.stick.names.filter((name) => name.endsWith('.pdesk'));
  if (names.length === 0) return;
  const taken = await desk.sync.readBundleBytes(foreign.stick.bytesOf(world.pick(names)));
  if (taken.ok) throw new Error(`${desk.name} took in a bundle of ${foreign.id}`);
}

async function heldByServer(world: World): Promise<ReadonlySet<string>[]> {
  return Promise.all(world.offices.map(async ({ id }) => marksIn(await world.server.journals(id))));
}

/** What every copy holds that is still at work. */
async function heldByAll(world: World): Promise<ReadonlySet<string>[]> {
  const desks = world.desks.filter((desk) => !world.isRevoked(desk));
  const held = await Promise.all(desks.map(async (desk) => marksIn(await desk.journals())));
  return [...held, ...(await heldByServer(world))];
}

/** The disk is replaced by an old copy: through the program, or by hand. */
async function restoreDesk(world: World, desk: SimulatedDesk): Promise<void> {
  if (!desk.hasBackup || world.isRevoked(desk)) return;
  const lost = marksIn(await desk.journals());
  world.restores += 1;
  await desk.restore(world.random() < 0.7 ? 100 * world.restores : null);
  world.debts.forgive(desk);
  world.chronicle.bury(lost, await heldByAll(world));
}

async function restoreServer(world: World): Promise<void> {
  const lost = await heldByServer(world);
  await noteDebts(world);
  await world.server.restore(world.server.hasSpoken || world.random() < 0.6);
  const remaining = await heldByAll(world);
  for (const marks of lost) world.chronicle.bury(marks, remaining);
}

async function noteDebts({ offices, server, debts }: World): Promise<void> {
  for (const { id, desks } of offices) {
    const held = await server.journals(id);
    for (const desk of desks) debts.note(desk, await desk.journals(), held);
  }
}

async function cloneDesk(world: World, desk: SimulatedDesk): Promise<void> {
  if (world.cloned !== undefined || world.random() > 0.25) return;
  world.cloned = desk.keys.card.device;
  world.officeOf(desk).desks.push(await desk.clone());
}

/** One workstation of the larger office at most, so that both offices work on. */
async function revokeDesk(world: World, desk: SimulatedDesk): Promise<void> {
  if (mayBeRevoked(world, desk) && world.random() < 0.25) await shutOut(world, desk);
}

function mayBeRevoked(world: World, desk: SimulatedDesk): boolean {
  const { desks } = world.officeOf(desk);
  return desks.length >= 3 && !desks.some((each) => world.isRevoked(each));
}

/** What it sent is confirmed, its colleagues have it; then it is shut out, and the server forgets all that. */
async function revokeAndForget(world: World, desk: SimulatedDesk): Promise<void> {
  if (!mayBeRevoked(world, desk) || world.random() > 0.5) return;
  const { trouble } = world;
  world.trouble = 0;
  await world.server.backUp();
  await workOn(world, desk);
  for (const each of [desk, ...world.officeOf(desk).desks]) await each.sync.syncNow();
  world.trouble = trouble;
  await shutOut(world, desk);
  await restoreServer(world);
}

async function shutOut(world: World, desk: SimulatedDesk): Promise<void> {
  const lost = marksIn(await desk.journals());
  await world.server.revoke(desk.keys.card.device);
  world.chronicle.bury(lost, await heldByAll(world));
}

async function attach(world: World, desk: SimulatedDesk): Promise<void> {
  const length = world.random() < 0.1 ? 100_000 : 200;
  const bytes = Uint8Array.from({ length }, () => Math.floor(world.random() * 256));
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  const [subject] = desk.store.state().cases.keys();
  if (subject) await desk.attach(subject, bytes);
}

/** With one desk, whichever it is. */
const byDesk =
  (deed: (world: World, desk: SimulatedDesk) => unknown): Deed['happen'] =>
  async (world) => {
    await deed(world, world.pick(world.desks));
  };

export const deeds: readonly Deed[] = [
  { name: 'works on a case', weight: 500, happen: byDesk(workOn) },
  { name: 'settles a conflict', weight: 25, happen: byDesk(settle) },
  { name: 'attaches a file', weight: 12, happen: byDesk(attach) },
  {
    name: 'asks the server',
    weight: 170,
    happen: byDesk(async (_world, desk) => {
      const heard = await desk.sync.syncNow();
      if (heard.ok) desk.mustHear = false;
    }),
  },
  {
    name: 'writes a stick',
    weight: 45,
    happen: byDesk((_world, desk) => desk.sync.writeBundle('stick')),
  },
  { name: 'reads a stick', weight: 90, happen: byDesk(readStick) },
  { name: 'reads a stick of another office', weight: 4, happen: byDesk(readForeignStick) },
  {
    name: 'a late question arrives',
    weight: 20,
    happen: async (world) => {
      const { late } = world.line;
      const [question] = late.splice(Math.floor(world.random() * late.length), 1);
      if (question) await deliver(world.line.app(), question);
    },
  },
  { name: 'the program is killed', weight: 14, happen: byDesk((_world, desk) => desk.start()) },
  {
    name: 'the power goes amid the next save',
    weight: 8,
    happen: byDesk((_world, desk) => {
      desk.losePowerAtNextSave();
    }),
  },
  {
    name: 'the notes are lost',
    weight: 4,
    happen: byDesk(async (world, desk) => {
      desk.loseNotes();
      await desk.start();
      world.debts.forgive(desk);
    }),
  },
  {
    name: 'the clock of a desk jumps',
    weight: 10,
    happen: byDesk((world, desk) => {
      desk.clock.pass(Math.round((world.random() - 0.5) * 800 * dayMs));
    }),
  },
  {
    name: 'a desk is backed up',
    weight: 14,
    happen: byDesk((_world, desk) => {
      desk.backUp();
    }),
  },
  { name: 'a desk comes back from a backup', weight: 5, happen: byDesk(restoreDesk) },
  { name: 'a desk is cloned', weight: 3, happen: byDesk(cloneDesk) },
  { name: 'a desk is shut out', weight: 3, happen: byDesk(revokeDesk) },
  {
    name: 'a desk is shut out, and the server forgets what it sent',
    weight: 3,
    happen: byDesk(revokeAndForget),
  },
  { name: 'the server is backed up', weight: 10, happen: (world) => world.server.backUp() },
  { name: 'the server comes back from a backup', weight: 4, happen: restoreServer },
  {
    name: 'the region speaks',
    weight: 8,
    happen: async (world) => {
      const { id } = world.pick(world.offices);
      const knew = await world.server.vector(id);
      world.chronicle.note(await world.server.assign(id), knew);
    },
  },
  {
    name: 'a person is asked about many cases',
    weight: 4,
    happen: byDesk((_world, desk) => desk.sync.takeMany()),
  },
];

export function drawDeed(random: () => number): Deed {
  let left = random() * deeds.reduce((sum, { weight }) => sum + weight, 0);
  for (const deed of deeds) {
    left -= deed.weight;
    if (left < 0) return deed;
  }
  return deeds[0]!;
}
