import { DeviceKeys } from '#shared/bundle/cards.ts';
import type { Command } from '#shared/cases/commands.ts';
import { namedContents } from '#shared/cases/attachments.ts';
import type { Office, User } from '#shared/cases/case.ts';
import { decide } from '#shared/cases/decide.ts';
import { deskLawOf } from '#shared/cases/desk-law.ts';
import { joined } from '#shared/cases/drafting.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { createDeviceKeys, createJoinKeys } from '#shared/envelope/create-keys.ts';
import { DeviceId, OfficeId, UserId } from '#shared/journal/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';
import type { OpenKeys } from '../session/keys.ts';
import type { RecoveryHalves } from '../session/recovery-key.ts';
import type { Session } from '../session/session.ts';
import type { JournalStore } from '../store/journal-store.ts';
import { goOnAfterRestore } from '../store/go-on-after-restore.ts';
import { sweepParts } from '../store/attachment-shelf.ts';
import { openJournal, type OpenJournal } from '../store/open-journal.ts';
import { connectSync, windowClock } from '../sync/connect-sync.ts';
import { joinByCode } from '../sync/enrol.ts';
import { joinByInvitation } from '../sync/join-by-stick.ts';
import type { Sync } from '../sync/sync.ts';
import { registryOfActs } from './check-act.ts';
import { civilDay } from './clock.ts';
import { createOpenSearch, type OpenSearch } from './open-search.ts';

/** The journal of an office that somebody has unlocked, and its way to the region. */
export interface OpenedOffice {
  readonly journal: JournalStore;
  readonly sync: Sync;
  readonly search: OpenSearch;
  readonly keys: OpenKeys;
  readonly deviceKeys: DeviceKeys;
  readonly user: UserId;
}

/** The shell and the session every step of the door needs. */
export interface Doorway {
  readonly ask: Ask;
  readonly session: Session;
  /** Where the sealed leaves lie; in the window's database unless given. */
  readonly openShelf?: OpenJournal['openShelf'];
}

export type PersonCard = Omit<User, 'id'>;
export type OfficeCard = Omit<Office, 'id'>;

/** What the first opening of a workstation takes from the person; ids and keys are made here. */
export interface Beginning {
  readonly person: PersonCard;
  readonly workstation: string;
  readonly passphrase: string;
}

export interface BegunOffice {
  /** To be written on paper; nothing keeps it. Given even where the journal then did not open. */
  readonly recovery: RecoveryHalves;
  readonly opened: Result<OpenedOffice>;
}

const newId = () => crypto.randomUUID();

/**
 * Opens the journal with keys that were just unlocked; a journal that does not open locks the desk again.
 * @param help who is told how far it has come, and the backup that may give what is lacking
 */
export async function openOffice(
  { ask, session, openShelf }: Doorway,
  { keys, user }: Pick<OpenedOffice, 'keys' | 'user'>,
  help: Pick<OpenJournal, 'tell' | 'backup'> = {},
): Promise<Result<OpenedOffice>> {
  const deviceKeys = DeviceKeys.parse(keys.deviceKeys);
  const { office, device } = deviceKeys.card;
  const writer = { office, device, author: user };
  const shelf = openShelf ? { openShelf } : {};
  const journal = await openJournal({ ask, keys, writer, now: () => Date.now(), ...help, ...shelf });
  if (!journal.ok) {
    session.lock();
    return journal;
  }
  const gone = await goOnAfterRestore(ask, journal.value);
  if (!gone.ok) {
    await journal.value.close();
    session.lock();
    return gone;
  }
  const sync = await connectSync({ ask, journal: journal.value, keys, deviceKeys });
  // What this release cannot read may name parts too: where nothing may be written, nothing is swept away.
  if (!journal.value.blocked()) await settleParts(ask, journal.value);
  const search = createOpenSearch(journal.value);
  return ok({ journal: journal.value, sync, search, keys, deviceKeys, user });
}

/**
 * What was attached when the power went is settled before anything new is: its entry is there, or it is not. A shelf
 * that cannot be read now is settled at the next opening and keeps nobody from the cases.
 */
async function settleParts(ask: Ask, journal: JournalStore): Promise<void> {
  const named = new Set(namedContents(journal.state()).flatMap(({ content }) => content.parts));
  await sweepParts(ask, (part) => named.has(part));
}

/** Makes the keys of a workstation whose office is founded on it. */
export async function beginOffice(doorway: Doorway, beginning: Beginning): Promise<Result<BegunOffice>> {
  const identity = { device: DeviceId.parse(newId()), name: beginning.workstation };
  return begin(doorway, beginning, await createDeviceKeys({ ...identity, office: OfficeId.parse(newId()) }));
}

/** What the region gave a workstation that joins: a code, and the address of its server or its invitation on a stick. */
export interface Invited {
  readonly way: 'line' | 'stick';
  readonly code: string;
  readonly invitation: Uint8Array<ArrayBuffer>;
}

/** Makes the keys of a workstation that the region takes into an office by a code. */
export async function beginJoining(
  doorway: Doorway,
  beginning: Beginning,
  { way, code: typed, invitation: file }: Invited,
): Promise<Result<BegunOffice>> {
  const code = typed.trim();
  const keys = await createJoinKeys({ device: DeviceId.parse(newId()), name: beginning.workstation });
  const admitted =
    way === 'line'
      ? await joinByCode({ ask: doorway.ask, clock: windowClock }, keys, code)
      : await joinByInvitation(keys, { file, code });
  return admitted.ok ? begin(doorway, beginning, admitted.value) : admitted;
}

/** Asks the region to be taken in: over the line at once, by stick with a request that is then written. */
export function askToJoin(
  sync: Sync,
  { way, code: typed, invitation: file }: Invited,
): Promise<Result<null>> {
  const code = typed.trim();
  return way === 'line' ? sync.enrol(code) : sync.prepareRequest({ file, code });
}

async function begin(
  doorway: Doorway,
  { person, passphrase }: Beginning,
  deviceKeys: DeviceKeys,
): Promise<Result<BegunOffice>> {
  const user = UserId.parse(newId());
  const created = await doorway.session.create({ user, name: person.name, passphrase }, deviceKeys);
  if (!created.ok) return created;
  const state = doorway.session.state();
  invariant(state.kind === 'open', 'a session that was just created is open');
  const opened = await openOffice(doorway, { keys: state.keys, user });
  return ok({ recovery: created.value.recovery, opened });
}

/** The first entry of a journal: the office, its first person, its workstation, all or none of them. */
export function recordFounding(
  opened: OpenedOffice,
  office: OfficeCard,
  person: PersonCard,
): Promise<Result<null>> {
  const { user: id, deviceKeys } = opened;
  const { card } = deviceKeys;
  return recordTogether(opened.journal, { ...person, id }, [
    { do: 'foundOffice', office: { ...office, id: card.office } },
    { do: 'admitUser', user: { ...person, id } },
    { do: 'admitDevice', card },
  ]);
}

/** Who sits at a workstation that joins; recorded before the office arrives, so that its entries have an author. */
export function recordJoining(
  { journal, user: id }: OpenedOffice,
  person: PersonCard,
): Promise<Result<null>> {
  return recordTogether(journal, { ...person, id }, [{ do: 'admitUser', user: { ...person, id } }]);
}

async function recordTogether(
  journal: JournalStore,
  author: User,
  commands: readonly Command[],
): Promise<Result<null>> {
  const { law, loadedLaw } = deskLawOf(journal.state());
  const context = { author, today: civilDay(new Date()), law, ...registryOfActs(loadedLaw) };
  const decided = joined(commands.map((command) => decide(command, journal.state(), context)));
  if (!decided.ok) {
    invariant(!isLegalRefusal(decided.problem), 'no rule of the law speaks of founding an office');
    return refuse(decided.problem);
  }
  const appended = await journal.append(decided.value);
  return appended.ok ? ok(null) : appended;
}
