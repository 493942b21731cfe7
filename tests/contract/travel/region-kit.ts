import { openRegion, type ServerOptions } from '#server/start-server.ts';
import { answerPull } from '#server/services/answer-pull.ts';
import { createCode, enrol } from '#server/services/enrolment.ts';
import { ingest } from '#server/services/ingest.ts';
import type { Region } from '#server/services/region.ts';
import type { DeviceKeys } from '#shared/bundle/cards.ts';
import type { Slice } from '#shared/bundle/slice.ts';
import type { Receipt } from '#shared/bundle/statements.ts';
import {
  bundleId,
  openBundle,
  sealBundle,
  type BundleContent,
  type OpenedBundle,
} from '#shared/envelope/bundle.ts';
import { parseEnrolCode } from '#shared/envelope/enrol-code.ts';
import { sealEnrolRequest } from '#shared/envelope/enrolment.ts';
import { deviceReceiver, deviceSigner } from '#shared/envelope/parties.ts';
import { readStatement, signStatement } from '#shared/envelope/statement.ts';
import { verifySlices } from '#shared/envelope/verify-slices.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import type { VersionVector } from '#shared/journal/version-vector.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { cardOf, morning, randomBytes, seededRandom, type JournalWriter } from './kit.ts';

/** A region whose clock stands still until a test moves it. */
export interface TestRegion extends Region {
  readonly clock: { now: number };
}

export async function openTestRegion(storage: ServerOptions, seed = 1): Promise<TestRegion> {
  const clock = { now: morning };
  const random = randomBytes(seededRandom(seed));
  const region = await openRegion({ ...storage, now: () => clock.now, random });
  return { ...region, clock };
}

/** Asks the region to take a workstation in. */
export async function askIn(
  region: Region,
  code: string,
  keys: DeviceKeys,
  founded: DeviceKeys['card']['office'] | null = keys.card.office,
): Promise<Result<string>> {
  const parsed = parseEnrolCode(code);
  if (!parsed.ok) return parsed;
  const { device, name, signing, sealing } = keys.card;
  const at = new Date(morning).toISOString();
  const request = {
    secret: parsed.value.secret,
    card: { device, name, signing, sealing },
    office: founded,
    at,
  };
  return enrol(region, await sealEnrolRequest(request, deviceSigner(keys), region.keys.card));
}

/** Takes workstations of one office in, each by a code of its own. */
export async function takeIn(
  region: Region,
  slot: string,
  ...writers: readonly JournalWriter[]
): Promise<void> {
  for (const { keys } of writers) {
    const admitted = await askIn(region, await createCode(region, slot), keys);
    if (!admitted.ok) throw new Error(admitted.problem.code);
  }
}

/** Sends slices of journals as the given workstation would; the receipt is checked to be the region's own. */
export async function send(
  region: Region,
  sender: JournalWriter,
  slices?: Slice[],
  said: Pick<BundleContent, 'witnesses'> = {},
): Promise<Result<Receipt>> {
  return put(region, await sealTo(region, sender, slices, said));
}

export async function sealTo(
  region: Region,
  sender: JournalWriter,
  slices?: Slice[],
  said: Pick<BundleContent, 'witnesses'> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { server, sealing } = region.keys.card;
  return sealBundle([{ ...(await sender.content(slices)), ...said }], deviceSigner(sender.keys), [
    { id: server, sealing },
  ]);
}

export async function put(region: Region, bundle: Uint8Array<ArrayBuffer>): Promise<Result<Receipt>> {
  const jws = await ingest(region, await bundleId(bundle), bundle);
  return jws.ok ? readReceipt(region, jws.value) : jws;
}

export async function readReceipt(region: Region, jws: string): Promise<Result<Receipt>> {
  const read = await readStatement('receipt', jws, () =>
    ok({ signing: region.keys.card.signing, office: null }),
  );
  return read.ok ? ok(read.value.statement) : read;
}

export interface Pulled {
  readonly opened: OpenedBundle;
  readonly events: readonly JournalEvent[];
  readonly more: boolean;
}

export interface Question {
  readonly vector: VersionVector;
  /** Whose journals the reader can verify besides its own. */
  readonly peers?: readonly JournalWriter[];
  /** Digest of the admission it already has. */
  readonly knows?: string | null;
  /** The newest format of a bundle it reads; a workstation of before does not say. */
  readonly reads?: number;
}

/** Asks what a workstation that holds `vector` lacks; null when nothing. */
export async function pull(
  region: Region,
  reader: JournalWriter,
  { vector, peers = [], knows = null, ...reading }: Question,
): Promise<Result<Pulled | null>> {
  const { office, device } = reader.keys.card;
  const at = new Date(morning).toISOString();
  const question = { office, device, vector, at, nonce: 'nonce-of-the-question', knows, ...reading };
  const answer = await answerPull(region, await signStatement('pull', question, deviceSigner(reader.keys)));
  if (!answer.ok) return answer;
  if (answer.value === null) return ok(null);
  const opened = await openBundle(new Uint8Array(answer.value), deviceReceiver(reader.keys), () =>
    ok({ signing: region.keys.card.signing, office: null }),
  );
  if (!opened.ok) return opened;
  const [part] = opened.value.parts;
  const cards = [reader, ...peers].map(({ keys }) => keys.card);
  const { verified } = await verifySlices(part?.body.slices ?? [], office, cardOf(...cards));
  return ok({
    opened: opened.value,
    events: verified.flatMap((slice) => slice.events),
    more: part?.body.more ?? false,
  });
}
