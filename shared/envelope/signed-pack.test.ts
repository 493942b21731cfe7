import { expect, it, test } from 'vitest';
import { createPackAuthor } from '#tests/support/signed-packs.ts';
import { ok, refuse } from '../kernel/result.ts';
import { readPackFile, verifyPack, type SignedPack } from './signed-pack.ts';

const author = await createPackAuthor();
const signed = await author.sign({ b: 1, а: ['ә', null] });
const trusting = (id: string) =>
  id === author.card.id
    ? ok({ signing: author.card.signing, office: null })
    : refuse({ code: 'PACK_SIGNER_UNKNOWN' as const });
const bytes = (text: string) => new TextEncoder().encode(text);
const written = JSON.stringify(signed, null, 2);

it('a pack is taken from whoever is trusted, however the file is set out', async () => {
  const read = readPackFile(bytes(`\n${JSON.stringify(signed)}\n`));
  expect(read).toEqual({ ok: true, value: signed });
  expect(await verifyPack(signed, trusting)).toEqual({ ok: true, value: author.card.id });
  const { pack, ...rest } = signed;
  const turned = { ...rest, pack: { а: ['ә', null], b: (pack as { b: number }).b } };
  expect(await verifyPack(turned, trusting)).toEqual({ ok: true, value: author.card.id });
});

test.each<[string, () => Promise<SignedPack> | SignedPack, string]>([
  ['one figure altered', () => ({ ...signed, pack: { b: 2, а: ['ә', null] } }), 'PACK_FORGED'],
  ['another signature', () => ({ ...signed, signature: 'A'.repeat(86) }), 'PACK_FORGED'],
  ['a header of another kind', () => ({ ...signed, protected: btoa('{"alg":"none"}') }), 'PACK_FORGED'],
  [
    'a foreign signer',
    async () => (await createPackAuthor('law-key-2')).sign(signed.pack),
    'PACK_SIGNER_UNKNOWN',
  ],
  [
    'a foreign signer under a known name',
    async () => (await createPackAuthor()).sign(signed.pack),
    'PACK_FORGED',
  ],
])('a pack with %s is not taken', async (_what, make, code) => {
  expect(await verifyPack(await make(), trusting)).toEqual({ ok: false, problem: { code } });
});

test('a file cut at any place is a truncated pack, never a pack', () => {
  for (let length = 1; length < written.length - 1; length += 7)
    expect(readPackFile(bytes(written.slice(0, length)))).toMatchObject({ ok: false });
  expect(readPackFile(bytes(written.slice(0, 40)))).toEqual({
    ok: false,
    problem: { code: 'PACK_TRUNCATED' },
  });
});

test.each([
  ['text', 'Құрметті әріптес'],
  ['a list', '[]'],
  ['an object of something else', '{"a":1}'],
  ['nothing', ''],
])('%s is no pack', (_what, text) => {
  expect(readPackFile(bytes(text))).toEqual({ ok: false, problem: { code: 'PACK_NOT_A_PACK' } });
});
