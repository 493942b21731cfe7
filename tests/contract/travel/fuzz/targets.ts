import { FlattenedSign } from 'jose';
import { z } from 'zod';
import { listedFormat, pagedFormat, type BundleBody } from '#shared/bundle/bundle-body.ts';
import { ListedSlice, PagedSlice } from '#shared/bundle/slice.ts';
import { inflateExactly } from '#server/services/inflate.ts';
import type { DeviceCard } from '#shared/bundle/cards.ts';
import { openBundle, peekBundle, sealBundle, type OpenedBundle } from '#shared/envelope/bundle.ts';
import { openChunk, packChunk } from '#shared/envelope/chunk.ts';
import { openEnrolRequest, sealEnrolRequest } from '#shared/envelope/enrolment.ts';
import { createServerKeys } from '#shared/envelope/create-keys.ts';
import { concat, packParcel, unpackParcel } from '#shared/envelope/parcel.ts';
import {
  deviceReceiver,
  deviceSigner,
  serverReceiver,
  serverSigner,
  type Receiver,
  type Signer,
} from '#shared/envelope/parties.ts';
import { seal } from '#shared/envelope/sealed-part.ts';
import { signBody } from '#shared/envelope/signed-body.ts';
import { readPackFile, signPack, verifyPack } from '#shared/envelope/signed-pack.ts';
import {
  readIntroduction,
  readStatement,
  signStatement,
  type StatementName,
} from '#shared/envelope/statement.ts';
import { sha256Hex, toBytes, toText } from '#shared/envelope/text.ts';
import { verifySlices, type CardOf } from '#shared/envelope/verify-slices.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import { hashEvent } from '#shared/journal/event-hash.ts';
import type { OfficeId } from '#shared/journal/ids.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { cardOf, makeWriter, morning, recipientOf, trusting } from '../kit.ts';
import { mutateBytes, mutateJson, mutatePaged, mutateParcel, mutateStatement } from './mutate.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What became of an altered input: refused, read as the genuine one (nothing that counts was altered), or believed. */
export type Reading = 'refused' | 'genuine' | 'believed';

/** One parser of what comes from outside, with a genuine sample of what it reads. */
export interface Target {
  readonly name: string;
  readonly sample: Bytes;
  /** The sample, altered; the same seed alters it the same way. */
  readonly mutate: (seed: number) => Promise<Bytes> | Bytes;
  readonly read: (input: Bytes) => Promise<Reading>;
}

/** @param parse what a reader makes of bytes; whatever it gives besides the genuine sample's own content was believed */
async function comparing(
  sample: Bytes,
  parse: (input: Bytes) => Promise<Result<unknown>>,
): Promise<Pick<Target, 'sample' | 'read'>> {
  const genuine = await parse(sample);
  if (!genuine.ok) throw new Error(`A genuine sample is refused: ${genuine.problem.code}`);
  const text = canonicalJson(genuine.value);
  return {
    sample,
    read: async (input) => {
      const read = await parse(input);
      if (!read.ok) return 'refused';
      return canonicalJson(read.value) === text ? 'genuine' : 'believed';
    },
  };
}

/** What was said in a bundle and by whom; not where its bytes lie. */
function saidIn(opened: Result<OpenedBundle>): Result<unknown> {
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
  return opened.ok ? ok(plain(opened.value.parts)) : opened;
}

const at = new Date(morning).toISOString();
const until = new Date(morning + 30 * 86_400_000).toISOString();
const hash = 'a'.repeat(64);
const nonce = 'nonce-of-the-question';

/** Everything that a stranger's bytes can reach, each with keys made for this run. */
export async function makeTargets(): Promise<Target[]> {
  const sender = (await makeWriter('dev-a')).writeMany(6);
  const reader = await makeWriter('dev-b');
  const server = await createServerKeys({ server: 'server-1', epoch: 'epoch-1' });
  const recipients = [
    recipientOf(reader.keys.card),
    { id: server.card.server, sealing: server.card.sealing },
  ];
  const signer = deviceSigner(sender.keys);
  const bundle = await sealBundle([await sender.content()], signer, recipients);
  const ofBefore = await sender.content([await sender.listedSlice()]);
  const listed = await sealBundle([ofBefore], signer, recipients);
  const sealed = [new Uint8Array(300), new Uint8Array(40)];
  const partNames = new Set(await Promise.all(sealed.map(sha256Hex)));
  const chunk = (await packChunk(sealed)).bytes;
  const { office, device, name, signing, sealing } = sender.keys.card;
  const last = sender.events.at(-1)!;
  const own = { office, device, at };
  const isServer = () => ok({ signing: server.card.signing, office: null });
  const candidate = { device, name, signing, sealing };
  const held = [{ device, incarnation: 1, upTo: 6, head: hashEvent(last) }];
  const said = { office, device, server: server.card.server, epoch: server.card.epoch, at };
  const statements = {
    head: await signStatement(
      'head',
      { office, device, incarnation: 1, seq: 6, head: hashEvent(last) },
      signer,
    ),
    pull: await signStatement('pull', { ...own, vector: { 'dev-a.1': 6 }, nonce, knows: null }, signer),
    parts: await signStatement('parts', { ...own, parts: [hash], nonce }, signer),
    part: await signStatement('part', { ...own, part: hash }, signer),
    receipt: await signStatement(
      'receipt',
      { ...said, scope: 'office', answers: nonce, accepted: held, refused: [] },
      serverSigner(server),
    ),
    'parts-receipt': await signStatement(
      'parts-receipt',
      { ...said, answers: nonce, held: [hash] },
      serverSigner(server),
    ),
    admission: await signStatement(
      'admission',
      { ...own, devices: [sender.keys.card], revoked: [], server: server.card, until },
      serverSigner(server),
    ),
  } satisfies Partial<Record<StatementName, string>>;
  const trusted = trusting(sender.keys.card);
  const ofServer = new Set(['receipt', 'parts-receipt', 'admission']);
  const request = await sealEnrolRequest({ secret: '0', card: candidate, office, at }, signer, server.card);
  const pack = JSON.stringify(await signPack({ edition: '2026-05', rules: [1, 2] }, signer), null, 1);
  const inner = await partsOf(bundle);
  const to = recipients.map(({ id }) => id);
  const body = JSON.stringify({ ...ofBefore, format: listedFormat, to });
  const paged = await payloadOf({ ...(await sender.content()), format: pagedFormat, to }, signer);
  const [atReader, atServer] = [deviceReceiver(reader.keys), serverReceiver(server)];
  const slices = JSON.stringify([await sender.slice(), await sender.listedSlice()]);
  const statementTargets = Object.entries(statements).map(async ([kind, jws]) => ({
    name: kind,
    ...(await comparing(toBytes(jws), (input) =>
      readStatement(kind as StatementName, toText(input) ?? '', ofServer.has(kind) ? isServer : trusted),
    )),
    mutate: (seed: number) => toBytes(mutateStatement(jws, seed)),
  }));
  const introduction = await signStatement('server', server.card, serverSigner(server));
  return [
    {
      name: 'bundle',
      ...(await comparing(bundle, async (input) => saidIn(await openBundle(input, atReader, trusted)))),
      mutate: (seed: number) => mutateBytes(bundle, seed),
    },
    {
      name: 'bundle of before',
      ...(await comparing(listed, async (input) => saidIn(await openBundle(input, atReader, trusted)))),
      mutate: (seed: number) => mutateBytes(listed, seed),
    },
    {
      name: 'bundle with its sums made right',
      ...(await comparing(bundle, async (input) => saidIn(await openBundle(input, atServer, trusted)))),
      mutate: (seed: number) => mutateParcel(inner, seed),
    },
    {
      name: 'bundle looked into',
      ...(await comparing(bundle, (input) => peekBundle(input, atReader))),
      mutate: (seed: number) => mutateParcel(inner, seed),
    },
    {
      name: 'parts on a stick',
      ...(await comparing(chunk, async (input) => {
        // A part is known by its own sum: one that was altered bears another name, and no entry asks for it.
        const opened = await openChunk(input);
        if (!opened.ok) return opened;
        const asked = [...opened.value.parts].filter(([part]) => partNames.has(part));
        if (asked.length < partNames.size) return refuse({ code: 'PART_DAMAGED' });
        return ok(asked.map(([part, bytes]) => [part, bytes.join()]));
      })),
      mutate: (seed: number) => mutateBytes(chunk, seed),
    },
    {
      name: 'enrolment',
      ...(await comparing(request, (input) => openEnrolRequest(input, server))),
      mutate: (seed: number) => mutateBytes(request, seed),
    },
    {
      name: 'lies of an admitted workstation',
      ...(await comparing(listed, (input) => readWhole(input, atServer, sender.keys.card))),
      mutate: async (seed: number) => {
        const lie = mutateJson(body, seed);
        return packParcel([await seal(await signAs('pdesk-bundle', lie, signer), recipients)]);
      },
    },
    {
      name: 'lies of an admitted workstation on pages',
      ...(await comparing(bundle, (input) => readWhole(input, atServer, sender.keys.card))),
      mutate: async (seed: number) => {
        const lie = await signAs('pdesk-pages', await mutatePaged(paged, seed), signer);
        return packParcel([await seal(lie, recipients, { isPacked: true })], pagedFormat);
      },
    },
    {
      name: 'slices',
      ...(await comparing(toBytes(slices), (input) => readSlices(input, office, cardOf(sender.keys.card)))),
      mutate: (seed: number) => mutateJson(slices, seed),
    },
    {
      name: 'pack of the law',
      ...(await comparing(toBytes(pack), async (input) => {
        const read = readPackFile(input);
        if (!read.ok) return read;
        const verified = await verifyPack(read.value, trusted);
        return verified.ok ? ok(read.value.pack) : verified;
      })),
      mutate: (seed: number) => mutateJson(pack, seed),
    },
    {
      name: 'introduction of a server',
      ...(await comparing(toBytes(introduction), (input) => readIntroduction('server', toText(input) ?? ''))),
      mutate: (seed: number) => toBytes(mutateStatement(introduction, seed)),
    },
    ...(await Promise.all(statementTargets)),
  ];
}

/** Signed as a bundle's body is, whatever it says: the workstation holds its key and may be in anybody's hands. */
async function signAs(typ: string, payload: Bytes, signer: Signer): Promise<Bytes> {
  const { protected: header, signature } = await new FlattenedSign(payload)
    .setProtectedHeader({ alg: 'Ed25519', typ, kid: signer.id, b64: false, crit: ['b64'] })
    .sign(signer.signingPrivate);
  return concat([toBytes(`${JSON.stringify({ protected: header, signature })}\n`), payload]);
}

/** What stands behind the signature of a body. */
async function payloadOf(body: BundleBody, signer: Signer): Promise<Bytes> {
  const signed = await signBody(body, signer);
  return signed.slice(signed.indexOf(10) + 1);
}

async function readWhole(input: Bytes, receiver: Receiver, card: DeviceCard): Promise<Result<unknown>> {
  const opened = await openBundle(input, receiver, trusting(card), inflateExactly);
  if (!opened.ok) return opened;
  const [part] = opened.value.parts;
  return readSlices(toBytes(JSON.stringify(part?.body.slices)), card.office, cardOf(card));
}

async function partsOf(bundle: Bytes): Promise<Bytes[]> {
  const parcel = await unpackParcel(bundle);
  if (!parcel.ok) throw new Error(parcel.problem.code);
  return parcel.value.flatMap((part) => (part.ok ? [part.value.slice()] : []));
}

/** Slices as a body carries them, proven as a reader proves them. */
async function readSlices(input: Bytes, office: OfficeId, card: CardOf): Promise<Result<unknown>> {
  const read = z.array(z.union([PagedSlice, ListedSlice])).safeParse(readJson(toText(input)));
  if (!read.success) return refuse({ code: 'BUNDLE_NOT_A_BUNDLE' });
  const { verified, refused } = await verifySlices(read.data, office, card);
  const [problem] = refused;
  if (problem) return refuse(problem.problem);
  return verified.length > 0 ? ok(verified.map(({ events }) => events)) : refuse({ code: 'BUNDLE_GAP' });
}
