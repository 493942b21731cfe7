import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fingerprint } from '#shared/envelope/fingerprint.ts';
import type { SignerOf } from '#shared/envelope/parties.ts';
import { readPackFile, verifyPack, type SignedPack } from '#shared/envelope/signed-pack.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { runCommand } from '#server/cli/commands.ts';
import { samplePack } from '#tests/support/signed-packs.ts';

let folder: string;
let said: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'law-packs-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** What an administrator types after `npm run server --`. */
async function command(name: string, given: Readonly<Record<string, string>>): Promise<number> {
  said = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    said.push(String(line).trim());
    return true;
  });
  const common = { data: join(folder, 'region'), host: '127.0.0.1', port: '0', office: [] };
  return runCommand(name, { ...common, ...given });
}

async function writePack(name: string, pack: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(pack));
  return file;
}

async function readSigned(name: string): Promise<SignedPack> {
  const read = readPackFile(await readFile(join(folder, name)));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const key = () => join(folder, 'law.key');

describe('whoever answers for the law', () => {
  it('makes a key once, for the eyes of its owner, and is told the fingerprint to read out', async () => {
    expect(await command('law-key', { key: key(), name: 'Бас прокуратура' })).toBe(0);
    expect((await stat(key())).mode & 0o077).toBe(0);
    const { card } = JSON.parse(await readFile(key(), 'utf8')) as { card: NonNullable<SignedPack['card']> };
    expect(said).toEqual([`fingerprint ${await fingerprint(card.signing)}`]);
    expect(await command('law-key', { key: join(folder, 'other.key') })).toBe(2);
  });

  it('never loses a key by making another in its place', async () => {
    const before = await readFile(key(), 'utf8');
    expect(await command('law-key', { key: key(), name: 'x' })).toBe(1);
    expect(await readFile(key(), 'utf8')).toBe(before);
  });

  it('signs a pack that works its own examples, and a desk reads whose it is', async () => {
    const file = await writePack('may.json', samplePack);
    expect(await command('sign-pack', { file, key: key() })).toBe(0);
    expect(said).toEqual([`signed ${join(folder, 'may.lawpack')}`]);
    const signed = await readSigned('may.lawpack');
    expect(signed.card?.name).toBe('Бас прокуратура');
    expect(signed.pack).toEqual(samplePack);
    const { card } = signed;
    const known: SignerOf = (id) =>
      Promise.resolve(
        card !== undefined && id === card.id
          ? ok({ signing: card.signing, office: null })
          : refuse({ code: 'PACK_FORGED' }),
      );
    expect((await verifyPack(signed, known)).ok).toBe(true);
    const altered = { ...signed, pack: { ...samplePack, issuedOn: '2026-04-21' } };
    expect(await verifyPack(altered, known)).toMatchObject({ ok: false, problem: { code: 'PACK_FORGED' } });
  });

  it('does not sign a pack whose examples come out otherwise, nor with a file that is no key', async () => {
    const [first, ...more] = samplePack.examples;
    const terms = first?.expect.terms.map((term) => ({ ...term, due: '2026-05-18' }));
    const wrong = { ...samplePack, examples: [{ ...first, expect: { ...first?.expect, terms } }, ...more] };
    const file = await writePack('wrong.json', wrong);
    expect(await command('sign-pack', { file, key: key() })).toBe(1);
    expect(said.join()).toContain('PACK_');
    await expect(stat(join(folder, 'wrong.lawpack'))).rejects.toThrow('ENOENT');
    expect(await command('sign-pack', { file, key: file })).toBe(1);
    expect(await command('sign-pack', { key: key() })).toBe(2);
  });

  it('is the region where no key is named: the desks of the region know its signature already', async () => {
    const file = await writePack('region.json', samplePack);
    expect(await command('sign-pack', { file })).toBe(0);
    expect((await readSigned('region.lawpack')).card).toBeUndefined();
  }, 60_000);
});
