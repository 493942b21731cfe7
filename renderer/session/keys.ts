import type { UserId } from '#shared/journal/ids.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { toBase64 } from '../bridge/base64.ts';
import { bytesOf, damaged, type KeyFile, type PassphraseWrap, type RecoveryWrap } from './key-file.ts';
import { newDerivation, passphraseKey } from './passphrase-key.ts';
import { newRecoveryHalves, recoveryKey, type RecoveryHalves } from './recovery-key.ts';
import { seal, unseal } from './sealing.ts';

/** Somebody who may open the office's data, and the words they open it with. `name` is shown on the unlock screen. */
export interface KeyHolder {
  readonly user: UserId;
  readonly name: string;
  readonly passphrase: string;
}

/** What an unlocked desk holds in memory, and nowhere else. */
export interface OpenKeys {
  /** Identity of this workstation's store. */
  readonly store: string;
  /** AES-GCM, not extractable. */
  readonly dataKey: CryptoKey;
  /** The device's own keys (`DeviceKeys` of shared/envelope), opaque to this room. */
  readonly deviceKeys: unknown;
}

export interface NewKeys {
  readonly file: KeyFile;
  readonly keys: OpenKeys;
  /** The two halves of the office recovery key: shown once, kept by nobody but paper. */
  readonly recovery: RecoveryHalves;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A new data key, wrapped for its first holder and for the two halves of the recovery key. */
export async function createKeys(holder: KeyHolder, deviceKeys: unknown): Promise<NewKeys> {
  const store = crypto.randomUUID();
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const dataKey = await importDataKey(raw);
  const recovery = await newRecoveryHalves();
  const wraps = [await wrapByPassphrase(raw, holder, store), await wrapByRecovery(raw, recovery, store)];
  const text = new TextEncoder().encode(JSON.stringify(deviceKeys));
  const sealed = { deviceKeys: toBase64(await seal(dataKey, text, aboutDeviceKeys(store))) };
  return { file: { format: 1, store, wraps, sealed }, keys: { store, dataKey, deviceKeys }, recovery };
}

/** Refuses KEYS_WRONG_PASSPHRASE also for a user this file does not know: the two are not told apart. */
export async function openByPassphrase(
  file: KeyFile,
  by: Pick<KeyHolder, 'user' | 'passphrase'>,
): Promise<Result<OpenKeys>> {
  const raw = await unwrapByPassphrase(file, by);
  return raw.ok ? openWith(file, raw.value) : raw;
}

/** Opens by the two printed halves, e.g. when every passphrase is forgotten or its holder has left. */
export async function openByRecovery(file: KeyFile, halves: RecoveryHalves): Promise<Result<OpenKeys>> {
  const raw = await unwrapByRecovery(file, halves);
  return raw.ok ? openWith(file, raw.value) : raw;
}

/** What proves that somebody may change who opens the office's data. */
export type Proof =
  { readonly by: Pick<KeyHolder, 'user' | 'passphrase'> } | { readonly halves: RecoveryHalves };

/** The key file with one holder more, or with a new passphrase for one it knows. */
export async function admitHolder(file: KeyFile, proof: Proof, holder: KeyHolder): Promise<Result<KeyFile>> {
  const raw =
    'halves' in proof ? await unwrapByRecovery(file, proof.halves) : await unwrapByPassphrase(file, proof.by);
  if (!raw.ok) return raw;
  const others = file.wraps.filter((wrap) => wrap.kind !== 'passphrase' || wrap.user !== holder.user);
  return ok({ ...file, wraps: [...others, await wrapByPassphrase(raw.value, holder, file.store)] });
}

async function openWith(file: KeyFile, raw: Bytes): Promise<Result<OpenKeys>> {
  const { store } = file;
  const dataKey = await importDataKey(raw);
  const plain = await unseal(dataKey, bytesOf(file.sealed.deviceKeys), aboutDeviceKeys(store));
  if (!plain) return damaged;
  return ok({ store, dataKey, deviceKeys: JSON.parse(new TextDecoder().decode(plain)) as unknown });
}

async function wrapByPassphrase(raw: Bytes, holder: KeyHolder, store: string): Promise<PassphraseWrap> {
  const { user, name, passphrase } = holder;
  const open: Omit<PassphraseWrap, 'wrapped'> = {
    kind: 'passphrase',
    user,
    name,
    derivation: newDerivation(),
  };
  const key = await passphraseKey(passphrase, open.derivation);
  return { ...open, wrapped: toBase64(await seal(key, raw, aboutPassphrase(open, store))) };
}

async function unwrapByPassphrase(
  file: KeyFile,
  by: Pick<KeyHolder, 'user' | 'passphrase'>,
): Promise<Result<Bytes>> {
  const wrap = file.wraps.find((each) => each.kind === 'passphrase' && each.user === by.user);
  if (wrap?.kind !== 'passphrase') return wrongPassphrase;
  const key = await passphraseKey(by.passphrase, wrap.derivation);
  const raw = await unseal(key, bytesOf(wrap.wrapped), aboutPassphrase(wrap, file.store));
  return raw ? ok(raw) : wrongPassphrase;
}

async function wrapByRecovery(raw: Bytes, halves: RecoveryHalves, store: string): Promise<RecoveryWrap> {
  const key = await recoveryKey(halves);
  if (!key.ok) throw new Error('A recovery half just printed must read back');
  return { kind: 'recovery', wrapped: toBase64(await seal(key.value, raw, aboutRecovery(store))) };
}

async function unwrapByRecovery(file: KeyFile, halves: RecoveryHalves): Promise<Result<Bytes>> {
  const wrap = file.wraps.find((each) => each.kind === 'recovery');
  const key = await recoveryKey(halves);
  if (!key.ok) return key;
  const raw = wrap && (await unseal(key.value, bytesOf(wrap.wrapped), aboutRecovery(file.store)));
  return raw ? ok(raw) : refuse({ code: 'KEYS_WRONG_RECOVERY' });
}

const wrongPassphrase: Result<never> = refuse({ code: 'KEYS_WRONG_PASSPHRASE' });

function importDataKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function aboutDeviceKeys(store: string): string {
  return `device keys of ${store}`;
}

/** The name stands in the clear and is therefore bound: nobody can put another's name before a passphrase. */
function aboutPassphrase(wrap: Pick<PassphraseWrap, 'user' | 'name'>, store: string): string {
  return JSON.stringify(['passphrase', store, wrap.user, wrap.name]);
}

function aboutRecovery(store: string): string {
  return JSON.stringify(['recovery', store]);
}
