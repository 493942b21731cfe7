import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import { fromBase64, toBase64 } from '../bridge/base64.ts';
import type { Ask } from '../bridge/desk.ts';
import type { SealedRecord, Sentinel } from './sealed-record.ts';
import { inTime, TooSlow } from './time-limit.ts';

/** How the shell's vault stands: whole, or damaged behind its first `count` records, the highest met being `last`. */
export type VaultState =
  | { readonly kind: 'whole'; readonly sentinel: Sentinel }
  | { readonly kind: 'damaged'; readonly count: number; readonly last: number };

/** The vault behind the channel table. */
export interface VaultClient {
  state(): Promise<Result<VaultState>>;
  /** Records from `from` to at most `to`, as many as one answer carries; VAULT_DAMAGED at a broken one. */
  read(from: number, to: number): Promise<Result<SealedRecord[]>>;
  /** Appends consecutive records, the first of them following the vault's last, and flushes. */
  append(records: readonly SealedRecord[]): Promise<Result<Sentinel>>;
}

/** Bounds of one call, well below those of the channel. */
const callRecords = 1_000;
const callBytes = 4_000_000;

/** @param patience milliseconds a call to the shell may take */
export function createVaultClient(desk: Ask, patience?: number): VaultClient {
  const ask = patient(desk, patience);
  return {
    async state() {
      const status = await ask('vault.status', {});
      if (status.ok) return ok({ kind: 'whole', sentinel: status.value });
      return damageOf(status.problem) ?? status;
    },
    read: readerOf(ask, 'vault.read'),
    async append(records) {
      let last: Result<Sentinel> = refuse({ code: 'VAULT_BEHIND' });
      for (const portion of portions(records)) {
        const after = (portion[0]?.no ?? 1) - 1;
        last = await ask('vault.append', { after, records: portion.map(({ bytes }) => toBase64(bytes)) });
        if (!last.ok) return last;
      }
      return last;
    },
  };
}

/** Reads the backup that the shell has laid out. @param patience milliseconds a call to the shell may take */
export function createBackupReader(desk: Ask, patience?: number): Pick<VaultClient, 'read'> {
  return { read: readerOf(patient(desk, patience), 'backup.read') };
}

function patient(desk: Ask, patience: number | undefined): Ask {
  return (channel, input) => inTime(desk(channel, input), patience).catch(tooSlow);
}

function readerOf(ask: Ask, channel: 'vault.read' | 'backup.read'): VaultClient['read'] {
  return async (from, to) => {
    const answer = await ask(channel, { from, limit: Math.min(callRecords, to - from + 1) });
    if (!answer.ok) return answer;
    return ok(answer.value.records.map((text, at) => ({ no: from + at, bytes: fromBase64(text) })));
  };
}

/** Splits records into portions that one call can carry. */
export function* portions(records: readonly SealedRecord[]): Generator<SealedRecord[]> {
  let portion: SealedRecord[] = [];
  let size = 0;
  for (const record of records) {
    if (portion.length === callRecords || (portion.length > 0 && size + record.bytes.length > callBytes)) {
      yield portion;
      [portion, size] = [[], 0];
    }
    portion.push(record);
    size += record.bytes.length;
  }
  if (portion.length > 0) yield portion;
}

function tooSlow(error: unknown): Result<never> {
  if (error instanceof TooSlow) return refuse({ code: 'STORE_TOO_SLOW' });
  throw error;
}

function damageOf({ code, details }: Problem): Result<VaultState> | undefined {
  const [whole, last] = [details?.['whole'], details?.['last']];
  const isKnown = code === 'VAULT_DAMAGED' && typeof whole === 'number' && typeof last === 'number';
  return isKnown ? ok({ kind: 'damaged', count: whole, last }) : undefined;
}
