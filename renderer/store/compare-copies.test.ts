import { describe, expect, it } from 'vitest';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { compareCopies } from './compare-copies.ts';
import type { Sentinel } from './sealed-record.ts';
import type { VaultState } from './vault-client.ts';

const head = (digit: string) => digit.repeat(64);
const whole = (count: number, digit: string): Result<VaultState> =>
  ok({ kind: 'whole', sentinel: { count, head: head(digit) } });
const compare = (vault: Result<VaultState>, shelf: Sentinel | undefined) =>
  compareCopies({
    vault: { state: () => Promise.resolve(vault) },
    shelf: { sentinel: () => Promise.resolve(shelf) },
  });

describe('the two copies', () => {
  it('are equal when count and head agree, and before the first record', async () => {
    expect(await compare(whole(3, 'a'), { count: 3, head: head('a') })).toEqual(
      ok({ shelf: 3, vault: 3, areEqual: true }),
    );
    expect(await compare(whole(0, '0'), undefined)).toEqual(ok({ shelf: 0, vault: 0, areEqual: true }));
  });

  it('differ by one record, by their story at one count, by an emptied shelf, and by a damaged vault', async () => {
    const shelf = { count: 3, head: head('a') };
    expect(await compare(whole(4, 'a'), shelf)).toEqual(ok({ shelf: 3, vault: 4, areEqual: false }));
    expect(await compare(whole(3, 'b'), shelf)).toMatchObject({ value: { areEqual: false } });
    expect(await compare(whole(3, 'a'), undefined)).toEqual(ok({ shelf: 0, vault: 3, areEqual: false }));
    const damaged = ok({ kind: 'damaged', count: 0, last: 3 } as const);
    expect(await compare(damaged, undefined)).toMatchObject({ value: { areEqual: false } });
  });

  it('cannot be compared when the vault does not answer', async () => {
    const refused = refuse({ code: 'VAULT_NEWER' } as const);
    expect(await compare(refused, undefined)).toEqual(refused);
  });
});
