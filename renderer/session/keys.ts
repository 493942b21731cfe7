import type { UserId } from '#shared/journal/ids.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { toBase64 } from '../bridge/base64.ts';
import { bytesOf, damaged, type KeyFile } from './key-file.ts';
import { newRecoveryHalves, type RecoveryHalves } from './recovery-key.ts';
import { seal, unseal } from './sealing.ts';
import {
  isOutdated,
  rewrap,
  unwrap,
  wrapForHolder,
  wrapForPaper,
  wrapOf,
  type Bytes,
  type KeyHolder,
  type Proof,
} from './wraps.ts';

/** What an unlocked desk holds in memory, and nowhere else. Keys are AES-GCM and not extractable. */
export interface OpenKeys {
  /** Identity of this workstation's store. */
  readonly store: string;
  /** Seals everything written from now on. */
  readonly dataKey: CryptoKey;
  /** Open what was sealed before the key was last rotated, the newest first. */
  readonly formerKeys: readonly CryptoKey[];
  /** The device's own keys (`DeviceKeys` of shared/envelope), opaque to this room. */
  readonly deviceKeys: unknown;
}

/** A change of the key file that is not saved yet, and the keys it opens. */
export interface OpenedFile {
  readonly file: KeyFile;
  readonly keys: OpenKeys;
}

export interface NewKeys extends OpenedFile {
  /** The two halves of the office recovery key: shown once, kept by nobody but paper. */
  readonly recovery: RecoveryHalves;
}

/** A new data key, wrapped for its first holder and for the two halves of the recovery key. */
export async function createKeys(holder: KeyHolder, deviceKeys: unknown): Promise<NewKeys> {
  const place = { store: crypto.randomUUID(), generation: 1 };
  const raw = newDataKey();
  const recovery = await newRecoveryHalves();
  const wraps = [await wrapForHolder(raw, holder, place), await wrapForPaper(raw, recovery, place)];
  const dataKey = await importDataKey(raw);
  const sealed = { deviceKeys: await sealDeviceKeys(dataKey, deviceKeys, place.store) };
  const keys = { store: place.store, dataKey, formerKeys: [], deviceKeys };
  return { file: { format: 2, ...place, wraps, former: [], sealed }, keys, recovery };
}

/** Refuses KEYS_WRONG_PASSPHRASE, KEYS_WRONG_RECOVERY, KEYS_HALF_MISREAD, or KEYS_DAMAGED. */
export async function openKeys(file: KeyFile, proof: Proof): Promise<Result<OpenKeys>> {
  const raw = await unwrap(file, proof);
  if (!raw.ok) return raw;
  const { store } = file;
  const dataKey = await importDataKey(raw.value);
  const plain = await unseal(dataKey, bytesOf(file.sealed.deviceKeys), aboutDeviceKeys(store));
  const former = await openFormer(file, dataKey);
  if (!plain || !former) return damaged;
  const formerKeys = await Promise.all(former.map(importDataKey));
  return ok({
    store,
    dataKey,
    formerKeys,
    deviceKeys: JSON.parse(new TextDecoder().decode(plain)) as unknown,
  });
}

/** The key file with one holder more, or with a new passphrase for one it knows. */
export async function admitHolder(file: KeyFile, proof: Proof, holder: KeyHolder): Promise<Result<KeyFile>> {
  const raw = await unwrap(file, proof);
  if (!raw.ok) return raw;
  const others = file.wraps.filter((wrap) => wrap.kind !== 'passphrase' || wrap.user !== holder.user);
  return ok({ ...file, wraps: [...others, await wrapForHolder(raw.value, holder, file)] });
}

/** The key file with its holder's wrap made as it is made today; undefined when it already is. */
export async function renewHolder(
  file: KeyFile,
  by: Pick<KeyHolder, 'user' | 'passphrase'>,
): Promise<KeyFile | undefined> {
  const wrap = wrapOf(file, by.user);
  if (!wrap || !isOutdated(wrap)) return undefined;
  const { name, temporary } = wrap;
  const renewed = await admitHolder(file, { by }, { ...by, name, ...(temporary && { temporary }) });
  return renewed.ok ? renewed.value : undefined;
}

/** The key file without one of its holders; the last one stays, refused as KEYS_LAST_HOLDER. */
export function dismissHolder(file: KeyFile, user: UserId): Result<KeyFile> {
  const wraps = file.wraps.filter((wrap) => wrap.kind !== 'passphrase' || wrap.user !== user);
  if (!wraps.some(({ kind }) => kind === 'passphrase')) return refuse({ code: 'KEYS_LAST_HOLDER' });
  return ok({ ...file, wraps });
}

/** New halves for the recovery key; the old paper opens nothing from then on. */
export async function renewPaper(
  file: KeyFile,
  proof: Proof,
): Promise<Result<{ file: KeyFile; recovery: RecoveryHalves }>> {
  const raw = await unwrap(file, proof);
  if (!raw.ok) return raw;
  const recovery = await newRecoveryHalves();
  const others = file.wraps.filter(({ kind }) => kind !== 'recovery');
  const wraps = [...others, await wrapForPaper(raw.value, recovery, file)];
  return ok({ file: { ...file, wraps }, recovery });
}

/**
 * A new data key for everything written from now on, put behind every holder's lock and the paper's; the keys before it
 * are sealed under it. One file changes and no record is touched, so a rotation cut short has simply not happened.
 * Refuses KEYS_HOLDER_OUTDATED or KEYS_PAPER_OUTDATED for a wrap of format 1, which only its own holder can renew.
 */
export async function rotateKeys(file: KeyFile, proof: Proof): Promise<Result<OpenedFile>> {
  const raw = await unwrap(file, proof);
  const opened = await openKeys(file, proof);
  if (!raw.ok) return raw;
  if (!opened.ok) return opened;
  const next = newDataKey();
  const place = { store: file.store, generation: file.generation + 1 };
  const wraps: KeyFile['wraps'] = [];
  for (const wrap of file.wraps) {
    const again = await rewrap(wrap, next, place);
    if (again) wraps.push(again);
    else return refuse({ code: wrap.kind === 'recovery' ? 'KEYS_PAPER_OUTDATED' : 'KEYS_HOLDER_OUTDATED' });
  }
  const dataKey = await importDataKey(next);
  const { deviceKeys } = opened.value;
  const older = (await openFormer(file, await importDataKey(raw.value))) ?? [];
  const former = await sealFormer([raw.value, ...older], dataKey, place.store);
  const sealed = { deviceKeys: await sealDeviceKeys(dataKey, deviceKeys, place.store) };
  const formerKeys = [opened.value.dataKey, ...opened.value.formerKeys];
  const keys = { store: place.store, dataKey, formerKeys, deviceKeys };
  return ok({ file: { format: 2, ...place, wraps, former, sealed }, keys });
}

/** Undefined when one of them does not open: then records would be lost, and the file is not whole. */
async function openFormer(file: KeyFile, dataKey: CryptoKey): Promise<Bytes[] | undefined> {
  const opened = await Promise.all(
    file.former.map((sealed, at) => unseal(dataKey, bytesOf(sealed), aboutFormer(file.store, at))),
  );
  const whole = opened.filter((raw) => raw !== undefined);
  return whole.length === opened.length ? whole : undefined;
}

function sealFormer(raws: readonly Bytes[], dataKey: CryptoKey, store: string): Promise<string[]> {
  return Promise.all(raws.map(async (raw, at) => toBase64(await seal(dataKey, raw, aboutFormer(store, at)))));
}

async function sealDeviceKeys(dataKey: CryptoKey, deviceKeys: unknown, store: string): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(deviceKeys));
  return toBase64(await seal(dataKey, text, aboutDeviceKeys(store)));
}

function newDataKey(): Bytes {
  return crypto.getRandomValues(new Uint8Array(32));
}

function importDataKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function aboutDeviceKeys(store: string): string {
  return `device keys of ${store}`;
}

function aboutFormer(store: string, at: number): string {
  return `former data key ${at} of ${store}`;
}
