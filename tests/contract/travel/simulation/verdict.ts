import { openConflicts } from '#shared/cases/conflicts.ts';
import type { OfficeState } from '#shared/cases/case.ts';
import { namedContent } from '#shared/cases/attachments.ts';
import { hashEvent } from '#shared/journal/event-hash.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { isRegionDevice } from '#shared/journal/ids.ts';
import { streamOf } from '#shared/journal/version-vector.ts';
import { marksIn, type Noted } from './chronicle.ts';
import type { SimulatedDesk } from './desk.ts';
import { unsurfaced } from './rivals.ts';
import type { SimulatedOffice, World } from './world.ts';

/** What an onlooker finds when all is quiet. */
export interface Verdict {
  readonly events: number;
  readonly lost: number;
  readonly unsurfaced: number;
  /** Acknowledged, in no other copy, and shown to somebody as set aside with its reason. */
  readonly setAside: number;
  readonly perished: number;
  readonly conflicts: number;
  /** Where copies differ and nobody is told; empty when all is well. */
  readonly faults: readonly string[];
}

type Journals = ReadonlyMap<string, readonly JournalEvent[]>;

const rounds = 5;

/** The line is whole again and everybody asks, until nobody has anything to say. */
export async function becomeQuiet(world: World): Promise<string[]> {
  world.trouble = 0;
  const faults: string[] = [];
  for (const desk of world.desks)
    if (desk.sync.status().link.kind === 'not-enrolled') await world.enrol(desk);
  for (let round = 1; round <= rounds; round += 1) {
    for (const desk of world.desks) {
      if (desk.isBlocked) await desk.start();
      const heard = await desk.sync.syncNow();
      const isMany = desk.sync
        .status()
        .setAside.some(({ problem }) => problem.code === 'BUNDLE_TOUCHES_MANY');
      if (isMany) await desk.sync.takeMany();
      if (heard.ok || round < rounds) continue;
      if (!world.isRevoked(desk)) faults.push(`${desk.name} ends with ${heard.problem.code}`);
    }
  }
  return faults;
}

/** Judges every office by what its desks and the server hold, against what was acknowledged. */
export async function judge(world: World, faults: string[]): Promise<Verdict> {
  const verdict = { lost: 0, unsurfaced: 0, setAside: 0, conflicts: 0 };
  for (const office of world.offices) {
    const server = await world.server.journals(office.id);
    const held = new Map<SimulatedDesk, Journals>();
    for (const desk of office.desks) held.set(desk, await desk.journals());
    for (const [desk, journals] of held) {
      if (world.isRevoked(desk)) continue;
      faults.push(...differences(desk, server, journals), ...world.debts.unpaid(desk, world.server, server));
    }
    const { lost, setAside } = countLost(world, office, server, held);
    verdict.lost += lost.length;
    verdict.setAside += setAside;
    faults.push(...lost);
    faults.push(...(await lackingParts(world, office, server, held)));
    for (const desk of office.desks.filter((each) => !world.isRevoked(each))) {
      const state = desk.store.state();
      const open = unsurfaced(notedOn(world, state, held.get(desk)!), conflictsOf(state));
      verdict.unsurfaced += open.length;
      faults.push(...open.map((what) => `${desk.name} does not show the conflict on ${what}`));
      verdict.conflicts += openConflicts(state).length;
    }
  }
  const { promised, perished } = world.chronicle;
  return { ...verdict, events: promised.length, perished, faults };
}

/** A desk holds what the server holds, or says which journal it has set aside. */
function differences(desk: SimulatedDesk, server: Journals, journals: Journals): string[] {
  const told = new Set(desk.sync.status().setAside.map(({ stream }) => stream));
  return [...new Set([...journals.keys(), ...server.keys()])]
    .filter((stream) => !told.has(stream))
    .filter((stream) => endOf(journals, stream) !== endOf(server, stream))
    .map(
      (stream) =>
        `${desk.name} holds ${sizeOf(journals, stream)} of ${stream}, the server ${sizeOf(server, stream)}`,
    );
}

/** Each event names the hash of the one before it: two journals with one end are one journal. */
function endOf(journals: Journals, stream: string): string {
  const last = journals.get(stream)?.at(-1);
  return last ? `${last.seq} ${hashEvent(last)}` : 'nothing';
}

function sizeOf(journals: Journals, stream: string): number {
  return journals.get(stream)?.length ?? 0;
}

function countLost(
  world: World,
  { id, desks }: SimulatedOffice,
  server: Journals,
  held: ReadonlyMap<SimulatedDesk, Journals>,
): { lost: string[]; setAside: number } {
  const onServer = marksIn(server);
  const onDesks = desks.map((desk) => ({ desk, marks: marksIn(held.get(desk)!) }));
  const lost: string[] = [];
  let setAside = 0;
  for (const { event, mark } of world.chronicle.promised) {
    if (event.office !== id || onServer.has(mark) || world.chronicle.hasPerished(mark)) continue;
    const holders = onDesks.filter(({ marks }) => marks.has(mark)).map(({ desk }) => desk);
    const isTold = holders.some((desk) => tellsOf(world, desk, event));
    if (isTold) setAside += 1;
    else
      lost.push(
        `${event.id} of ${id} is lost; held by ${holders.map(({ name }) => name).join(', ') || 'nobody'}`,
      );
  }
  return { lost, setAside };
}

/** Whether a person at this desk can see that the event did not arrive. */
function tellsOf(world: World, { sync, keys }: SimulatedDesk, event: JournalEvent): boolean {
  if (sync.isDelivered(event)) return false;
  if (world.server.isRevoked(keys.card.device)) return sync.status().waiting > 0;
  return sync.status().setAside.some(({ stream }) => stream === streamOf(event));
}

/** A part that any desk of the office holds is at the server, and at every desk that knows of its file. */
async function lackingParts(
  world: World,
  { id, desks }: SimulatedOffice,
  server: Journals,
  held: ReadonlyMap<SimulatedDesk, Journals>,
): Promise<string[]> {
  const living = desks.filter((desk) => !world.isRevoked(desk));
  const atServer = partsIn(server);
  const faults: string[] = [];
  for (const part of atServer) {
    if (!living.some((desk) => desk.holdsPart(part))) continue;
    if (!(await world.server.holdsPart(id, part))) faults.push(`the server lacks a part of a file of ${id}`);
    for (const desk of living)
      if (partsIn(held.get(desk)!).has(part) && !desk.holdsPart(part))
        faults.push(`${desk.name} lacks a part of a file`);
  }
  return faults;
}

function partsIn(journals: Journals): ReadonlySet<string> {
  return new Set([...journals.values()].flat().flatMap((event) => namedContent(event)?.content.parts ?? []));
}

/**
 * What was noted of the events on cases that this desk shows; a case whose opening was set aside is not among them. The region decides nothing here that another could contradict; and
 * where a number was given twice, which of the two an entry names as known cannot be told: its fork is shown instead.
 */
function notedOn({ chronicle }: World, { cases }: OfficeState, journals: Journals): Noted[] {
  const marks = marksIn(journals);
  const doubtful = chronicle.forkedSubjects();
  return chronicle.noted.filter(
    ({ event, mark }) =>
      marks.has(mark) &&
      cases.has(event.subject) &&
      !isRegionDevice(event.device) &&
      !doubtful.has(event.subject),
  );
}

function conflictsOf(state: OfficeState): ReadonlySet<string> {
  return new Set(
    openConflicts(state).flatMap(({ subjects, conflict }) =>
      subjects.map((subject) => `${subject} ${conflict.what}`),
    ),
  );
}
