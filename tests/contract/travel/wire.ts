import type { Receipt } from '#shared/bundle/statements.ts';
import type { ServerCard } from '#shared/bundle/cards.ts';
import { bundleId, openBundle, sealBundle, type BundleContent } from '#shared/envelope/bundle.ts';
import { parseEnrolCode } from '#shared/envelope/enrol-code.ts';
import { sealEnrolRequest } from '#shared/envelope/enrolment.ts';
import { deviceReceiver, deviceSigner, type SignerOf } from '#shared/envelope/parties.ts';
import { readIntroduction, readStatement, signStatement } from '#shared/envelope/statement.ts';
import { ok } from '#shared/kernel/result.ts';
import type { BundleBody } from '#shared/bundle/bundle-body.ts';
import { morning, type JournalWriter } from './kit.ts';

const jose = { 'content-type': 'application/jose' };
const at = new Date(morning).toISOString();

export async function fetchCard(url: string): Promise<ServerCard> {
  const card = await readIntroduction('server', await (await fetch(`${url}/v1/server`)).text());
  if (!card.ok) throw new Error(card.problem.code);
  return card.value;
}

export function trustIn(server: ServerCard): SignerOf {
  return () => ok({ signing: server.signing, office: null });
}

export async function enrolOverWire(url: string, code: string, { keys }: JournalWriter): Promise<Response> {
  const parsed = parseEnrolCode(code);
  const { device, name, signing, sealing, office } = keys.card;
  const card = { device, name, signing, sealing };
  const secret = parsed.ok ? parsed.value.secret : code;
  const request = { secret, card, office, at };
  const body = await sealEnrolRequest(request, deviceSigner(keys), await fetchCard(url));
  return fetch(`${url}/v1/devices`, { method: 'POST', headers: jose, body });
}

export async function putOverWire(
  url: string,
  server: ServerCard,
  sender: JournalWriter,
  content: BundleContent,
) {
  const recipient = { id: server.server, sealing: server.sealing };
  const bundle = await sealBundle([content], deviceSigner(sender.keys), [recipient]);
  const headers = { 'content-type': 'application/octet-stream' };
  return fetch(`${url}/v1/bundles/${await bundleId(bundle)}`, { method: 'PUT', headers, body: bundle });
}

export async function receiptIn(answer: Response, server: ServerCard): Promise<Receipt> {
  const read = await readStatement('receipt', await answer.text(), trustIn(server));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.statement;
}

export async function pullOverWire(
  url: string,
  server: ServerCard,
  reader: JournalWriter,
  vector: Record<string, number>,
): Promise<BundleBody | undefined> {
  const { office, device } = reader.keys.card;
  const question = { office, device, vector, at, nonce: 'nonce-of-the-question', knows: null };
  const body = await signStatement('pull', question, deviceSigner(reader.keys));
  const answer = await fetch(`${url}/v1/pull`, { method: 'POST', headers: jose, body });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const opened = await openBundle(bytes, deviceReceiver(reader.keys), trustIn(server));
  return opened.ok ? opened.value.parts[0]?.body : undefined;
}
