import type { ServerCard } from '#shared/bundle/cards.ts';
import { regionApi, type Given, type Operation, type OperationName } from '#shared/bundle/region-api.ts';
import { concat } from '#shared/envelope/parcel.ts';
import { readIntroduction } from '#shared/envelope/statement.ts';
import { toBytes } from '#shared/envelope/text.ts';
import { ProblemEnvelope, type Input, type Output } from '#shared/ipc/schemas.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import { fromBase64, toBase64 } from '../bridge/base64.ts';
import type { SyncParts } from './parts.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The questions a workstation asks the regional server, by the shell's one line to it. */
export interface RegionClient {
  /** The server's card, proven to be held by whoever answers; whether it is the right one the caller decides. */
  card(): Promise<Result<ServerCard>>;
  /** A sealed enrolment request → the signed admission. */
  admit(request: Bytes): Promise<Result<string>>;
  /** A bundle under its SHA-256 → the signed receipt. */
  put(id: string, bundle: Bytes): Promise<Result<string>>;
  /** A signed question → a bundle sealed to this workstation; null when there is nothing to say. */
  pull(question: string): Promise<Result<Bytes | null>>;
  /** A signed question which parts are held → the signed answer. */
  askParts(question: string): Promise<Result<string>>;
  /** One part of a file with the signed request to take it. */
  putPart(part: string, request: string, bytes: Bytes): Promise<Result<null>>;
  /** A signed request → the part. */
  getPart(part: string, request: string): Promise<Result<Bytes>>;
}

/** A request that has not ended by then never will; the shell's own limit of silence is much shorter. */
const deadlineMs = 15 * 60_000;

const malformed: Problem = { code: 'SERVER_ANSWER_MALFORMED' };

export function createRegionClient({ ask, clock }: Pick<SyncParts, 'ask' | 'clock'>): RegionClient {
  const send = async (request: Input<'network.send'>): Promise<Result<Bytes | null>> => {
    let cancel = (): void => undefined;
    const deadline = new Promise<Result<never>>((resolve) => {
      cancel = clock.after(deadlineMs, () => resolve(refuse({ code: 'NETWORK_TOO_SLOW' })));
    });
    const answer = await Promise.race([ask('network.send', request), deadline]).finally(() => cancel());
    return answer.ok ? readAnswer(answer.value) : answer;
  };
  const sendForText = async <Name extends OperationName>(name: Name, given: Given<Name>) =>
    textOf(await send(callOf(name, given)));
  return {
    async card() {
      const answer = await sendForText('server', {});
      return answer.ok ? readIntroduction('server', answer.value) : answer;
    },
    admit: (request) => sendForText('enrol', { body: request }),
    put: (id, bundle) => sendForText('putBundle', { id, body: bundle }),
    pull: (question) => send(callOf('pull', { body: toBytes(question) })),
    askParts: (question) => sendForText('askParts', { body: toBytes(question) }),
    async putPart(part, request, bytes) {
      const body = concat([toBytes(`${request}\n`), bytes]);
      const answer = await send(callOf('putPart', { part, body }));
      return answer.ok ? ok(null) : answer;
    },
    async getPart(part, request) {
      const answer = await send(callOf('getPart', { part, body: toBytes(request) }));
      if (!answer.ok) return answer;
      return answer.value === null ? refuse(malformed) : ok(answer.value);
    },
  };
}

/** One operation of the server's table, as the shell's line takes it. */
function callOf<Name extends OperationName>(name: Name, given: Given<Name>): Input<'network.send'> {
  const { method, path, request }: Operation = regionApi[name];
  const named: Readonly<Record<string, unknown>> = given;
  const filled = path.replace(/\{(\w+)\}/g, (_braces, parameter: string) => String(named[parameter]));
  const { body } = named;
  if (!request || !(body instanceof Uint8Array)) return { method, path: filled };
  return { method, path: filled, body: toBase64(body), contentType: request.type };
}

function textOf(answer: Result<Bytes | null>): Result<string> {
  if (!answer.ok) return answer;
  return answer.value === null ? refuse(malformed) : ok(new TextDecoder().decode(answer.value));
}

function readAnswer({ status, body }: Output<'network.send'>): Result<Bytes | null> {
  if (status === 204) return ok(null);
  const bytes = fromBase64(body);
  return status === 200 ? ok(bytes) : refuse(readProblem(status, bytes));
}

/** The server's own refusal; anything else comes from something between that speaks for it, e.g. a proxy. */
function readProblem(status: number, bytes: Bytes): Problem {
  const said = ProblemEnvelope.safeParse(readJson(new TextDecoder().decode(bytes)));
  if (!said.success) return status >= 500 ? { code: 'SERVER_BUSY' } : malformed;
  const { code, details } = said.data;
  return details ? { code, details } : { code };
}
