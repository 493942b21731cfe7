import { DeviceKeys } from '#shared/bundle/cards.ts';
import type { Command } from '#shared/cases/commands.ts';
import type { Office, User } from '#shared/cases/case.ts';
import { decide } from '#shared/cases/decide.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { createDeviceKeys } from '#shared/envelope/create-keys.ts';
import { DeviceId, OfficeId, UserId } from '#shared/journal/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';
import type { OpenKeys } from '../session/keys.ts';
import type { RecoveryHalves } from '../session/recovery-key.ts';
import type { Session } from '../session/session.ts';
import type { JournalStore } from '../store/journal-store.ts';
import { openJournal } from '../store/open-journal.ts';
import { checkAct } from './check-act.ts';
import { civilDay } from './clock.ts';
import { law } from './law.ts';

/** The journal of an office that somebody has unlocked. */
export interface OpenedOffice {
  readonly journal: JournalStore;
  readonly keys: OpenKeys;
  readonly deviceKeys: DeviceKeys;
  readonly user: UserId;
}

/** The shell and the session every step of the door needs. */
export interface Doorway {
  readonly ask: Ask;
  readonly session: Session;
}

/** What founding an office takes from the person; ids and keys are made here. */
export interface Founding {
  readonly office: Omit<Office, 'id'>;
  readonly person: Omit<User, 'id'>;
  readonly workstation: string;
  readonly passphrase: string;
}

export interface FoundedOffice extends OpenedOffice {
  /** To be written on paper; nothing keeps it. */
  readonly recovery: RecoveryHalves;
}

const newId = () => crypto.randomUUID();

/** Opens the journal with keys that were just unlocked; a journal that does not open locks the desk again. */
export async function openOffice(
  { ask, session }: Doorway,
  { keys, user }: Pick<OpenedOffice, 'keys' | 'user'>,
): Promise<Result<OpenedOffice>> {
  const deviceKeys = DeviceKeys.parse(keys.deviceKeys);
  const { office, device } = deviceKeys.card;
  const journal = await openJournal({
    ask,
    keys,
    writer: { office, device, author: user },
    now: () => Date.now(),
  });
  if (journal.ok) return ok({ journal: journal.value, keys, deviceKeys, user });
  session.lock();
  return journal;
}

/** Makes the keys, opens the journal and writes its first three entries: the office, its first person, its workstation. */
export async function foundOffice(
  doorway: Doorway,
  { office, person, workstation, passphrase }: Founding,
): Promise<Result<FoundedOffice>> {
  const [officeId, userId] = [OfficeId.parse(newId()), UserId.parse(newId())];
  const device = DeviceId.parse(newId());
  const deviceKeys = await createDeviceKeys({ device, name: workstation, office: officeId });
  const holder = { user: userId, name: holderName(person), passphrase };
  const created = await doorway.session.create(holder, deviceKeys);
  if (!created.ok) return created;
  const state = doorway.session.state();
  invariant(state.kind === 'open', 'a session that was just created is open');
  const opened = await openOffice(doorway, { keys: state.keys, user: userId });
  if (!opened.ok) return opened;
  const author: User = { ...person, id: userId };
  const recorded = await recordAll(opened.value.journal, author, [
    { do: 'foundOffice', office: { ...office, id: officeId } },
    { do: 'admitUser', user: author },
    { do: 'admitDevice', card: deviceKeys.card },
  ]);
  return recorded.ok ? ok({ ...opened.value, recovery: created.value.recovery }) : recorded;
}

/** What the list of holders shows before anything is unlocked: the name of the person, nothing of their work. */
export function holderName({ name }: Pick<User, 'name'>): string {
  return name.kk;
}

/** Records commands one after another, each decided on what the one before left behind. */
export async function recordAll(
  journal: JournalStore,
  author: User,
  commands: readonly Command[],
): Promise<Result<null>> {
  for (const command of commands) {
    const today = civilDay(new Date());
    const decided = decide(command, journal.state(), { author, today, law, checkAct });
    if (!decided.ok) {
      invariant(!isLegalRefusal(decided.problem), 'no rule of the law speaks of founding an office');
      return { ok: false, problem: decided.problem };
    }
    const appended = await journal.append(decided.value);
    if (!appended.ok) return appended;
  }
  return ok(null);
}
