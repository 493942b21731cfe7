import type { UserId } from '#shared/journal/ids.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { makeLock, putBehind, takeFrom } from './holder-lock.ts';
import { bytesOf, type KeyFile, type PassphraseWrap, type RecoveryWrap } from './key-file.ts';
import { isWeaker, newDerivation, passphraseKey } from './passphrase-key.ts';
import { recoveryKey, type RecoveryHalves } from './recovery-key.ts';
import { unseal } from './sealing.ts';

/** Somebody who may open the office's data, and the words they open it with. `name` is shown on the unlock screen. */
export interface KeyHolder {
  readonly user: UserId;
  readonly name: PassphraseWrap['name'];
  readonly passphrase: string;
  /** The passphrase is another's work: its holder must set their own at the first unlocking. */
  readonly temporary?: true;
}

/** What proves that somebody may open the office's data, and change who does. */
export type Proof =
  { readonly by: Pick<KeyHolder, 'user' | 'passphrase'> } | { readonly halves: RecoveryHalves };

type Wrap = PassphraseWrap | RecoveryWrap;
type Place = Pick<KeyFile, 'store' | 'generation'>;
export type Bytes = Uint8Array<ArrayBuffer>;

/** The data key for a holder, under a new salt and behind a new lock: what an old passphrase opened stays in old files. */
export async function wrapForHolder(raw: Bytes, holder: KeyHolder, place: Place): Promise<PassphraseWrap> {
  const { user, name, passphrase, temporary } = holder;
  const given = { kind: 'passphrase' as const, user, name, ...(temporary && { temporary }) };
  const derivation = newDerivation();
  return {
    ...given,
    derivation,
    ...(await locked(raw, await passphraseKey(passphrase, derivation), given, place)),
  };
}

export async function wrapForPaper(raw: Bytes, halves: RecoveryHalves, place: Place): Promise<RecoveryWrap> {
  const key = await recoveryKey(halves);
  if (!key.ok) throw new Error('A recovery half just printed must read back');
  return { kind: 'recovery', ...(await locked(raw, key.value, { kind: 'recovery' }, place)) };
}

/** The raw data key in force. Refuses KEYS_WRONG_PASSPHRASE also for a user the file does not know: the two are not told apart. */
export async function unwrap(file: KeyFile, proof: Proof): Promise<Result<Bytes>> {
  return 'halves' in proof ? unwrapByPaper(file, proof.halves) : unwrapByPassphrase(file, proof.by);
}

export function wrapOf(file: KeyFile, user: UserId): PassphraseWrap | undefined {
  return file.wraps.find((wrap): wrap is PassphraseWrap => wrap.kind === 'passphrase' && wrap.user === user);
}

/** Whether a wrap is of an older make than those made today: it is made anew when its holder next unlocks. */
export function isOutdated(wrap: PassphraseWrap): boolean {
  return wrap.lock === undefined || isWeaker(wrap.derivation);
}

/** The same wrap around another data key; undefined for one of format 1, which only its holder's own words can renew. */
export async function rewrap<Kind extends Wrap>(
  wrap: Kind,
  raw: Bytes,
  place: Place,
): Promise<Kind | undefined> {
  if (!wrap.lock) return undefined;
  return { ...wrap, wrapped: await putBehind(wrap.lock, raw, behind(wrap, place)) };
}

async function locked(raw: Bytes, key: CryptoKey, wrap: Named, place: Place) {
  const lock = await makeLock(key, about(wrap, place));
  return { lock, wrapped: await putBehind(lock, raw, behind(wrap, place)) };
}

async function unwrapByPassphrase(
  file: KeyFile,
  by: Pick<KeyHolder, 'user' | 'passphrase'>,
): Promise<Result<Bytes>> {
  const wrap = wrapOf(file, by.user);
  const raw = wrap && (await open(wrap, await passphraseKey(by.passphrase, wrap.derivation), file));
  return raw ? ok(raw) : refuse({ code: 'KEYS_WRONG_PASSPHRASE' });
}

async function unwrapByPaper(file: KeyFile, halves: RecoveryHalves): Promise<Result<Bytes>> {
  const key = await recoveryKey(halves);
  if (!key.ok) return key;
  const wrap = file.wraps.find((each) => each.kind === 'recovery');
  const raw = wrap && (await open(wrap, key.value, file));
  return raw ? ok(raw) : refuse({ code: 'KEYS_WRONG_RECOVERY' });
}

function open(wrap: Wrap, key: CryptoKey, place: Place): Promise<Bytes | undefined> {
  return wrap.lock
    ? takeFrom(wrap.lock, wrap.wrapped, { key, about: about(wrap, place), place: behind(wrap, place) })
    : unseal(key, bytesOf(wrap.wrapped), about(wrap, place));
}

type Named = Pick<PassphraseWrap, 'kind' | 'user' | 'name'> | Pick<RecoveryWrap, 'kind'>;

/** The name stands in the clear and is therefore bound: nobody can put another's name before a passphrase. */
function about(wrap: Named, { store }: Pick<Place, 'store'>): string {
  const holder = wrap.kind === 'passphrase' ? [wrap.user, wrap.name] : [];
  return JSON.stringify([wrap.kind, store, ...holder]);
}

function behind(wrap: Named, place: Place): string {
  const holder = wrap.kind === 'passphrase' ? wrap.user : 'recovery';
  return JSON.stringify(['data key', place.store, place.generation, holder]);
}
