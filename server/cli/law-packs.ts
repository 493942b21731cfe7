import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { SigningPrivateKey } from '#shared/bundle/cards.ts';
import { judgePack } from '#shared/cases/judge-pack.ts';
import { createServerKeys } from '#shared/envelope/create-keys.ts';
import { fingerprint } from '#shared/envelope/fingerprint.ts';
import type { Signer } from '#shared/envelope/parties.ts';
import { LawKeyCard, packExtension, signPack } from '#shared/envelope/signed-pack.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import type { Arguments } from './commands.ts';
import { say } from './say.ts';

/** A key that signs packs of the law, kept by whoever answers for them and by nobody else. */
const LawKey = z.object({ card: LawKeyCard, signingPrivate: SigningPrivateKey });

/** Who signs; the card goes with the file where the signer is not the region itself. */
interface Author {
  readonly signer: Signer;
  readonly card?: LawKeyCard;
}

/** Makes a signing key in the file `--key` for the owner `--name`; prints what the heads of offices compare. */
export async function makeLawKey({ key, name }: Arguments): Promise<number> {
  if (key === undefined || name === undefined) {
    say('name the file with --key and the owner with --name');
    return 2;
  }
  const id = `law-${crypto.randomUUID()}`;
  const { card, signingPrivate } = await createServerKeys({ server: id, epoch: 'none' });
  const made = { card: { id, name, signing: card.signing }, signingPrivate };
  await writeFile(key, JSON.stringify(made, null, 2), { flag: 'wx', mode: 0o600 });
  say(`fingerprint ${await fingerprint(card.signing)}`);
  return 0;
}

/** Signs the pack in `--file` with the key in `--key`. */
export async function signWithKey(given: Arguments): Promise<number> {
  const read = LawKey.safeParse(readJson(await readFile(given.key ?? '', 'utf8')));
  if (!read.success) {
    say('the file of --key holds no law key');
    return 1;
  }
  const { card, signingPrivate } = read.data;
  return signPackFile(given, { signer: { id: card.id, signingPrivate }, card });
}

/** Works the examples of a pack on the law as shipped, and writes it signed beside itself. */
export async function signPackFile({ file }: Arguments, { signer, card }: Author): Promise<number> {
  if (file === undefined) {
    say('name the pack with --file');
    return 2;
  }
  const pack = readJson(await readFile(file, 'utf8'));
  const judged = judgePack(pack, { packs: [], choices: {} });
  if (!judged.ok) {
    say(`${judged.problem.code} ${JSON.stringify(judged.problem.details ?? {})}`);
    return 1;
  }
  const target = `${file.replace(/[.]json$/, '')}.${packExtension}`;
  await writeFile(target, `${JSON.stringify(await signPack(pack, signer, card), null, 2)}\n`);
  say(`signed ${target}`);
  return 0;
}
