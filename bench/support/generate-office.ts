import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createKeyFile } from '#electron/services/key-file.ts';
import { openVault } from '#electron/services/vault.ts';
import { createKeys } from '#renderer/session/keys.ts';
import { printKeyFile } from '#renderer/session/key-file.ts';
import { sealRecord } from '#renderer/store/sealed-record.ts';
import { createDeviceKeys } from '#shared/envelope/create-keys.ts';
import { hashEvent, inOrder, noPrevious } from '#shared/journal/event-hash.ts';
import { DeviceId, OfficeId, officeSubject, toEventId, UserId, type SubjectId } from '#shared/journal/ids.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { demoOffice, districtProsecutor, firstWorkstation } from '#tests/e2e/support/people.ts';
import { caseStory, type Story } from './case-story.ts';

/** Records sealed and flushed together while the office is made. */
const recordsAtOnce = 500;

export interface OfficeSize {
  readonly cases: number;
  /** Events sealed as one record: 500 as by a first pull, 1 as by work of its own. */
  readonly recordEvents: number;
}

/** The one person of the office, who wrote and signed everything in it. */
export const user = UserId.parse('bench-user');
const office = OfficeId.parse('bench-office');
const device = DeviceId.parse('bench-device');

/**
 * Writes an office of so many cases, ten events each, into an empty data folder: keys and vault, as the shell keeps them.
 * The window fills its own storage from the vault at the first opening. The same seed gives the same cases.
 */
export async function generateOffice(
  dataFolder: string,
  { cases, recordEvents }: OfficeSize,
  seed = 1,
): Promise<void> {
  await writeOffice(dataFolder, interleaved(cases, seed), recordEvents);
  await writeFile(join(dataFolder, 'seed'), String(seed));
}

/** Writes an office in which this has happened into an empty data folder, in the order given. */
export async function writeOffice(
  dataFolder: string,
  stories: readonly Story[],
  recordEvents: number,
): Promise<void> {
  const { workstation, passphrase } = firstWorkstation;
  const deviceKeys = await createDeviceKeys({ office, device, name: workstation });
  const holder = { user, name: districtProsecutor.name.kk, passphrase };
  const { file, keys } = await createKeys(holder, deviceKeys);
  const saved = await createKeyFile(dataFolder).save(await printKeyFile(file));
  const vault = await openVault(join(dataFolder, 'vault'));
  if (!saved.ok || !vault.ok) throw new Error('The data folder could not be written.');
  const sealer = { store: keys.store, key: keys.dataKey };
  let no = 0;
  const put = async (slices: readonly (readonly JournalEvent[])[]) => {
    const sealed = await Promise.all(slices.map((events, at) => sealRecord(sealer, no + 1 + at, { events })));
    const kept = await vault.value.append(
      no,
      sealed.map(({ bytes }) => bytes),
    );
    if (!kept.ok) throw new Error(kept.problem.code);
    no += sealed.length;
  };
  const events = chained([...founding(deviceKeys.card), ...stories]);
  for (const slices of inParts(inParts(events, recordEvents), recordsAtOnce)) await put(slices);
  await vault.value.close();
}

/** The events of an office of so many cases as records of a database of any kind. */
export function officeEvents(cases: number, seed = 1): JournalEvent[] {
  return [...chained(interleaved(cases, seed))];
}

function founding(card: unknown): Story[] {
  const { name, role } = districtProsecutor;
  const person = { id: user, name, role, post: { kk: 'прокурор', ru: 'прокурор' }, rank: { kk: '', ru: '' } };
  const at = Date.UTC(2020, 0, 6, 4);
  return [
    {
      subject: officeSubject,
      type: 'office.founded',
      payload: { office: { ...demoOffice, id: office } },
      at,
    },
    { subject: officeSubject, type: 'user.admitted', payload: { user: person }, at },
    { subject: officeSubject, type: 'device.admitted', payload: { card, series: '1' }, at },
  ];
}

/** A case lives some weeks, an office lives years: the events of neighbouring cases mix, those of distant ones do not. */
function interleaved(cases: number, seed: number): Story[] {
  return Array.from({ length: cases }, (_, at) => caseStory(at, cases, seed))
    .flat()
    .sort((a, b) => a.at - b.at);
}

function* chained(stories: readonly Story[]): Generator<JournalEvent> {
  const last = new Map<SubjectId, Pick<JournalEvent, 'id' | 'base'>>();
  let previous = noPrevious;
  for (const [index, { subject, type, payload, at, isApart }] of stories.entries()) {
    const before = last.get(subject);
    const known = isApart ? before?.base : before && [before.id];
    const seq = index + 1;
    const event = inOrder({
      ...{ id: toEventId(device, 1, seq), office, device, incarnation: 1, seq },
      ...{ time: { wall: at, counter: index }, recordedAt: new Date(at).toISOString(), author: user },
      ...{ subject, type, version: 1, payload, base: known ?? [], previous },
    });
    last.set(subject, { id: event.id, base: event.base });
    previous = hashEvent(event);
    yield event;
  }
}

function* inParts<Value>(values: Iterable<Value>, size: number): Generator<Value[]> {
  let part: Value[] = [];
  for (const value of values) {
    part.push(value);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
